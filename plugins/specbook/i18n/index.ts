/** The words of the interface: pages, documents and browser read them from here, in the language of the specification. */
import { compile } from './compile.ts';
import { en } from './en/index.ts';
import { merge } from './merge.ts';
import type { Compiled, Overrides } from './message.ts';

/** English as data. */
export type English = typeof en;

/** Every word of the interface, in one language; a sentence with values is a function of them. */
export type Strings = Compiled<English> & Localized;

/** A language other than English, as data. */
export interface Locale {
  /** BCP 47 tag: `de`, `pt-BR`. It decides plural forms and the signs in numbers. */
  language: string;
  /** What differs from English. */
  strings: Overrides<English>;
}

/** Anything with a language, such as a model. */
export interface Localized {
  locale?: Locale;
}

/** The language of a specification, as a BCP 47 tag. */
export function languageOf({ locale }: Localized): string {
  return locale?.language ?? 'en';
}

const english: Strings = compile(en, 'en');
const compiled = new WeakMap<Locale, Strings>();

/**
 * The words of the interface in the language of a specification.
 *
 * @example
 * const t = stringsOf(spec);
 * t.aside.referencedBy // 'Referenced by'
 * t.counts.entities({ count: 2 }) // '2 entities'
 */
export function stringsOf({ locale }: Localized): Strings {
  if (!locale) return english;
  const known = compiled.get(locale) ?? {
    ...compile(merge(en, locale.strings), locale.language),
    locale,
  };
  compiled.set(locale, known);
  return known;
}

/** Areas of words that scripts show. */
export const BROWSER_AREAS = ['erdPath', 'erdTools', 'searchResults', 'tables'] as const;
/** One of {@link BROWSER_AREAS}. */
export type BrowserArea = (typeof BROWSER_AREAS)[number];

/** What the scripts of a page need, as data for `compile`: a page links it as a script. */
export function browserMessages<Area extends BrowserArea>(
  spec: Localized,
  area: Area,
): { language: string; messages: English[Area] } {
  const own = spec.locale?.strings[area];
  const messages = own === undefined ? en[area] : merge(en[area], own as Overrides<English[Area]>);
  return { language: languageOf(spec), messages };
}
