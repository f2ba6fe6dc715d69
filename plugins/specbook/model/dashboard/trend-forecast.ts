/**
 * When a measured value will cross its target, by the runs so far. The line is that of Theil and Sen, the median of the
 * slopes between all pairs, which one outlier does not turn; whether there is a trend at all is Kendall's τ. Sources:
 * Sen, Estimates of the regression coefficient based on Kendall's tau, JASA 63 (1968); Hollander, Wolfe, Chicken,
 * Nonparametric Statistical Methods (Wiley 2014), chapters 8 and 9.
 */
import { addMs } from '../days.ts';
import type { Assessment } from '../verdicts/assess.ts';
import type { TargetVerdict } from '../verdicts/requirement-verdict.ts';

/** Fewer comparable runs say nothing of what comes. */
export const FEWEST_RUNS = 4;
/** Older runs say little of the software of today. */
const MOST_RUNS = 8;
/** From this share of pairs on that move one way, less those that move the other way, it is a trend. */
const LEAST_TAU = 0.6;
const DAY_MS = 86_400_000;

/** What the runs of one target lead to. */
export interface TrendForecast {
  /** The first day on which the line has crossed the target. */
  crossesOn: string;
  /** How many runs the line is drawn through. */
  runs: number;
  /** The days of the first and of the last of them. */
  from: string;
  to: string;
  /** What is added to the value each day, in the base unit of the target. */
  perDay: number;
}

interface Point {
  ms: number;
  value: number;
}

/** True when a run was measured under the very conditions of the requirement, so that its value compares with others. */
function isComparable({ conditions, measured }: Assessment): boolean {
  return measured !== undefined && conditions.every(({ fit }) => fit === 'same');
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** Slopes between all pairs of different moments. */
function slopesOf(points: readonly Point[]): number[] {
  return points.flatMap((a, at) =>
    points
      .slice(at + 1)
      .flatMap((b) => (a.ms === b.ms ? [] : [(b.value - a.value) / (b.ms - a.ms)])),
  );
}

/**
 * When the value of a target crosses it; undefined where nothing honest can be said: with fewer than four comparable
 * runs, without a clear trend towards the target, for a target that is crossed already, and for a day further ahead than
 * the runs reach back.
 *
 * @param now today: a line that crossed the target since the last run has crossed it by today
 */
export function trendForecast(
  { target, verdict, all }: TargetVerdict,
  now: string,
): TrendForecast | undefined {
  if (verdict === 'missed') return undefined;
  const runs = all.filter(isComparable).slice(0, MOST_RUNS).toReversed();
  const points = runs.flatMap(({ measured, run }): Point[] =>
    measured ? [{ ms: Date.parse(run.data.at), value: measured.base }] : [],
  );
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < FEWEST_RUNS) return undefined;
  const slopes = slopesOf(points);
  const worse = target.bound === 'upper' ? 1 : -1;
  const tau = slopes.reduce((sum, slope) => sum + Math.sign(slope), 0) / slopes.length;
  if (slopes.length === 0 || tau * worse < LEAST_TAU) return undefined;
  const slope = median(slopes);
  const base = median(points.map(({ ms, value }) => value - slope * (ms - last.ms)));
  const wait = (target.quantity.base - base) / slope;
  if (!(wait <= last.ms - first.ms)) return undefined;
  const to = new Date(last.ms).toISOString().slice(0, 10);
  const day = addMs(to, Math.max(0, wait));
  if (day === undefined) return undefined;
  return {
    crossesOn: day < now ? now : day,
    runs: points.length,
    from: new Date(first.ms).toISOString().slice(0, 10),
    to,
    perDay: slope * DAY_MS,
  };
}
