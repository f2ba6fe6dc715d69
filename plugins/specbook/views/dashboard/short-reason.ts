/** Why a requirement is not met, in a few words for a cell whose columns show the values already. */
import { stringsOf } from '../../i18n/index.ts';
import { msBetween } from '../../model/days.ts';
import { labelOfTarget } from '../../model/performance/requirement-words.ts';
import type { Spec } from '../../model/spec.ts';
import type {
  RequirementVerdict,
  TargetVerdict,
} from '../../model/verdicts/requirement-verdict.ts';
import { PERIOD_MS } from '../../schema/units.ts';
import { describeCondition } from '../reasons/condition.ts';
import { OPERATION_COLUMNS } from './operation-columns.ts';
import { shortTarget, shortValue } from './values.ts';

/** Breached targets that have no column. */
function breachesBeside(spec: Spec, targets: readonly TargetVerdict[]): string[] {
  const { operations: t } = stringsOf(spec).dashboard;
  const columns: readonly string[] = OPERATION_COLUMNS;
  return targets.flatMap(({ target, decidedBy }) =>
    columns.includes(target.id) || !decidedBy?.measured
      ? []
      : t.target({
          label: labelOfTarget(spec, target),
          measured: shortValue(spec, decidedBy.measured, target.quantity),
          target: shortTarget(spec, target.quantity),
        }),
  );
}

/** Conditions that were other ones: `load 31.4 rps of 40 rps`. */
function otherConditions(spec: Spec, targets: readonly TargetVerdict[]): string[] {
  const { operations: t } = stringsOf(spec).dashboard;
  return targets.flatMap(({ decidedBy }) =>
    (decidedBy?.conditions ?? []).flatMap((check) => {
      if (check.fit === 'same') return [];
      const words = { ...describeCondition(spec, check) };
      if (check.id === 'load') return t.wrongLoad(words);
      return check.id === 'environment' ? t.wrongPlace(words) : t.wrongCondition(words);
    }),
  );
}

/** The reason in a few words; empty where the columns say it all. */
export function shortReason(spec: Spec, { verdict, targets }: RequirementVerdict): string {
  const { operations: t } = stringsOf(spec).dashboard;
  const same = targets.filter((target) => target.verdict === verdict);
  switch (verdict) {
    case 'missed':
      return breachesBeside(spec, same).join(', ');
    case 'wrong-conditions':
      return [...new Set(otherConditions(spec, same))].join(', ');
    case 'not-measured':
      return t.notInResult({
        targets: same.map(({ target }) => labelOfTarget(spec, target)).join(', '),
      });
    case 'stale': {
      const days = same.flatMap(({ decidedBy }) => decidedBy?.run.data.at.slice(0, 10) ?? []);
      const [oldest] = days.sort();
      return oldest === undefined
        ? ''
        : t.age({ count: Math.round(msBetween(oldest, spec.now) / PERIOD_MS.day) });
    }
    case 'due':
    case 'on-track':
    case 'met':
      return '';
  }
}
