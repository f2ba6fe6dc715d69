/**
 * One way to write ids, names and numbers, for the index and for what people type. Pagefind alone drops a hyphen but
 * keeps an underscore, sees `002` and `2` as strangers, and reads `250 ms` as two words; so records carry the words of
 * this module beside their text, and a query becomes the same words before Pagefind sees it.
 *
 * Shared by the build, the dev server and the browser: no imports, and small.
 */

/** Spellings of units that differ from the one that the index knows. */
const SPELLINGS: Record<string, string> = {
  '%': 'pct',
  percent: 'pct',
  μs: 'us',
  sec: 's',
  'req/s': 'rps',
};
const LONG_UNITS = {
  ms: 'millisecond',
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  mo: 'month',
  y: 'year',
};
for (const [unit, word] of Object.entries(LONG_UNITS)) {
  SPELLINGS[unit] = SPELLINGS[word] = SPELLINGS[`${word}s`] = unit;
}
/** Units that are written in one way, whatever the case: rates, sizes, multiples of counts. */
const PLAIN_UNIT = /^(?:us|rp[smh]|[kmgtp]i?b|b|k|m|bn)$/u;

const QUANTITY = /(?<![\p{L}\p{N}_.-])(\d+(?:\.\d+)?)\s*(%|req\/s|\p{L}+)(?![\p{L}\p{N}])/gu;
/** A zero in front of a digit, unless it is a digit of a decimal fraction, which is written `0d05` here. */
const LEADING_ZEROS = /(?<!\d|\dd)0+(?=\d)/gu;

function unitOf(word: string): string | undefined {
  return Object.hasOwn(SPELLINGS, word)
    ? SPELLINGS[word]
    : PLAIN_UNIT.test(word)
      ? word
      : undefined;
}

/** Small letters, one kind of blank, no apostrophes, no thousands separators. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d)[,'’](?=\d{3}(?!\d))/gu, '$1')
    .replace(/['’]/gu, '');
}

/**
 * The words of a text as the index knows them: a number is one word with its unit, an id one word without its
 * separators and leading zeros.
 *
 * @example searchWords('PERF-RT-002: p95 ≤ 250 ms at 99.95 %') // ['perfrt2', 'p95', '250ms', 'at', '99d95pct']
 */
export function searchWords(text: string): string[] {
  return plain(text)
    .replace(QUANTITY, (whole, number: string, word: string) => {
      const unit = unitOf(word);
      return unit === undefined ? whole : `${number}${unit} `;
    })
    .replace(/(\d)\.(?=\d)/gu, '$1d')
    .split(/[^\p{L}\p{M}\p{N}_-]+/u)
    .map((word) => word.replace(LEADING_ZEROS, '').replace(/[_-]+/gu, ''))
    .filter((word) => word !== '');
}

/**
 * A whole id, name or title as one word, however it is written.
 *
 * @example ['PERF-RT-002', 'perf rt 2', 'perfrt002'].map(nameWord) // thrice 'perfrt2'
 */
export function nameWord(text: string): string {
  return plain(text)
    .replace(/(?<!\d)0+(?=\d)/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/**
 * The word under which the index keeps a whole name. No text contains it, and no stemmer touches it, so it finds what
 * bears the name and nothing that merely begins with it or mentions it.
 *
 * @example exactWord('perfrt2') // 'zqperfrt2qz'
 */
export function exactWord(word: string): string {
  return `zq${word}qz`;
}

/** One thing where the reader wrote many: `entries` is `entry`, `patients` is `patient`. */
function singular(word: string): string {
  return word.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '');
}

/** An id at the beginning of a query that goes on: `PERF RT 2 p95`. */
const LEADING_ID = /^\s*(\p{L}+(?:[\s_-]+\p{L}+){0,2}[\s_-]*\d+)\s+\S/u;

/** What is asked of the index for one query. */
export interface SearchPlan {
  /** The query as the word of a whole name, the likeliest first: as written, as a number with its unit, as one of many, as the id at its beginning. */
  names: readonly string[];
  /** The query as words that a record must hold, all of them. */
  words: readonly string[];
}

/**
 * What to ask for.
 *
 * @example planSearch('perf rt 2') // { names: ['perfrt2'], words: ['perf', 'rt', '2'] }
 * @example planSearch('p95 0.5 s') // { names: ['p9505s', 'p950d5s', 'p9505'], words: ['p95', '0d5s'] }
 */
export function planSearch(query: string): SearchPlan {
  const words = searchWords(query);
  const name = nameWord(query);
  const leading = LEADING_ID.exec(query)?.[1] ?? '';
  const names = new Set([name, words.join(''), singular(name), nameWord(leading)]);
  names.delete('');
  return { names: [...names], words };
}
