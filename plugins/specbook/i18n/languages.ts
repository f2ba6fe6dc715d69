/** Languages that Specbook ships, and what a project adds to them. */
import { isPlural } from './compile.ts';
import type { English, Locale } from './index.ts';
import type { Messages, Overrides } from './message.ts';

/** Words by language tag: all of a language, or what is to be said in other words. */
export type LanguageStrings = Readonly<Record<string, Overrides<English>>>;

/** The language of the interface, as options state it. */
export interface LanguageOptions {
  /** BCP 47 tag; default: `en`. */
  lang?: string | undefined;
  /** Words by language. */
  strings?: LanguageStrings | undefined;
}

/** Loaded on demand: a build in English reads no German. */
const SHIPPED: Readonly<Record<string, () => Promise<Overrides<English>>>> = {
  en: () => Promise.resolve({}),
  de: async () => (await import('./de/index.ts')).de,
};

/** Tags of the languages that are shipped. */
export const SHIPPED_LANGUAGES: readonly string[] = Object.keys(SHIPPED);

/** A tag and those that it is a variant of. @example fallbacksOf('pt-BR') // ['pt', 'pt-BR'] */
function fallbacksOf(lang: string): string[] {
  const subtags = lang.split('-');
  return subtags.map((_, index) => subtags.slice(0, index + 1).join('-'));
}

/** True if the strings of a project hold words of a language, or of one that it is a variant of. */
function hasStrings(lang: string, strings: LanguageStrings): boolean {
  return fallbacksOf(lang).some((tag) => Object.hasOwn(strings, tag));
}

/** Messages over messages: what both hold, the second decides. */
function overlay(below: unknown, above: unknown): unknown {
  if (above === undefined) return below;
  const isGroup = (one: unknown): one is Record<string, never> =>
    typeof one === 'object' && one !== null && !isPlural(one as Messages);
  if (!isGroup(below) || !isGroup(above)) return above;
  const names = new Set([...Object.keys(below), ...Object.keys(above)]);
  return Object.fromEntries([...names].map((name) => [name, overlay(below[name], above[name])]));
}

/**
 * The words of a language: those that are shipped, and over them those of the project, the more general tag first.
 *
 * @returns undefined for English as it is
 * @example await loadLocale({ lang: 'de-AT', strings: { 'de-AT': { shell: { menu: 'Menü' } } } })
 */
export async function loadLocale({
  lang = 'en',
  strings = {},
}: LanguageOptions): Promise<Locale | undefined> {
  const tags = fallbacksOf(lang);
  if (lang === 'en' && !hasStrings(lang, strings)) return undefined;
  const shipped = tags.findLast((tag) => Object.hasOwn(SHIPPED, tag));
  let words: unknown = shipped === undefined ? {} : await SHIPPED[shipped]?.();
  for (const tag of tags) words = overlay(words, strings[tag]);
  return { language: lang, strings: words as Overrides<English> };
}

/** What is to be said where a language has no words at all; undefined where it has some. */
export function warnOfMissingStrings({
  lang = 'en',
  strings = {},
}: LanguageOptions): string | undefined {
  const isShipped = fallbacksOf(lang).some((tag) => Object.hasOwn(SHIPPED, tag));
  if (isShipped || hasStrings(lang, strings)) return undefined;
  return (
    `No strings for the language "${lang}": the interface stays English, with numbers as in "${lang}". ` +
    `Languages with strings: ${SHIPPED_LANGUAGES.join(', ')}. Write the others as strings: { ${JSON.stringify(lang)}: { … } }.`
  );
}
