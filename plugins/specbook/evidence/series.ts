/**
 * The normal form of a result: series of statistics, each a quantity. Values that cannot have been measured (negative
 * durations, infinity, NaN) are rejected by the readers.
 */
import type { Quantity } from '../model/quantity.ts';
import type { Misreading, Series, Statistic } from '../model/verdicts/measurement.ts';

/** Removes floating-point noise: 0.1 + 0.2 is 0.3. */
function roundFloat(value: number): number {
  return Number(value.toPrecision(15));
}

/** Six significant digits for display; the value keeps full precision. */
function formatValue(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}

/** A duration: 281.4 → `281.4 ms`. */
export function durationQuantity(ms: number): Quantity {
  const value = roundFloat(ms);
  return { dimension: 'duration', value, unit: 'ms', base: value, text: `${formatValue(ms)} ms` };
}

/** A ratio from 0 to 1, displayed in percent: 0.004 → `0.4 %`. */
export function ratioQuantity(part: number): Quantity {
  const value = roundFloat(part * 100);
  return {
    dimension: 'ratio',
    value,
    unit: '%',
    base: roundFloat(part),
    text: `${formatValue(value)} %`,
  };
}

/** A rate per second: 412 requests → `412 rps`, 3 other events → `3/second`. */
export function rateQuantity(rate: number, requests = true): Quantity {
  const value = roundFloat(rate);
  const unit = requests ? 'rps' : '/second';
  const text = `${formatValue(rate)}${requests ? ' ' : ''}${unit}`;
  return { dimension: 'rate', value, unit, base: value, text };
}

/** A number without a unit. */
export function countQuantity(number: number): Quantity {
  const value = roundFloat(number);
  return { dimension: 'count', value, unit: '', base: value, text: formatValue(number) };
}

/** A size: 2048 → `2048 B`. */
export function sizeQuantity(bytes: number): Quantity {
  const value = roundFloat(bytes);
  return { dimension: 'size', value, unit: 'B', base: value, text: `${formatValue(bytes)} B` };
}

/** The name of a percentile in a target: 97.5 → `p97.5`. */
export function percentileName(of: number): Statistic {
  return `p${of}`;
}

/** Creates a series; undefined and infinite statistics are left out. */
export function createSeries(
  name: string,
  whole: boolean,
  values: Iterable<readonly [Statistic, Quantity | undefined]>,
  misreadings?: Series['misreadings'],
): Series {
  const stated = new Map<Statistic, Quantity>();
  for (const [statistic, value] of values) {
    if (value && Number.isFinite(value.value)) stated.set(statistic, value);
  }
  return { name, whole, values: stated, ...(misreadings && { misreadings }) };
}

/** The ratio of the series counts requests that failed. */
export const COUNTS_FAILURES: ReadonlyMap<string, Misreading> = new Map([
  ['availability', { code: 'share-of-failures' }],
]);

/** The ratio of the series counts what went well. */
export const COUNTS_SUCCESSES: ReadonlyMap<string, Misreading> = new Map([
  ['errors', { code: 'share-of-successes' }],
]);

/** Series by name. */
export function indexByName(series: Iterable<Series>): Map<string, Series> {
  return new Map([...series].map((one) => [one.name, one]));
}
