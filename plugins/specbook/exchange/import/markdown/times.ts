/** Times in the words of a document. */

/** Targets of a response time that a text may state. */
export type Percentile = 'p50' | 'p75' | 'p90' | 'p95' | 'p97.5' | 'p99' | 'p99.9' | 'mean' | 'max';

/** A time, and what it is the limit of; without it no document says that. */
export interface ReadTime {
  of?: Percentile;
  /** As a specification writes it. @example 250 ms */
  text: string;
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:µs|us|microseconds?|mikrosekunden?)$/iu, 'us'],
  [/^(?:ms|msecs?|millis(?:econds)?|milliseconds?|millisekunden?)$/iu, 'ms'],
  [/^(?:s|secs?|seconds?|sek(?:unden?)?)$/iu, 's'],
  [/^(?:min|mins|minutes?|minuten?)$/iu, 'min'],
];
const UNIT = String.raw`(?:µs|us|microseconds?|mikrosekunden?|ms|msecs?|milliseconds?|millisekunden?|s|secs?|seconds?|sek(?:unden?)?|min(?:s|utes?|uten?)?)`;
const TIME = new RegExp(String.raw`(?<![\w.,])(\d+(?:[.,]\d+)?)\s*(${UNIT})(?![\w/])`, 'giu');
const RANGE = new RegExp(
  String.raw`\d\s*(?:${UNIT})?\s*(?:-|–|—|to|bis)\s*\d+(?:[.,]\d+)?\s*${UNIT}`,
  'iu',
);

const PERCENTILES: readonly (readonly [RegExp, Percentile])[] = [
  [/\bp\s?99[.,]9\b|99[.,]9\s*(?:th|\.)?\s*(?:%|percentile|perzentil)/iu, 'p99.9'],
  [/\bp\s?97[.,]5\b/iu, 'p97.5'],
  [/\bp\s?99\b|99(?:th|\.)?\s*-?(?:percentile|perzentil)/iu, 'p99'],
  [/\bp\s?95\b|95(?:th|\.)?\s*-?(?:percentile|perzentil)/iu, 'p95'],
  [/\bp\s?90\b|90(?:th|\.)?\s*-?(?:percentile|perzentil)/iu, 'p90'],
  [/\bp\s?75\b|75(?:th|\.)?\s*-?(?:percentile|perzentil)/iu, 'p75'],
  [/\bp\s?50\b|50(?:th|\.)?\s*-?(?:percentile|perzentil)|\bmedian\b/iu, 'p50'],
  [/\b(?:mean|avg|average|mittel(?:wert)?|durchschnitt(?:lich)?)\b/iu, 'mean'],
  [/\b(?:max(?:imum|imal)?|worst case|spätestens|never more than)\b/iu, 'max'],
];

/** What a text names the limit of. */
export function percentileIn(text: string): Percentile | undefined {
  return PERCENTILES.find(([pattern]) => pattern.test(text))?.[1];
}

/** The unit in the head of a column. @example unitIn('p95 (ms)') // 'ms' */
export function unitIn(head: string): string | undefined {
  const [, unit] =
    /[([]\s*(?:in\s+)?([\p{L}µ]+)\s*[)\]]/u.exec(head) ?? /\bin\s+(\p{L}+)$/u.exec(head) ?? [];
  return unit === undefined ? undefined : UNITS.find(([pattern]) => pattern.test(unit))?.[1];
}

/** `1,5` is one and a half; `1,000` may be either, and is not read. */
function numberOf(text: string): string | undefined {
  return /,\d{3}$/u.test(text) ? undefined : text.replace(',', '.');
}

/**
 * Times of a cell, each with what stands before it.
 *
 * @param unit of numbers that state none
 * @example readTimes('p95 < 200 ms, p99 < 1 s') // [{ of: 'p95', text: '200 ms' }, { of: 'p99', text: '1 s' }]
 */
export function readTimes(text: string, unit?: string): ReadTime[] {
  if (RANGE.test(text) || /~|≈|\bca\.|\babout\b|\betwa\b/iu.test(text)) return [];
  const found = [...text.matchAll(TIME)];
  if (found.length === 0 && unit !== undefined) {
    const [, plain] = /^[<≤=\s]*(\d+(?:[.,]\d+)?)$/u.exec(text) ?? [];
    const number = plain === undefined ? undefined : numberOf(plain);
    return number === undefined ? [] : [{ text: `${number} ${unit}` }];
  }
  let from = 0;
  return found.flatMap((match, index): ReadTime[] => {
    const [whole, digits = '', name = ''] = match;
    const before = text.slice(from, match.index);
    from = match.index + whole.length;
    const after = text.slice(from, found[index + 1]?.index);
    const own = UNITS.find(([pattern]) => pattern.test(name))?.[1];
    const number = numberOf(digits);
    if (own === undefined || number === undefined || Number(number) === 0) return [];
    const [, bracket = ''] = /^\s*\(([^)]*)\)/u.exec(after) ?? [];
    const of =
      percentileIn(bracket) ??
      percentileIn(before) ??
      (found.length === 1 ? percentileIn(after) : undefined);
    return [{ ...(of && { of }), text: `${number} ${own}` }];
  });
}
