/**
 * The words of a specification, and what a mistyped one was meant to be. Pagefind takes a word that it does not know
 * for the longest beginning that it does, and finds nearly anything.
 *
 * Shared by the build, the dev server and the browser: no imports, and small.
 */

/** Shorter words have too many neighbours to guess. */
const LEAST = 4;

const WORD = /\p{L}{4,}/gu;

const lettersOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/**
 * The words of some texts, those of names first: of two that a slip could mean, the first one is taken.
 *
 * @example vocabularyOf([{ title: 'Waiting list', content: 'Who waits' }]) // ['waiting', 'list', 'waits']
 */
export function vocabularyOf(records: Iterable<{ title: string; content: string }>): string[] {
  const names = new Set<string>();
  const others = new Set<string>();
  for (const { title, content } of records) {
    for (const word of lettersOf(title)) names.add(word);
    for (const word of lettersOf(content)) others.add(word);
  }
  return [...new Set([...names, ...others])];
}

/** True when one letter too many, too few, another one, or two in the wrong order make the difference. */
export function isOneSlipAway(typed: string, word: string): boolean {
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

/** Endings that a stemmer takes off: with one of them a word is another form, not a slip. */
export const ENDINGS = /(?:s|es|ed|d|ing|er|ly)$/u;

/** A typed word is known when it, a form of it, or a word that begins with it is there. */
function isKnown(typed: string, known: ReadonlySet<string>, words: readonly string[]): boolean {
  const stem = typed.replace(ENDINGS, '');
  const forms = [typed, stem, `${stem}e`, `${stem}y`, `${typed.replace(/ies$/u, '')}y`];
  return forms.some((form) => known.has(form)) || words.some((word) => word.startsWith(typed));
}

/**
 * A query with its mistyped words mended; undefined when there is nothing to mend. Ids and numbers are left alone.
 *
 * @example corrected('apointment of patient', ['appointment', 'patient']) // 'appointment of patient'
 */
export function corrected(query: string, words: readonly string[]): string | undefined {
  const known = new Set(words);
  const mended = query.replace(/[\p{L}\p{N}_.-]+/gu, (part) => {
    const typed = part.toLowerCase();
    if (typed.length < LEAST || !/^\p{L}+$/u.test(typed) || isKnown(typed, known, words))
      return part;
    return words.find((word) => isOneSlipAway(typed, word)) ?? part;
  });
  return mended === query ? undefined : mended;
}

/** So many words are tried for half a word. */
const COMPLETIONS = 3;

/**
 * The words that half a word may become, those of names first; none for a whole word.
 *
 * @example completions('invo', ['waiting', 'invoice', 'invoke']) // ['invoice', 'invoke']
 */
export function completions(query: string, words: readonly string[]): string[] {
  const typed = query.trim().toLowerCase();
  if (!/^\p{L}{3,}$/u.test(typed) || words.includes(typed)) return [];
  return words.filter((word) => word.startsWith(typed)).slice(0, COMPLETIONS);
}
