/** Statistics over raw samples, for tools that write every measurement. */
import type { Quantity } from '../model/quantity.ts';
import type { Statistic } from '../model/verdicts/measurement.ts';
import { countQuantity, percentileName } from './series.ts';

/** Ascending numbers. */
type Sorted = readonly number[] | Float64Array;

/** Percentiles that targets use. */
const RANKS = [50, 75, 90, 95, 97.5, 99, 99.9, 99.99];

/**
 * Percentiles as JMeter computes them, in its report as in its listeners: between two samples the value is interpolated, so
 * that a JTL and the `statistics.json` of the same run agree. The position of p among n samples is p · (n + 1).
 *
 * @param sorted ascending, not empty
 * @see https://commons.apache.org/proper/commons-math/javadocs/api-3.6.1/org/apache/commons/math3/stat/descriptive/rank/Percentile.html
 */
export function computePercentiles(
  sorted: Sorted,
  quantity: (value: number) => Quantity,
  ranks: readonly number[] = RANKS,
): [Statistic, Quantity][] {
  return ranks.map((rank) => {
    // Integer arithmetic keeps 99.9 % of 1000 exact.
    const scaled = Math.round(rank * 100) * (sorted.length + 1);
    const lower = Math.floor(scaled / 10_000);
    const part = (scaled % 10_000) / 10_000;
    const at = (position: number): number =>
      sorted[Math.min(Math.max(position, 1), sorted.length) - 1] ?? 0;
    return [percentileName(rank), quantity(at(lower) + part * (at(lower + 1) - at(lower)))];
  });
}

/** Mean, minimum, maximum and count. */
export function computeSummary(
  sorted: Sorted,
  quantity: (value: number) => Quantity,
): [Statistic, Quantity][] {
  let sum = 0;
  for (const value of sorted) sum += value;
  return [
    ['mean', quantity(sum / sorted.length)],
    ['min', quantity(sorted[0] ?? 0)],
    ['max', quantity(sorted.at(-1) ?? 0)],
    ['count', countQuantity(sorted.length)],
  ];
}
