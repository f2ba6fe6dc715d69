/** What stands beside a bar: the sign of the verdict, the value, and how it compares with the target. */
import { VERDICT_SIGNS, type Verdict } from '../model/verdicts/verdict.ts';
import type { Bar, ChartUnit } from './chart.ts';
import { inUnit } from './units.ts';

/** The class of what is drawn for a verdict. */
export const VERDICT_CLASSES: Record<Verdict, string> = {
  met: 'sb-met',
  missed: 'sb-missed',
  'not measured': 'sb-none',
  stale: 'sb-stale',
  'wrong conditions': 'sb-unfit',
};

/**
 * A bar in words.
 *
 * @example barWords(bar, 'duration') // '▲ 281 ms > 250 ms'
 */
export function barWords({ bound, target, measured, verdict }: Bar, unit: ChartUnit): string {
  const asked = `${bound === 'upper' ? '≤' : '≥'} ${inUnit(target, unit)}`;
  if (measured === undefined) return `${VERDICT_SIGNS[verdict]} ${verdict}, ${asked}`;
  const value = `${VERDICT_SIGNS[verdict]} ${inUnit(measured, unit)}`;
  if (verdict === 'wrong conditions' || verdict === 'not measured')
    return `${value} unproved, ${asked}`;
  const holds = bound === 'upper' ? measured <= target : measured >= target;
  const beyond = `${bound === 'upper' ? '>' : '<'} ${inUnit(target, unit)}`;
  return `${value} ${holds ? asked : beyond}`;
}
