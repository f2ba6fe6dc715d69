/** Long histories in few points. */
import type { TrendPoint } from './chart.ts';
import { worst } from '../model/verdicts/verdict.ts';

/** Most points of a trend. */
export const MOST_POINTS = 24;
/** How many of the newest runs stand for themselves. */
const SINGLE = 12;

/** Lengths of a summary: months, quarters, years. Days are `YYYY-MM-DD`, so a prefix is a period. */
const PERIODS: readonly ((day: string) => string)[] = [
  (day) => day.slice(0, 7),
  (day) => `${day.slice(0, 4)}-${Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`,
  (day) => day.slice(0, 4),
  () => '',
];

/** The value in the middle; the lower one of two. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

function summary(points: readonly TrendPoint[]): TrendPoint {
  const [first] = points;
  if (!first || points.length === 1)
    return first ?? { day: '', value: NaN, verdict: 'not measured' };
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
 * The points of a trend, oldest first, at most {@link MOST_POINTS}: the newest twelve one by one, older ones as the
 * median and the range of their month, of their quarter or of their year, whichever is short enough.
 */
export function summarise(points: readonly TrendPoint[]): TrendPoint[] {
  const sorted = points.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (sorted.length <= MOST_POINTS) return sorted;
  const newest = sorted.slice(-SINGLE);
  const older = sorted.slice(0, -SINGLE);
  for (const period of PERIODS) {
    const groups = [...Map.groupBy(older, ({ day }) => period(day)).values()];
    if (groups.length <= MOST_POINTS - SINGLE) return [...groups.map(summary), ...newest];
  }
  return newest;
}
