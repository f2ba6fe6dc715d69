import { resolve } from 'node:path';
import { ClockError, today } from '../history/clock.ts';
import { SHIPPED_LANGUAGES, warnOfMissingStrings } from '../i18n/languages.ts';
import { loadSpec, type LoadedSpec, type LoadOptions } from '../load.ts';

import type { Effects } from './effects.ts';
import { UsageError } from './usage-error.ts';

function parseLanguage(lang: string): string {
  try {
    return new Intl.Locale(lang).toString();
  } catch {
    throw new UsageError(
      `Invalid value "${lang}" of --lang: not a language tag.`,
      `Languages with strings: ${SHIPPED_LANGUAGES.join(', ')}.`,
    );
  }
}

/**
 * Loads the specification for the options of a command.
 *
 * @throws UsageError if `--lang`, `--now` or `SOURCE_DATE_EPOCH` is invalid.
 */
export async function loadFromOptions(
  { content, now, lang }: Partial<Record<string, string>>,
  { cwd, env, stderr }: Pick<Effects, 'cwd' | 'env' | 'stderr'>,
  { history = false }: Pick<LoadOptions, 'history'> = {},
): Promise<LoadedSpec> {
  const { SPECBOOK_CONTENT: override } = env;
  // An empty variable counts as unset.
  const folder = content ?? (override === undefined || override === '' ? 'content' : override);
  const language = { lang: lang === undefined ? undefined : parseLanguage(lang) };
  const warning = warnOfMissingStrings(language);
  if (warning !== undefined) stderr(warning);
  try {
    return await loadSpec({
      ...language,
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
