/** How old a result is, for people. */
import { msBetween } from '../days.ts';
import { PERIOD_MS } from '../../schema/units.ts';
import { stringsOf } from '../../i18n/index.ts';
import type { Spec } from '../spec.ts';

/**
 * An outcome that nothing has confirmed since.
 *
 * @example describeAge(spec, 'requirement', '2026-09-20') // 'breached 63 days ago, not measured since'
 */
export function describeAge(spec: Spec, of: 'requirement' | 'criterion', day: string): string {
  const { verdicts: t } = stringsOf(spec);
  const days = Math.round(msBetween(day, spec.now) / PERIOD_MS.day);
  return t.age({ verdict: t[of].missed, count: days });
}
