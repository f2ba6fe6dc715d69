/** The columns of requirements that are not met: what is wrong, and which runs say so. */
import { stringsOf } from '../../i18n/index.ts';
import { joined, type Content } from '../../markup/mdast.ts';
import { labelOfTarget } from '../../model/performance/requirement-words.ts';
import { formatQuantity } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import { describeMeasurement } from '../../model/verdicts/describe-measurement.ts';
import type {
  RequirementVerdict,
  TargetVerdict,
} from '../../model/verdicts/requirement-verdict.ts';
import { reference } from '../lifecycle.ts';
import { describeCondition } from '../reasons/condition.ts';
import { reasonOfRequirement, reasonOfTarget } from '../reasons/requirement.ts';
import { describeStaleness } from '../reasons/staleness.ts';
import { runLink } from '../run-link.ts';
import { named } from './item-links.ts';
import type { Columns } from './register.ts';

/** Columns of verdicts of requirements. */
export const verdictColumns = (spec: Spec) => {
  const { terms } = stringsOf(spec);
  return {
    requirement: { label: terms.requirement, cell: ({ requirement }) => named(requirement) },
    title: {
      label: terms.title,
      cell: ({ requirement }) => requirement.data.title ?? requirement.title,
    },
    targets: { label: terms.targets, cell: (found) => reason(spec, found) },
    run: { label: terms.run, cell: runsOf },
    owner: {
      label: terms.owner,
      cell: ({ requirement }) => reference(spec, 'team', requirement.data.owner),
    },
  } satisfies Columns<RequirementVerdict>;
};

/** `p95 281 ms, target at most 250 ms` for a target that was measured, else only the target. */
function describeTarget(spec: Spec, { target, decidedBy }: TargetVerdict): string {
  const { attention: t } = stringsOf(spec).performance;
  const { bound: kind, quantity } = target;
  const label = labelOfTarget(spec, target);
  const value = formatQuantity(quantity, spec);
  const bound = kind === 'upper' ? t.atMost({ value }) : t.atLeast({ value });
  if (!decidedBy?.measured) return t.target({ label, bound });
  return t.measured({
    label,
    bound,
    measured: describeMeasurement(spec, decidedBy.measured, quantity),
  });
}

/** Why a target has its verdict, without its value: targets of one run mostly have one reason. */
function cause(spec: Spec, found: TargetVerdict): string[] {
  const { verdict, decidedBy, staleness } = found;
  if (!decidedBy) return [];
  if (staleness) return [describeStaleness(spec, 'requirement', staleness)];
  if (verdict !== 'wrong-conditions') return [reasonOfTarget(spec, found)];
  const { attention: t } = stringsOf(spec).performance;
  return decidedBy.conditions.flatMap((check) =>
    check.fit === 'same' ? [] : t.condition({ ...describeCondition(spec, check) }),
  );
}

/** The targets that have the verdict, with their values or with their reason. */
function reason(spec: Spec, found: RequirementVerdict): Content {
  const { verdict, targets, outlook } = found;
  if (outlook) return reasonOfRequirement(spec, found);
  const same = targets.filter((target) => target.verdict === verdict);
  const causes =
    verdict === 'missed' ? [] : [...new Set(same.flatMap((target) => cause(spec, target)))];
  if (causes.length === 0) {
    const ages = same.flatMap(({ staleness }) =>
      verdict === 'missed' && staleness ? describeStaleness(spec, 'requirement', staleness) : [],
    );
    return joined([...same.map((target) => describeTarget(spec, target)), ...new Set(ages)], '; ');
  }
  return stringsOf(spec).performance.attention.reason({
    targets: same.map(({ target }) => labelOfTarget(spec, target)).join(', '),
    reasons: causes.join('; '),
  });
}

/** The runs that decide, each once. */
function runsOf({ verdict, targets }: RequirementVerdict): Content {
  const runs = targets.flatMap((target) =>
    target.verdict === verdict && target.decidedBy ? [target.decidedBy.run] : [],
  );
  return joined([...new Map(runs.map((run) => [run.key, runLink(run)])).values()]);
}
