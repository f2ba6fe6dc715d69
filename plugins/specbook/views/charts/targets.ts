/** Charts of what is asked for beside what was measured: bullets of one requirement, and the share of each target. */
import { labelOfTarget } from '../../model/performance/requirement-words.ts';
import type { Bar, BulletChart, ChartUnit, UseChart } from '../../charts/index.ts';
import { formatMessage } from '../../i18n/coded-message.ts';
import { stringsOf } from '../../i18n/index.ts';
import { availabilityBudget, downtime } from '../../model/performance/availability.ts';
import { windowLength } from '../../model/performance/derive-availability.ts';
import type { Requirement } from '../../model/item.ts';
import type { Quantity } from '../../model/quantity.ts';
import type {
  RequirementVerdict,
  TargetVerdict,
} from '../../model/verdicts/requirement-verdict.ts';
import type { Spec } from '../../model/spec.ts';
import { headroomOf, useOf, worstTarget } from '../../model/verdicts/target-use.ts';
import { expectedVolume } from '../../model/data/storage.ts';

/** What charts measure, by the dimension of a target. */
export const UNITS: Partial<Record<Quantity['dimension'], ChartUnit>> = {
  duration: 'duration',
  rate: 'rate',
  size: 'bytes',
  count: 'count',
  ratio: 'share',
};

/** `PERF-RT-002 Day view`. */
export function nameOf({ id, title, data }: Requirement): string {
  return data.title === undefined ? id : `${id} ${title}`;
}

/** Title of a chart of one requirement, and the part of it that says what it shows. */
export function titleOf(
  spec: Spec,
  requirement: Requirement,
  aspect: string,
): Pick<BulletChart, 'title' | 'aspect'> {
  const { ofItem } = stringsOf(spec).views.charts;
  return { title: ofItem({ item: nameOf(requirement), aspect }), aspect };
}

/** Values of runs before the one that decides, newest first. */
function earlierOf({ all, decidedBy }: TargetVerdict): number[] {
  return all.flatMap((assessment) =>
    assessment === decidedBy || !assessment.measured ? [] : [assessment.measured.base],
  );
}

/** The label of a bar, where room is short. @example 'recovery time' // of the recovery time objective */
function shortLabel(spec: Spec, { target }: TargetVerdict): string {
  const { shortTarget: short } = stringsOf(spec).views.charts;
  const { id } = target;
  return Object.hasOwn(short, id) ? short[id as keyof typeof short] : labelOfTarget(spec, target);
}

function barOf(spec: Spec, found: TargetVerdict, expected: number | undefined): Bar {
  const { target, verdict, decidedBy } = found;
  const earlier = earlierOf(found);
  return {
    label: shortLabel(spec, found),
    bound: target.bound,
    target: target.quantity.base,
    verdict,
    ...(decidedBy?.measured && { measured: decidedBy.measured.base }),
    ...(earlier.length > 0 && { earlier }),
    ...(expected !== undefined && { expected }),
  };
}

/** Rows and storage expected at the horizon, by the target that must hold them. */
function expectedOf(spec: Spec, requirement: Requirement): ReadonlyMap<string, number> {
  const expected = expectedVolume(spec, requirement);
  if (!expected || expected.entities.length === 0) return new Map();
  return new Map([
    ['records', expected.rows],
    ['storage', expected.bytes],
  ]);
}

/** Downtime of the window: what is allowed, what was measured, what the dependencies alone may cause. */
function downtimeChart(spec: Spec, requirement: Requirement, found: TargetVerdict): BulletChart[] {
  const budget = availabilityBudget(spec, requirement);
  if (!budget) return [];
  const { charts: t, derivation } = stringsOf(spec).views;
  const { windowMs, ceiling } = budget;
  const window = formatMessage(derivation.value, windowLength(spec, budget));
  const bar = barOf(spec, found, ceiling === undefined ? undefined : downtime(ceiling, windowMs));
  const { measured, earlier } = bar;
  return [
    {
      id: `${requirement.id}.downtime`,
      kind: 'bullets',
      ...titleOf(spec, requirement, t.downtimeIn({ window })),
      unit: 'duration',
      expectedLabel: t.dependenciesAlone,
      bars: [
        {
          ...bar,
          label: t.downtime,
          bound: 'upper',
          target: budget.downtimeMs,
          ...(measured !== undefined && { measured: downtime(measured, windowMs) }),
          ...(earlier && { earlier: earlier.map((share) => downtime(share, windowMs)) }),
        },
      ],
    },
  ];
}

/**
 * The targets of a requirement as bullets, one chart for each unit: percentiles on one scale, error rates on another,
 * an availability as the downtime that it allows.
 */
export function bulletCharts(
  spec: Spec,
  { requirement, targets }: RequirementVerdict,
): BulletChart[] {
  const { charts: t } = stringsOf(spec).views;
  const expected = expectedOf(spec, requirement);
  const availability = targets.find(({ target }) => target.id === 'availability');
  const others = targets.filter((found) => found !== availability);
  const byUnit = Map.groupBy(others, ({ target }) => UNITS[target.quantity.dimension]);
  return [
    ...(availability ? downtimeChart(spec, requirement, availability) : []),
    ...[...byUnit].flatMap(([unit, some]): BulletChart[] =>
      unit === undefined
        ? []
        : [
            {
              id: `${requirement.id}.${unit}`,
              kind: 'bullets',
              ...titleOf(spec, requirement, t.aspect[unit]),
              unit,
              expectedLabel: t.expectedByGrowth,
              bars: some.map((found) => barOf(spec, found, expected.get(found.target.id))),
            },
          ],
    ),
  ];
}

function useBar(spec: Spec, found: RequirementVerdict): UseChart['bars'][number] {
  const { requirement, verdict, outlook } = found;
  const { charts: t } = stringsOf(spec).views;
  const { id, data } = requirement;
  if (outlook && data.kind === 'scalability') {
    const label = t.triggerOf({ id });
    if (data.trigger.base <= 0) return { label, verdict };
    const use = outlook.today / data.trigger.base;
    return { label, verdict, use, headroom: data.growth.amount < 0 ? use - 1 : 1 - use };
  }
  const target = worstTarget(found);
  const measured = target?.decidedBy?.measured;
  const headroom = target && measured && headroomOf(target, measured.base);
  return {
    label: target ? t.targetOf({ id, target: shortLabel(spec, target) }) : id,
    verdict,
    ...(target && measured && { use: useOf(target, measured.base) }),
    ...(headroom !== undefined && { headroom }),
  };
}

/** Each requirement by the target that stands worst, as a share of it. */
export function useChart(
  spec: Spec,
  id: string,
  title: string,
  found: readonly RequirementVerdict[],
): UseChart {
  return { id, kind: 'use', title, bars: found.map((one) => useBar(spec, one)) };
}
