/** Words of a specification that are near to words of a query for which nothing was found. */
import { foldCase } from './fold.ts';

/** So many are offered. */
const MOST = 3;
/** So many letters at the beginning make two words near, whatever follows. */
const SAME_START = 4;

/** How many insertions, deletions and substitutions make one word of another (Levenshtein distance). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [at, letter] of Array.from(a).entries()) {
    const next = [at + 1];
    for (const [index, other] of Array.from(b).entries()) {
      const replaced = (row[index] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** How far a word is from a typed one; undefined when they have too little in common. */
function farness(typed: string, word: string): number | undefined {
  const steps = distance(typed, word);
  if (steps === 0) return undefined;
  if (steps <= Math.max(1, Math.floor(typed.length / 3))) return steps;
  const starts = typed.length >= SAME_START && word.startsWith(typed.slice(0, SAME_START));
  return starts ? typed.length + steps : undefined;
}

/**
 * The words that a query may mean, the nearest first, words of titles before others.
 *
 * @param words of the specification, those of titles first
 * @example suggestionsFor('apontmint', ['waiting', 'appointment']) // ['appointment']
 */
export function suggestionsFor(query: string, words: readonly string[]): string[] {
  const near = new Map<string, number>();
  for (const typed of foldCase(query).match(/\p{L}{3,}/gu) ?? [])
    for (const word of words) {
      const far =
        Math.abs(word.length - typed.length) > 6 ? undefined : farness(typed, foldCase(word));
      if (far !== undefined && far < (near.get(word) ?? Infinity)) near.set(word, far);
    }
  return [...near]
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST)
    .map(([word]) => word);
}
