/**
 * Quantities of a result, and the maps of statistics they stand in. A value that no tool can have measured (negative
 * where there is nothing below zero, infinite, not a number) is refused where it is read, never passed on.
 */
import type { Quantity } from '../model/quantity.ts';
import type { Series, Statistic } from '../model/verdicts/measurement.ts';

/** Takes back what arithmetic in binary adds: 0.1 + 0.2 is 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}

/** Six digits are enough to read; the value itself keeps all of them. */
function plain(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}

/** Milliseconds as a quantity: 281.4 → `281.4 ms`. */
export function inMs(ms: number): Quantity {
  const value = exact(ms);
  return { dimension: 'duration', value, unit: 'ms', base: value, text: `${plain(ms)} ms` };
}

/** A share from 0 to 1, written in per cent: 0.004 → `0.4 %`. */
export function share(part: number): Quantity {
  const value = exact(part * 100);
  return { dimension: 'ratio', value, unit: '%', base: exact(part), text: `${plain(value)} %` };
}

/** Events per second: 412 requests → `412 rps`, 3 others → `3/second`. */
export function perSecond(rate: number, requests = true): Quantity {
  const value = exact(rate);
  const unit = requests ? 'rps' : '/second';
  const text = `${plain(rate)}${requests ? ' ' : ''}${unit}`;
  return { dimension: 'rate', value, unit, base: value, text };
}

/** A number without unit. */
export function plainNumber(number: number): Quantity {
  const value = exact(number);
  return { dimension: 'count', value, unit: '', base: value, text: plain(number) };
}

/** Bytes as a quantity: 2048 → `2048 B`. */
export function inBytes(bytes: number): Quantity {
  const value = exact(bytes);
  return { dimension: 'size', value, unit: 'B', base: value, text: `${plain(bytes)} B` };
}

/** The name of a percentile as targets write it: 97.5 → `p97.5`. */
export function percentile(of: number): Statistic {
  return `p${of}`;
}

/** A series; statistics that are undefined, or greater than a number can be, are left out. */
export function seriesOf(
  name: string,
  whole: boolean,
  values: Iterable<readonly [Statistic, Quantity | undefined]>,
): Series {
  const stated = new Map<Statistic, Quantity>();
  for (const [statistic, value] of values) {
    if (value && Number.isFinite(value.value)) stated.set(statistic, value);
  }
  return { name, whole, values: stated };
}

/** Series by name. */
export function byName(series: Iterable<Series>): Map<string, Series> {
  return new Map([...series].map((one) => [one.name, one]));
}
