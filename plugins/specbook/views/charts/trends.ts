/** Charts of a target over runs: what was measured, and what was asked for at the time. */
import { labelOfTarget } from '../../model/performance/requirement-words.ts';
import type { TrendChart, TrendPoint } from '../../charts/index.ts';
import { stringsOf } from '../../i18n/index.ts';
import type { Assessment } from '../../model/verdicts/assess.ts';
import type { Requirement } from '../../model/item.ts';
import type {
  RequirementVerdict,
  TargetVerdict,
} from '../../model/verdicts/requirement-verdict.ts';
import type { Spec } from '../../model/spec.ts';
import { targetAt } from '../../model/performance/target-history.ts';
import type { Verdict } from '../../model/verdicts/verdict.ts';
import { worstTarget } from '../../model/verdicts/target-use.ts';
import { titleOf, UNITS } from './targets.ts';

/** A value judged by a target that has changed since proves nothing of today's. */
function pointVerdict(
  spec: Spec,
  { key }: Requirement,
  { target }: TargetVerdict,
  { run, outcome }: Assessment,
): Verdict {
  const then = targetAt(spec, key, target.id, run.data.at);
  return typeof then !== 'string' && then.base !== target.quantity.base ? 'stale' : outcome;
}

/** What the target was from each day on. */
function targetSteps(
  spec: Spec,
  { key }: Requirement,
  { target }: TargetVerdict,
): TrendChart['targets'] {
  const today = { from: '', value: target.quantity.base };
  const states = spec.history?.targets?.get(key) ?? [];
  const steps = states.flatMap(({ at }) => {
    const value = targetAt(spec, key, target.id, at);
    return typeof value === 'string' ? [] : [{ from: at.slice(0, 10), value: value.base }];
  });
  const changed = steps.filter(({ value }, at) => value !== steps[at - 1]?.value);
  return changed.at(-1)?.value === today.value ? changed : [...changed, today];
}

/** The values of one target run by run; nothing with fewer than two. */
export function trendChart(
  spec: Spec,
  requirement: Requirement,
  found: TargetVerdict,
): TrendChart[] {
  const { charts: t } = stringsOf(spec).views;
  const { target, all } = found;
  const unit = UNITS[target.quantity.dimension];
  const points = all.flatMap((assessment): TrendPoint[] =>
    assessment.measured
      ? [
          {
            day: assessment.run.data.at.slice(0, 10),
            value: assessment.measured.base,
            verdict: pointVerdict(spec, requirement, found, assessment),
          },
        ]
      : [],
  );
  if (unit === undefined || points.length < 2) return [];
  return [
    {
      id: `${requirement.id}.${target.id}.trend`,
      kind: 'trend',
      ...titleOf(spec, requirement, t.overRuns({ target: labelOfTarget(spec, target) })),
      unit,
      bound: target.bound,
      points,
      targets: targetSteps(spec, requirement, found),
      now: spec.now,
    },
  ];
}

/** The trend of the target that stands worst among those with a history. */
export function worstTrend(spec: Spec, found: RequirementVerdict): TrendChart[] {
  const worst = worstTarget(found);
  const order = worst ? [worst, ...found.targets.filter((one) => one !== worst)] : found.targets;
  for (const target of order) {
    const chart = trendChart(spec, found.requirement, target);
    if (chart.length > 0) return chart;
  }
  return [];
}
