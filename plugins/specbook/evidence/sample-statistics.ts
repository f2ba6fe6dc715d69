/** Statistics of single measurements, for tools that write each of them. */
import type { Quantity } from '../model/quantity.ts';
import type { Statistic } from '../model/verdicts/measurement.ts';
import { percentile, plainNumber } from './quantities.ts';

/** Percentiles that targets name. */
const RANKS = [50, 75, 90, 95, 97.5, 99, 99.9, 99.99];

/**
 * Percentiles by the nearest rank: the least value that at least p per cent of the samples do not exceed. Nothing is
 * interpolated, so every percentile is a value that was measured.
 *
 * @param sorted from the least to the greatest, at least one
 * @see https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method
 */
export function percentilesOf(
  sorted: readonly number[],
  quantity: (value: number) => Quantity,
  ranks: readonly number[] = RANKS,
): [Statistic, Quantity][] {
  return ranks.map((rank) => {
    // Whole numbers keep 99.9 % of 1000 at 999, where binary fractions would make it 1000.
    const place = Math.ceil((Math.round(rank * 100) * sorted.length) / 10_000);
    return [percentile(rank), quantity(sorted[Math.max(place, 1) - 1] ?? 0)];
  });
}

/** Mean, least, greatest and number of samples. */
export function spreadOf(
  sorted: readonly number[],
  quantity: (value: number) => Quantity,
): [Statistic, Quantity][] {
  const sum = sorted.reduce((total, value) => total + value, 0);
  return [
    ['mean', quantity(sum / sorted.length)],
    ['min', quantity(sorted[0] ?? 0)],
    ['max', quantity(sorted.at(-1) ?? 0)],
    ['count', plainNumber(sorted.length)],
  ];
}
