/** Long histories, downsampled. */
import type { TrendPoint } from './chart.ts';
import { worst } from '../model/verdicts/verdict.ts';

/** Maximum number of points of a trend. */
export const MAX_POINTS = 24;
/** How many of the newest runs are not summarised. */
const NEWEST_RUNS = 12;

/** Periods of a summary: month, quarter, year, all. Days are `YYYY-MM-DD`, so a prefix is a period. */
const PERIODS: readonly ((day: string) => string)[] = [
  (day) => day.slice(0, 7),
  (day) => `${day.slice(0, 4)}-${Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`,
  (day) => day.slice(0, 4),
  () => '',
];

/** The lower median. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

function summary(points: readonly TrendPoint[]): TrendPoint {
  const [first] = points;
  if (!first || points.length === 1)
    return first ?? { day: '', value: NaN, verdict: 'not-measured' };
  const values = points.map(({ value }) => value);
  return {
    day: first.day,
    value: median(values),
    range: [Math.min(...values), Math.max(...values)],
    runs: points.length,
    verdict: worst(points.map(({ verdict }) => verdict)),
  };
}

/**
 * The points of a trend, oldest first, at most {@link MAX_POINTS}: the newest twelve unchanged, older ones as the median
 * and the range of the shortest period that is long enough.
 */
export function summarise(points: readonly TrendPoint[]): TrendPoint[] {
  const sorted = points.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (sorted.length <= MAX_POINTS) return sorted;
  const newest = sorted.slice(-NEWEST_RUNS);
  const older = sorted.slice(0, -NEWEST_RUNS);
  for (const period of PERIODS) {
    const groups = [...Map.groupBy(older, ({ day }) => period(day)).values()];
    if (groups.length <= MAX_POINTS - NEWEST_RUNS) return [...groups.map(summary), ...newest];
  }
  return newest;
}
