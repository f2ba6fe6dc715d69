/** Words that are neither of the interface nor of an author: what code says by itself. */
import { pluralNoun } from '../../plugins/specbook/i18n/plural.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { outsideBrackets } from './pseudo-locale.ts';

/** Keys of targets, units, which no author needs to have written, codes of formats, and names of products. */
export const KNOWN = [
  'mean ms min days years months rps kB MB GB TB bn PRIMARY KEY no action PostgreSQL',
];

/** Words of two letters or more. */
export const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];

/** Code is its author's. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/`[^`]*`/gu, ' ');
}

/** Every text in a value. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Words of all values that authors and tools wrote. */
function authoredWords(spec: Spec): Set<string> {
  const items = [...spec.items.values()].map(({ id, title, data, body }) => [
    id,
    title,
    data,
    body,
  ]);
  const tests = [...spec.evidence.values()].flatMap((files) => [...files.values()]);
  const plurals = spec.entities.map(({ title }) => pluralNoun(title));
  const texts = stringsIn([spec.info, items, plurals, tests.map((file) => file.tests), spec.api]);
  return new Set([...texts, ...KNOWN].flatMap(wordsOf));
}

/** The texts with words that neither the strings nor an author brought. */
export function textsWithOwnWords(spec: Spec, texts: readonly string[]): string[] {
  const authored = authoredWords(spec);
  return texts.filter((text) => wordsOf(outsideBrackets(text)).some((word) => !authored.has(word)));
}
