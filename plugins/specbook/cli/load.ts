import { resolve } from 'node:path';
import { ClockError, today } from '../history/clock.ts';
import { loadSpec, type LoadedSpec, type LoadOptions } from '../load.ts';

import type { Effects } from './effects.ts';
import { UsageError } from './usage-error.ts';

/**
 * The specification that the options of a command name.
 *
 * @throws WrongUse when `--now` or `SOURCE_DATE_EPOCH` names no day.
 */
export async function loadFor(
  { content, now }: Partial<Record<string, string>>,
  { cwd, env }: Pick<Effects, 'cwd' | 'env'>,
  { history = false }: Pick<LoadOptions, 'history'> = {},
): Promise<LoadedSpec> {
  const { SPECBOOK_CONTENT: stated } = env;
  // An empty variable is one that was switched off.
  const folder = content ?? (stated === undefined || stated === '' ? 'content' : stated);
  try {
    return await loadSpec({
      content: resolve(cwd, folder),
      now: today(now, { env, date: () => new Date() }),
      history,
    });
  } catch (error) {
    if (!(error instanceof ClockError)) throw error;
    throw new UsageError(
      `The clock cannot be set: ${error.message}.`,
      'Without --now and SOURCE_DATE_EPOCH it is today.',
    );
  }
}
