import { resolve } from 'node:path';
import { ClockError, today } from '../history/clock.ts';
import { loadSpec, type LoadedSpec, type LoadOptions } from '../load.ts';

import type { Effects } from './effects.ts';
import { UsageError } from './usage-error.ts';

/**
 * Loads the specification for the options of a command.
 *
 * @throws UsageError if `--now` or `SOURCE_DATE_EPOCH` is invalid.
 */
export async function loadFromOptions(
  { content, now }: Partial<Record<string, string>>,
  { cwd, env }: Pick<Effects, 'cwd' | 'env'>,
  { history = false }: Pick<LoadOptions, 'history'> = {},
): Promise<LoadedSpec> {
  const { SPECBOOK_CONTENT: override } = env;
  // An empty variable counts as unset.
  const folder = content ?? (override === undefined || override === '' ? 'content' : override);
  try {
    return await loadSpec({
      content: resolve(cwd, folder),
      now: today(now, { env, date: () => new Date() }),
      history,
    });
  } catch (error) {
    if (!(error instanceof ClockError)) throw error;
    throw new UsageError(
      `Invalid date: ${error.message}.`,
      'Without --now and SOURCE_DATE_EPOCH, today is used.',
    );
  }
}
