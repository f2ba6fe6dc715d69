/**
 * Normalizes ids, names and numbers in records and queries. Pagefind removes hyphens but keeps underscores, does not match
 * `002` with `2`, and splits `250 ms` into two words. So records contain the normalized words besides their text, and a
 * query is normalized before it is passed to Pagefind.
 *
 * Used by the build, the dev server and the browser: keep it small.
 */
import { foldCase } from './fold.ts';
import { nameForm } from './name-forms.ts';

/** Spellings of units, and the one in the index. */
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
/** Units whose case is ignored: rates, sizes, multiples of counts. */
const PLAIN_UNIT = /^(?:us|rp[smh]|[kmgtp]i?b|b|k|m|bn)$/u;

const QUANTITY = /(?<![\p{L}\p{N}_.-])(\d+(?:\.\d+)?)\s*(%|req\/s|\p{L}+)(?![\p{L}\p{N}])/gu;
/** A leading zero, except in a decimal fraction, which is normalized to `0d05`. */
const LEADING_ZEROS = /(?<!\d|\dd)0+(?=\d)/gu;

function unitOf(word: string): string | undefined {
  return Object.hasOwn(SPELLINGS, word)
    ? SPELLINGS[word]
    : PLAIN_UNIT.test(word)
      ? word
      : undefined;
}

/** Lower case, no accents, plain spaces, no apostrophes, no thousands separators. */
function plain(text: string): string {
  return foldCase(text)
    .replace(/(\d)[,'’](?=\d{3}(?!\d))/gu, '$1')
    .replace(/['’]/gu, '');
}

/**
 * Returns the normalized words of a text: a number and its unit are one word, an id is one word without separators and
 * leading zeros.
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
 * Normalizes a whole id, name or title to one word.
 *
 * @example ['PERF-RT-002', 'perf rt 2', 'perfrt002'].map(nameWord) // three times 'perfrt2'
 */
export function nameWord(text: string): string {
  return plain(text)
    .replace(/(?<!\d)0+(?=\d)/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/**
 * Returns the index word of a whole name. It occurs in no text and no stemmer changes it, so it matches the items with that
 * name, not those that start with it or mention it.
 *
 * @example exactWord('perfrt2') // 'zqperfrt2qz'
 */
export function exactWord(word: string): string {
  return `zq${word}qz`;
}

/** The singular of a word: `entries` becomes `entry`, `patients` becomes `patient`. */
function singular(word: string): string {
  return word.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '');
}

/** An id followed by more words: `PERF RT 2 p95`. */
const LEADING_ID = /^\s*(\p{L}+(?:[\s_-]+\p{L}+){0,2}[\s_-]*\d+)\s+\S/u;

/** The index lookups of one query. */
export interface SearchPlan {
  /** Candidates for a whole name, most likely first: as typed, as a number with its unit, in the singular, the leading id. */
  names: readonly string[];
  /** The query in the form of names, see `nameForm`. */
  form: string;
  /** Words that a record must all contain. */
  words: readonly string[];
}

/**
 * Plans the lookups of a query.
 *
 * @example planSearch('perf rt 2') // { names: ['perfrt2'], form: 'perfrt2', words: ['perf', 'rt', '2'] }
 * @example planSearch('p95 0.5 s') // { names: ['p9505s', 'p950d5s', 'p9505'], form: 'p9505s', words: ['p95', '0d5s'] }
 */
export function planSearch(query: string): SearchPlan {
  const words = searchWords(query);
  const name = nameWord(query);
  const leading = LEADING_ID.exec(query)?.[1] ?? '';
  const names = new Set([name, words.join(''), singular(name), nameWord(leading)]);
  names.delete('');
  return { names: [...names], form: nameForm(query), words };
}
