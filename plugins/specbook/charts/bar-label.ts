/** The label of a bar: sign of the verdict, value, and comparison with the target. */
import { VERDICT_SIGNS, type Verdict } from '../model/verdicts/verdict.ts';
import type { Bar, ChartUnit } from './chart.ts';
import { formatValue } from './units.ts';

/** The class of each verdict. */
export const VERDICT_CLASSES: Record<Verdict, string> = {
  met: 'sb-met',
  missed: 'sb-missed',
  'not measured': 'sb-none',
  stale: 'sb-stale',
  'wrong conditions': 'sb-unfit',
};

/**
 * The label of a bar.
 *
 * @example barLabel(bar, 'duration') // '▲ 281 ms > 250 ms'
 */
export function barLabel({ bound, target, measured, verdict }: Bar, unit: ChartUnit): string {
  const required = `${bound === 'upper' ? '≤' : '≥'} ${formatValue(target, unit)}`;
  if (measured === undefined) return `${VERDICT_SIGNS[verdict]} ${verdict}, ${required}`;
  const value = `${VERDICT_SIGNS[verdict]} ${formatValue(measured, unit)}`;
  if (verdict === 'wrong conditions' || verdict === 'not measured')
    return `${value} unproved, ${required}`;
  const holds = bound === 'upper' ? measured <= target : measured >= target;
  const beyond = `${bound === 'upper' ? '>' : '<'} ${formatValue(target, unit)}`;
  return `${value} ${holds ? required : beyond}`;
}
