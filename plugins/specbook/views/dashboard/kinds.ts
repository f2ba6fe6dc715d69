/** One column for each kind of requirement: how many are met, and the one to look at. */
import { stringsOf } from '../../i18n/index.ts';
import { lineBreak, strong, type Content, type Fact } from '../../markup/mdast.ts';
import { errorBudgets } from '../../model/dashboard/error-budgets.ts';
import { storageOutlook } from '../../model/dashboard/storage-outlook.ts';
import { msBetween } from '../../model/days.ts';
import { labelOfTarget } from '../../model/performance/requirement-words.ts';
import { formatBytes } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import type {
  RequirementVerdict,
  TargetVerdict,
} from '../../model/verdicts/requirement-verdict.ts';
import { headroomOf } from '../../model/verdicts/target-use.ts';
import { OPEN_VERDICTS } from '../../model/verdicts/verdict.ts';
import { REQUIREMENT_KINDS, type RequirementKind } from '../../schema/requirement.ts';
import { PERIOD_MS } from '../../schema/units.ts';
import { verdictMark } from '../verdict.ts';
import { shortTally } from './short-tally.ts';
import { bold, signedPercent, titleLink, wholePercent } from './values.ts';

/** The target with the least headroom of all that were measured under their conditions; missed ones first. */
function tightest(
  found: readonly RequirementVerdict[],
): { one: RequirementVerdict; target: TargetVerdict; headroom: number } | undefined {
  return found
    .flatMap((one) =>
      one.targets.flatMap((target) => {
        const measured = target.decidedBy?.measured;
        const proves = target.verdict === 'missed' || target.verdict === 'met';
        const headroom = proves && measured ? headroomOf(target, measured.base) : undefined;
        return headroom === undefined ? [] : [{ one, target, headroom }];
      }),
    )
    .sort((a, b) => a.headroom - b.headroom)[0];
}

function worstTargetOf(spec: Spec, found: readonly RequirementVerdict[]): Content {
  const { kind: t } = stringsOf(spec).dashboard;
  const worst = tightest(found);
  if (!worst) return t.nothingMeasured;
  const { one, target, headroom } = worst;
  const values = {
    requirement: titleLink(one.requirement),
    target: labelOfTarget(spec, target.target),
  };
  const margin = signedPercent(target.target.bound === 'upper' ? -headroom : headroom, spec);
  return headroom < 0
    ? t.worst({ ...values, margin: verdictMark(spec, 'missed', { label: margin }) })
    : t.leastHeadroom({ ...values, margin: bold(margin) });
}

function worstBudget(spec: Spec): Content {
  const { kind: t } = stringsOf(spec).dashboard;
  const [worst] = errorBudgets(spec);
  if (!worst?.measured) return t.nothingMeasured;
  const used = wholePercent(worst.measured.use.used, spec);
  return t.budget({
    requirement: titleLink(worst.requirement),
    used: worst.verdict === 'met' ? bold(used) : verdictMark(spec, worst.verdict, { label: used }),
  });
}

function storageOfWhole(spec: Spec, found: readonly RequirementVerdict[]): Content {
  const { kind: t } = stringsOf(spec).dashboard;
  const outlook = storageOutlook(spec);
  if (!outlook) return worstTargetOf(spec, found);
  const { requirement, today, horizon, target } = outlook;
  const values = {
    today: requirement
      ? titleLink(requirement, bold(formatBytes(today, spec)))
      : bold(formatBytes(today, spec)),
    later: formatBytes(horizon.bytes, spec),
    day: horizon.day,
  };
  return target
    ? t.storage({
        ...values,
        target: formatBytes(target.bytes, spec),
      })
    : t.storageWithoutTarget(values);
}

/** The trigger to act on: one that is due, else one that is reached, else the next to start. */
function nextTrigger(spec: Spec, found: readonly RequirementVerdict[]): Content {
  const { kind: t } = stringsOf(spec).dashboard;
  const states = ['due', 'reached', 'on-track'] as const;
  const triggers = found
    .flatMap(({ requirement, outlook }) =>
      outlook?.reachedOn === undefined ? [] : [{ requirement, outlook, on: outlook.reachedOn }],
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const next = states.flatMap((state) =>
    triggers.filter(({ outlook }) => outlook.state === state),
  )[0];
  if (!next) return undefined;
  const { outlook, on } = next;
  const requirement = titleLink(next.requirement);
  if (outlook.state === 'reached') {
    const label = (outlook.reachedBefore ? t.reachedBefore : t.reached)({ day: on });
    return t.reachedTrigger({ requirement, reached: verdictMark(spec, 'missed', { label }) });
  }
  const begin = outlook.beginBy ?? on;
  if (outlook.state !== 'due') return t.next({ requirement, begin });
  const label = t.dueIn({ count: Math.round(msBetween(spec.now, on) / PERIOD_MS.day) });
  return t.due({ requirement, due: verdictMark(spec, 'due', { label }), begin });
}

function toLookAt(
  spec: Spec,
  kind: RequirementKind,
  found: readonly RequirementVerdict[],
): Content {
  switch (kind) {
    case 'response-time':
    case 'throughput':
      return worstTargetOf(spec, found);
    case 'availability':
      return worstBudget(spec);
    case 'data-volume':
      return storageOfWhole(spec, found);
    case 'scalability':
      return nextTrigger(spec, found);
  }
}

/** A fact for each kind that is required. @param found every requirement */
export function kindFacts(spec: Spec, found: readonly RequirementVerdict[]): Fact[] {
  const { dashboard, labels } = stringsOf(spec);
  const { kind: t } = dashboard;
  return REQUIREMENT_KINDS.flatMap((kind): Fact[] => {
    const own = found.filter(({ requirement }) => requirement.data.kind === kind);
    if (own.length === 0) return [];
    const good = own.filter(({ verdict }) => verdict === 'met' || verdict === 'on-track').length;
    const words = kind === 'scalability' ? t.onTrack : t.met;
    return [
      [
        labels.requirementKind[kind].heading,
        [
          strong(words({ met: good, total: own.length })),
          shortTally(spec, own, OPEN_VERDICTS),
          lineBreak(),
          toLookAt(spec, kind, own),
        ],
      ],
    ];
  });
}
