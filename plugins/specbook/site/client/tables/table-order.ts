/** The order of the rows of a table by one of its columns. */
import { pageLanguage } from '../page-language.ts';

const WORDS = new Intl.Collator(pageLanguage(), { numeric: true });
/** `1,200`, `0.5`, `1e-7`, and `rate 50`: the number among its own. */
const NUMBER = /^(?:([a-z]+) )?([+-]?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?)$/u;

interface Measure {
  among: string;
  size: number;
}

function measureOf(text: string): Measure | undefined {
  const [, among = '', number] = NUMBER.exec(text) ?? [];
  return number === undefined ? undefined : { among, size: Number(number.replaceAll(',', '')) };
}

/** Below zero when `a` comes first: numbers by size and before words, words as people sort them, `R-9` before `R-10`. */
export function compare(a: string, b: string): number {
  const [x, y] = [measureOf(a), measureOf(b)];
  if (x && y) return WORDS.compare(x.among, y.among) || x.size - y.size;
  if (x || y) return x ? -1 : 1;
  return WORDS.compare(a, b);
}

/**
 * The order of rows by their values. Equal ones stay as they stood; empty ones come last, whichever way round.
 *
 * @returns indices of `values`
 * @example orderOf(['b', '', 'a'], false) // [2, 0, 1]
 */
export function orderOf(values: readonly string[], descending: boolean): number[] {
  const sign = descending ? -1 : 1;
  return values
    .map((value, index) => ({ value, index }))
    .sort((a, b) =>
      a.value === '' || b.value === ''
        ? Number(a.value === '') - Number(b.value === '')
        : sign * compare(a.value, b.value),
    )
    .map(({ index }) => index);
}
