/** Why a requirement, a target or one result has its verdict, in sentences without a full stop. */
import { stringsOf } from '../../i18n/index.ts';
import { msBetween } from '../../model/days.ts';
import type { ScalingOutlook } from '../../model/performance/growth.ts';
import type { TargetDescription } from '../../model/performance/describe-requirement.ts';
import { labelOfTarget } from '../../model/performance/requirement-words.ts';
import { formatQuantity } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import type { Assessment, Lack } from '../../model/verdicts/assess.ts';
import { describeMeasurement } from '../../model/verdicts/describe-measurement.ts';
import { describeMisreading } from '../../model/verdicts/describe-misreading.ts';
import type {
  RequirementVerdict,
  TargetVerdict,
} from '../../model/verdicts/requirement-verdict.ts';
import { PERIOD_MS } from '../../schema/units.ts';
import { describeCondition } from './condition.ts';
import { withStaleness } from './staleness.ts';

/** Why a requirement has its verdict: the targets that have it too, with their reasons. */
export function reasonOfRequirement(spec: Spec, found: RequirementVerdict): string {
  const { of, requirement: t } = stringsOf(spec).reasons;
  const { requirement, verdict, targets, outlook } = found;
  if (outlook) return reasonOfTrigger(spec, outlook);
  if (requirement.data.kind === 'scalability') return t.differentUnits;
  if (targets.every(({ decidedBy }) => decidedBy === undefined)) return t.noRun;
  const reasons = targets
    .filter((target) => target.verdict === verdict)
    .map((target) =>
      of({ name: labelOfTarget(spec, target.target), reason: reasonOfTarget(spec, target) }),
    );
  return [...new Set(reasons)].join('; ');
}

/** Why a target has its verdict. */
export function reasonOfTarget(
  spec: Spec,
  { target, decidedBy, staleness }: TargetVerdict,
): string {
  if (!decidedBy)
    return stringsOf(spec).reasons.target.noResult({ target: labelOfTarget(spec, target) });
  return withStaleness(spec, 'requirement', reasonOfResult(spec, target, decidedBy), staleness);
}

/** Why one result says what it says of a target. */
export function reasonOfResult(
  spec: Spec,
  target: TargetDescription,
  assessment: Assessment,
): string {
  if (assessment.outcome === 'not-measured')
    return describeLack(spec, target, assessment, assessment.lack);
  const { condition, target: t } = stringsOf(spec).reasons;
  const { conditions, outcome } = assessment;
  const measured = t.measured[target.bound]({
    value: describeMeasurement(spec, assessment.measured, target.quantity),
    target: formatQuantity(target.quantity, spec),
  });
  if (outcome !== 'wrong-conditions') return measured;
  const others = conditions.filter(({ fit }) => fit === 'other');
  if (others.length > 0)
    return others
      .map((other) => condition.mismatch({ ...describeCondition(spec, other) }))
      .join('; ');
  return conditions
    .flatMap((check) => {
      const { fit } = check;
      if (fit !== 'heavier' && fit !== 'lighter') return [];
      const { actual, required } = describeCondition(spec, check);
      return t.load[fit]({ measured, actual, required });
    })
    .join('; ');
}

function describeLack(
  spec: Spec,
  described: TargetDescription,
  { file, series }: Assessment,
  lack: Lack,
): string {
  const { lack: t } = stringsOf(spec).reasons;
  const target = labelOfTarget(spec, described);
  switch (lack.code) {
    case 'no-series':
      return t[lack.code]({ file, series });
    case 'no-value':
    case 'no-unit':
      return t[lack.code]({ file, series, target });
    case 'too-few-samples': {
      const [samples, needed] = [String(lack.samples), String(lack.needed)];
      return t[lack.code]({ count: lack.samples, file, target, samples, needed });
    }
    case 'misread':
      return t[lack.code]({ file, series, reason: describeMisreading(spec, lack.misreading) });
  }
}

/** What the growth of a metric means for its trigger. */
function reasonOfTrigger(spec: Spec, outlook: ScalingOutlook): string {
  const { requirement: t } = stringsOf(spec).reasons;
  const { state, reachedBefore, reachedOn: day = '', beginBy: begin = spec.now } = outlook;
  switch (state) {
    case 'on-track':
      return day === '' ? t.never : t.onTrack({ day });
    case 'due': {
      const days = Math.round(msBetween(begin, spec.now) / PERIOD_MS.day);
      return t.due({ delay: days === 0 ? t.today : t.late({ count: days }), day, begin });
    }
    case 'reached':
      return reachedBefore ? t.reachedBefore({ day }) : t.reached({ day });
  }
}
