/** How old a result is, for people. */
import { msBetween } from '../days.ts';
import { PERIOD_MS } from '../../schema/units.ts';
import type { Spec } from '../spec.ts';

/**
 * An outcome that nothing has confirmed since.
 *
 * @example describeAge(spec, 'missed', '2026-09-20') // 'missed 63 days ago, not measured since'
 */
export function describeAge({ now }: Spec, outcome: string, day: string): string {
  const days = Math.round(msBetween(day, now) / PERIOD_MS.day);
  return `${outcome} ${days} ${days === 1 ? 'day' : 'days'} ago, not measured since`;
}
