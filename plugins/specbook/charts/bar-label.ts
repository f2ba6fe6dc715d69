/** The label of a bar: sign of the verdict, value, and comparison with the target. */
import type { Strings } from '../i18n/index.ts';
import { VERDICT_SIGNS, type Verdict } from '../model/verdicts/verdict.ts';
import type { Bar, ChartUnit } from './chart.ts';
import { formatValue } from './units.ts';

/** The class of each verdict. */
export const VERDICT_CLASSES: Record<Verdict, string> = {
  met: 'sb-met',
  'on-track': 'sb-on-track',
  missed: 'sb-missed',
  due: 'sb-due',
  'not-measured': 'sb-none',
  stale: 'sb-stale',
  'wrong-conditions': 'sb-unfit',
};

/**
 * The label of a bar.
 *
 * @example barLabel(bar, 'duration', strings) // '▲ 281 ms > 250 ms'
 */
export function barLabel(
  { bound, target, measured, verdict }: Bar,
  unit: ChartUnit,
  strings: Strings,
): string {
  const { charts: t, verdicts } = strings;
  const required = `${bound === 'upper' ? '≤' : '≥'} ${formatValue(target, unit, strings)}`;
  if (measured === undefined) {
    const name = `${VERDICT_SIGNS[verdict]} ${verdicts.requirement[verdict]}`;
    return t.verdictAndTarget({ verdict: name, required });
  }
  const value = `${VERDICT_SIGNS[verdict]} ${formatValue(measured, unit, strings)}`;
  if (verdict === 'wrong-conditions' || verdict === 'not-measured')
    return t.unproved({ value, required });
  const holds = bound === 'upper' ? measured <= target : measured >= target;
  const beyond = `${bound === 'upper' ? '>' : '<'} ${formatValue(target, unit, strings)}`;
  return `${value} ${holds ? required : beyond}`;
}
