/**
 * The units that quantities may carry, and how they relate.
 *
 * Durations by ISO 80000-3 (a year is 365.25 days, a month a twelfth of it); sizes by IEC 80000-13
 * (kB = 1000 B, KiB = 1024 B); currencies by ISO 4217.
 */

/** What a quantity measures. Only quantities of one dimension compare. */
export const DIMENSIONS = [
  ...(['duration', 'ratio', 'rate', 'size', 'count', 'money', 'cost'] as const),
] as const;
/** One of {@link DIMENSIONS}. */
export type Dimension = (typeof DIMENSIONS)[number];

/** Names of periods as they stand behind a slash. */
export const PERIODS = [
  ...(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const),
] as const;
/** One of {@link PERIODS}. */
export type Period = (typeof PERIODS)[number];

const DAY_MS = 86_400_000;
const YEAR_MS = 365.25 * DAY_MS;

/** Milliseconds of each period. */
export const PERIOD_MS: Record<Period, number> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: YEAR_MS / 12,
  quarter: YEAR_MS / 4,
  year: YEAR_MS,
};

/** Every way to write a period behind a slash. */
export const PERIOD_WORDS: Record<string, Period> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
};
for (const period of Object.keys(PERIOD_MS) as Period[]) PERIOD_WORDS[period] = period;

/** Milliseconds of each unit of time. */
export const DURATIONS = new Map<string, number>([
  ['us', 0.001],
  ['µs', 0.001],
  ['ms', 1],
  ['s', 1000],
  ['min', 60_000],
  ['h', 3_600_000],
  ['day', DAY_MS],
  ['days', DAY_MS],
  ['week', 7 * DAY_MS],
  ['weeks', 7 * DAY_MS],
  ['month', PERIOD_MS.month],
  ['months', PERIOD_MS.month],
  ['year', YEAR_MS],
  ['years', YEAR_MS],
]);

/** Per second of each unit of rate. */
export const RATES = new Map<string, number>([
  ['rps', 1],
  ['rpm', 1 / 60],
  ['rph', 1 / 3600],
]);

/** Bytes of each unit of size. */
export const SIZES = new Map<string, number>([
  ['B', 1],
  ['kB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
  ['TB', 1e12],
  ['PB', 1e15],
  ['KiB', 2 ** 10],
  ['MiB', 2 ** 20],
  ['GiB', 2 ** 30],
  ['TiB', 2 ** 40],
  ['PiB', 2 ** 50],
]);

/** What k, M and bn multiply by. */
export const MULTIPLES: Record<string, number> = { '': 1, k: 1e3, M: 1e6, bn: 1e9 };
/** Codes of ISO 4217. */
export const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** The units an author may write, by dimension, as an error names them. */
export const ACCEPTED_UNITS: Record<Dimension, string> = {
  duration: 'us, ms, s, min, h, days, weeks, months, years',
  ratio: '%',
  rate: 'rps, rpm, rph, or a number per period such as 90k/month',
  size: 'B, kB, MB, GB, TB, PB, KiB, MiB, GiB, TiB, PiB',
  count: 'none: a plain number such as 900, 300k, 1.2M or 3bn',
  money: 'a currency such as EUR',
  cost: 'a currency per period such as EUR/month',
};

/** An example of each dimension, for hints. */
export const EXAMPLES: Record<Dimension, string> = {
  duration: '250 ms',
  ratio: '99.95 %',
  rate: '400 rps',
  size: '80 GB',
  count: '1.2M',
  money: '0.04 EUR',
  cost: '4000 EUR/month',
};
