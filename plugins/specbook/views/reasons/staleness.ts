/** How old a result is, in words. */
import { stringsOf } from '../../i18n/index.ts';
import { msBetween } from '../../model/days.ts';
import { formatQuantity } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import type { Staleness } from '../../model/verdicts/staleness.ts';
import { PERIOD_MS } from '../../schema/units.ts';
import type { VerdictSubject } from '../verdict.ts';

/**
 * What makes a result stale, or how old a miss is.
 *
 * @example describeStaleness(spec, 'requirement', { code: 'unconfirmed', day }) // 'breached 63 days ago, not measured since'
 */
export function describeStaleness(spec: Spec, of: VerdictSubject, staleness: Staleness): string {
  const { reasons, verdicts } = stringsOf(spec);
  const { day } = staleness;
  switch (staleness.code) {
    case 'expired':
      return reasons.staleness[of]({ day, validFor: formatQuantity(staleness.validFor, spec) });
    case 'target-changed':
      return reasons.staleness.targetChanged({
        day,
        before: formatQuantity(staleness.before, spec),
      });
    case 'unconfirmed': {
      const days = Math.round(msBetween(day, spec.now) / PERIOD_MS.day);
      return verdicts.age({ verdict: verdicts[of].missed, count: days });
    }
  }
}

/** A reason, and the age of what it says where that is part of it. */
export function withStaleness(
  spec: Spec,
  of: VerdictSubject,
  reason: string,
  staleness: Staleness | undefined,
): string {
  return staleness ? `${reason}; ${describeStaleness(spec, of, staleness)}` : reason;
}
