import { SHIPPED_LANGUAGES, warnOfMissingStrings } from '../i18n/languages.ts';
import { loadSpec, type LoadedSpec, type LoadOptions } from '../load.ts';
import { chooseSpecs, listPrefixes } from './choose-specs.ts';
import type { Effects } from './effects.ts';
import type { ProjectOptions } from './project-options.ts';
import { readNow } from './read-now.ts';
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

type Values = Partial<Record<string, string>>;
type LoadEffects = Pick<Effects, 'cwd' | 'env' | 'stderr'>;

async function load(
  { prefix: _, ...options }: ProjectOptions,
  values: Values,
  { env, stderr }: LoadEffects,
  { history = false }: Pick<LoadOptions, 'history'>,
): Promise<LoadedSpec> {
  const lang = values.lang === undefined ? options.lang : parseLanguage(values.lang);
  const warning = warnOfMissingStrings({ ...options, lang });
  if (warning !== undefined) stderr(warning);
  const now = readNow(values.now ?? options.now, env);
  return loadSpec({ ...options, lang, now, history });
}

/**
 * Loads every specification that a command is about: those of the project, or the one that its options state.
 *
 * @throws UsageError if `--prefix`, `--lang`, `--now`, `SOURCE_DATE_EPOCH` or the Astro config is invalid.
 */
export async function loadAllFromOptions(
  values: Values,
  effects: LoadEffects,
): Promise<LoadedSpec[]> {
  const specs = await chooseSpecs(values, effects);
  const loaded: LoadedSpec[] = [];
  for (const options of specs) loaded.push(await load(options, values, effects, {}));
  return loaded;
}

/**
 * Loads the one specification that a command is about.
 *
 * @throws UsageError as {@link loadAllFromOptions}, and if the project has several.
 */
export async function loadFromOptions(
  values: Values,
  effects: LoadEffects,
  options: Pick<LoadOptions, 'history'> = {},
): Promise<LoadedSpec> {
  const specs = await chooseSpecs(values, effects);
  const [only, second] = specs;
  if (only && !second) return load(only, values, effects, options);
  throw new UsageError(
    `This project has ${specs.length} specifications.`,
    `Write one of ${listPrefixes(specs)}.`,
  );
}
