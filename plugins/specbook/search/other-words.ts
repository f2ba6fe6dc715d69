/**
 * Queries in other words: a synonym in place of the word that was typed.
 *
 * Used by the browser: keep it small.
 */
import { foldCase } from './fold.ts';

/** So many other queries are asked beside that which was typed. */
const MOST = 6;

/** `n-m`, `n:m` and `N M` are the same words. */
function wordsOf(text: string): string[] {
  return foldCase(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The place at which a phrase begins among the words of a query; -1 where it is not in it. */
function placeOf(phrase: readonly string[], words: readonly string[]): number {
  return words.findIndex((_, start) => phrase.every((word, at) => words[start + at] === word));
}

/**
 * Returns the query in other words, and the words that have none.
 *
 * @example inOtherWords('booking latency', [['latency', 'response time']]) // { queries: ['booking response time'], rest: ['booking'] }
 */
export function inOtherWords(
  query: string,
  groups: readonly (readonly string[])[],
): { queries: readonly string[]; rest: readonly string[] } {
  const words = wordsOf(query);
  const queries = new Set<string>();
  const rest = new Set(words);
  for (const group of groups) {
    const phrases = group.map(wordsOf);
    for (const phrase of phrases) {
      const place = phrase.length === 0 ? -1 : placeOf(phrase, words);
      if (place < 0) continue;
      for (const word of phrase) rest.delete(word);
      for (const other of phrases) {
        if (other === phrase) continue;
        const replaced = [
          ...words.slice(0, place),
          ...other,
          ...words.slice(place + phrase.length),
        ];
        queries.add(replaced.join(' '));
      }
    }
  }
  queries.delete(words.join(' '));
  return { queries: [...queries].slice(0, MOST), rest: [...rest] };
}
