/** Statistics over raw samples, for tools that write every measurement. */
import type { Quantity } from '../model/quantity.ts';
import type { Statistic } from '../model/verdicts/measurement.ts';
import { countQuantity, percentileName } from './series.ts';

/** Percentiles that targets use. */
const RANKS = [50, 75, 90, 95, 97.5, 99, 99.9, 99.99];

/**
 * Nearest-rank percentiles: the smallest sample that at least p percent of the samples do not exceed. Without
 * interpolation, every percentile is a measured value.
 *
 * @param sorted ascending, not empty
 * @see https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method
 */
export function computePercentiles(
  sorted: readonly number[],
  quantity: (value: number) => Quantity,
  ranks: readonly number[] = RANKS,
): [Statistic, Quantity][] {
  return ranks.map((rank) => {
    // Integer arithmetic keeps 99.9 % of 1000 at 999; floating point would make it 1000.
    const position = Math.ceil((Math.round(rank * 100) * sorted.length) / 10_000);
    return [percentileName(rank), quantity(sorted[Math.max(position, 1) - 1] ?? 0)];
  });
}

/** Mean, minimum, maximum and count. */
export function computeSummary(
  sorted: readonly number[],
  quantity: (value: number) => Quantity,
): [Statistic, Quantity][] {
  const sum = sorted.reduce((total, value) => total + value, 0);
  return [
    ['mean', quantity(sum / sorted.length)],
    ['min', quantity(sorted[0] ?? 0)],
    ['max', quantity(sorted.at(-1) ?? 0)],
    ['count', countQuantity(sorted.length)],
  ];
}
