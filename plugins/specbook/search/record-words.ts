/** Normalized words of a record. */
import type { AnyItem } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import type { NamedValue } from './item-text.ts';
import { nameWord, searchWords } from './query.ts';

/** Removes duplicates. */
export function unique(words: Iterable<string>): string[] {
  return [...new Set(words)];
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
