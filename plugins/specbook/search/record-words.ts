/** Normalized words of a record. */
import type { AnyItem } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import type { NamedValue } from './item-text.ts';
import { spellingsOf } from './fold.ts';
import { nameWord, searchWords } from './query.ts';

/** Removes duplicates. */
export function unique(words: Iterable<string>): string[] {
  return [...new Set(words)];
}

/** A whole name as words of the index, in each of its spellings. */
export function nameWords(name: string): string[] {
  return unique(spellingsOf(name).map(nameWord));
}

/** Other spellings of the words of a text that have umlauts or accents. @example otherSpellings('Für Müller') // ['fur', 'fuer', 'muller', 'mueller'] */
export function otherSpellings(text: string): string[] {
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /[^a-z]/iu.test(word));
  return unique(words.flatMap(spellingsOf));
}

/** Words of the items that an item references, and of those that an entity or area contains. */
export function linkedWords(spec: Spec, item: AnyItem): string[] {
  const linked: string[] = spec.linksFrom(item.key).map(({ to }) => to.slice(to.indexOf(':') + 1));
  const contained =
    item.kind === 'entity'
      ? [...item.data.fields, ...(item.data.rules ?? [])].map(({ id }) => id)
      : item.kind === 'area'
        ? item.data.criteria.map(({ id }) => id)
        : [];
  return [...linked, ...contained].flatMap((id) => [id, ...id.split('.').slice(1)]).map(nameWord);
}

/** Normalized numbers and compound words of a text: `patient_id` becomes `patientid`. */
export function compoundWords(text: string): string[] {
  const numbers = searchWords(text).filter((word) => /\d/u.test(word));
  const compounds = text.match(/[\p{L}\p{N}]+(?:[_-][\p{L}\p{N}]+)+/gu) ?? [];
  return [...numbers, ...compounds.map(nameWord)];
}

/**
 * Returns the words of values, and each value as one word, with and without its name.
 *
 * @example valueWords([{ name: 'p95', text: '250 ms' }]) // words: ['p95', '250ms'], exact: ['250ms', 'p95250ms']
 */
export function valueWords(values: readonly NamedValue[]): { words: string[]; exact: string[] } {
  const written = values.map(({ name, text }) => [searchWords(text), searchWords(name)] as const);
  return {
    words: unique(written.flatMap(([text, name]) => [...name, ...text])),
    exact: unique(written.flatMap(([text, name]) => [text.join(''), [...name, ...text].join('')])),
  };
}
