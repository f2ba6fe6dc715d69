/**
 * The words of a specification, and corrections of mistyped words. Pagefind replaces an unknown word by its longest known
 * prefix, which matches nearly anything.
 *
 * Used by the build, the dev server and the browser: keep it small.
 */
import { foldCase, spellingsOf } from './fold.ts';
import { wordForm } from './name-forms.ts';
import type { SearchRecord } from './record.ts';

/** Shorter words have too many similar words to correct. */
const LEAST = 4;

const WORD = /[\p{L}\p{M}]{2,}/gu;

const lettersOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/**
 * Returns the words of texts, words of titles first: among several corrections, the first is used.
 *
 * @example vocabularyOf([{ title: 'Waiting list', content: 'Who waits' }]) // ['waiting', 'list', 'waits']
 */
export function vocabularyOf(
  records: Iterable<Pick<SearchRecord, 'title' | 'content'> & Partial<SearchRecord>>,
): string[] {
  const names = new Set<string>();
  const others = new Set<string>();
  for (const { title, content, detail = '', fields = '', filters } of records) {
    for (const word of lettersOf(title)) names.add(word);
    const labels = Object.values(filters ?? {}).flat() as string[];
    for (const text of [content, detail, fields, ...labels])
      for (const word of lettersOf(text)) others.add(word);
  }
  return [...new Set([...names, ...others])];
}

/** Whether two words differ by one insertion, deletion, substitution or transposition (Damerau-Levenshtein distance 1). */
export function isOneEditApart(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 1 || typed === word) return false;
  let start = 0;
  while (start < typed.length && typed[start] === word[start]) start++;
  let end = 0;
  const room = Math.min(typed.length, word.length) - start;
  while (end < room && typed.at(-1 - end) === word.at(-1 - end)) end++;
  const left = typed.length - start - end;
  const right = word.length - start - end;
  if (left <= 1 && right <= 1) return true;
  const isSwap = left === 2 && right === 2;
  return isSwap && typed[start] === word[start + 1] && typed[start + 1] === word[start];
}

/** Suffixes that a stemmer removes: a word with one of them is another form, not a mistyped word. */
export const ENDINGS = /(?:s|es|ed|d|ing|er|ly)$/u;

/** A word is known if it, another form of it, or a word that starts with it exists. */
function isKnown(typed: string, known: ReadonlySet<string>, words: readonly string[]): boolean {
  const stem = typed.replace(ENDINGS, '');
  const forms = [typed, stem, `${stem}e`, `${stem}y`, `${typed.replace(/ies$/u, '')}y`];
  return (
    forms.some((form) => known.has(form)) ||
    words.some((word) => word.startsWith(typed) || wordForm(word) === wordForm(typed))
  );
}

/** Whether every word of a query, or another form of it, is one of the specification. */
export function hasAllWords(query: string, words: readonly string[]): boolean {
  const known = new Set(words.flatMap(spellingsOf));
  return lettersOf(foldCase(query)).every(
    (word) => known.has(word) || (word.length >= LEAST && isKnown(word, known, words)),
  );
}

/**
 * Whether the first letters of no word of a query are in a word of the specification: Pagefind would match it by one or two.
 * Ids, numbers and an empty vocabulary tell nothing.
 *
 * @example isForeign('zeppelin', ['zone', 'invoice']) // true
 */
export function isForeign(query: string, words: readonly string[]): boolean {
  const typed = lettersOf(foldCase(query)).map((word) => word.slice(0, LEAST));
  if (typed.length === 0 || words.length === 0 || /\p{N}/u.test(query)) return false;
  const known = words.flatMap(spellingsOf);
  return typed.every((start) => !known.some((word) => word.includes(start)));
}

/**
 * Corrects the mistyped words of a query; undefined if there are none. Ids and numbers are not correctQuery.
 *
 * @example correctQuery('apointment of patient', ['appointment', 'patient']) // 'appointment of patient'
 */
export function correctQuery(query: string, words: readonly string[]): string | undefined {
  const known = new Set(words.flatMap(spellingsOf));
  const mended = query.replace(/[\p{L}\p{N}_.-]+/gu, (part) => {
    const typed = foldCase(part);
    if (typed.length < LEAST || !/^\p{L}+$/u.test(typed) || isKnown(typed, known, words))
      return part;
    // Hardly anyone mistypes the first letter.
    const isMeant = (word: string): boolean =>
      word.length >= LEAST && word.startsWith(typed.charAt(0)) && isOneEditApart(typed, word);
    return words.find(isMeant) ?? part;
  });
  return mended === query ? undefined : mended;
}

/** Maximum number of completions of a prefix. */
const COMPLETIONS = 3;

/**
 * Returns the completions of a prefix, words of titles first; none for a whole word.
 *
 * @example completions('invo', ['waiting', 'invoice', 'invoke']) // ['invoice', 'invoke']
 */
export function completions(query: string, words: readonly string[]): string[] {
  const typed = foldCase(query.trim());
  if (!/^\p{L}{3,}$/u.test(typed) || words.includes(typed)) return [];
  return words.filter((word) => foldCase(word).startsWith(typed)).slice(0, COMPLETIONS);
}
