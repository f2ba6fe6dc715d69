/** Charts of what is asked for beside what was measured: bullets of one requirement, a share of each target, trends. */
import type {
  Bar,
  BulletChart,
  ChartUnit,
  TrendChart,
  TrendPoint,
  UseChart,
} from '../charts/index.ts';
import type { Assessment } from '../model/assess.ts';
import { availabilityBudget, downtime } from '../model/availability.ts';
import type { Requirement } from '../model/item.ts';
import { formatDuration, type Quantity } from '../model/quantity.ts';
import type { RequirementVerdict, TargetVerdict } from '../model/requirement-verdict.ts';
import type { Spec } from '../model/spec.ts';
import { expectedVolume } from '../model/storage.ts';
import { targetAt } from '../model/target-history.ts';
import type { Verdict } from '../model/verdict.ts';

const UNITS: Partial<Record<Quantity['dimension'], ChartUnit>> = {
  duration: 'duration',
  rate: 'rate',
  size: 'bytes',
  count: 'count',
  ratio: 'share',
};

/** Names of the bullet charts of a requirement, by what they measure. */
const CHART_NAMES: Record<ChartUnit, string> = {
  duration: 'times',
  rate: 'throughput',
  bytes: 'storage',
  count: 'numbers',
  share: 'error rate',
};

/** `PERF-RT-002 Day view`. */
export function nameOf({ id, title, data }: Requirement): string {
  return data.title === undefined ? id : `${id} ${title}`;
}

/** Values of runs before the one that decides, newest first. */
function earlierOf({ all, decidedBy }: TargetVerdict): number[] {
  return all.flatMap((assessment) =>
    assessment === decidedBy || !assessment.measured ? [] : [assessment.measured.base],
  );
}

/** What stands above a bar, where room is short. @example 'recovery time' // of the recovery time objective */
function shortLabel({ target }: TargetVerdict): string {
  return target.label.replace(/ objective$/u, '');
}

function barOf(found: TargetVerdict, expected: number | undefined): Bar {
  const { target, verdict, decidedBy } = found;
  const earlier = earlierOf(found);
  return {
    label: shortLabel(found),
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
  const { windowMs, ceiling } = budget;
  const bar = barOf(found, ceiling === undefined ? undefined : downtime(ceiling, windowMs));
  const { measured, earlier } = bar;
  return [
    {
      id: `${requirement.id}.downtime`,
      kind: 'bullets',
      title: `${nameOf(requirement)}: downtime in ${formatDuration(windowMs)}`,
      unit: 'duration',
      expectedLabel: 'dependencies alone',
      bars: [
        {
          ...bar,
          label: 'down',
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
              title: `${nameOf(requirement)}: ${CHART_NAMES[unit]}`,
              unit,
              expectedLabel: 'expected by growth',
              bars: some.map((found) => barOf(found, expected.get(found.target.id))),
            },
          ],
    ),
  ];
}

/** A value that cannot be compared as a share stands for this many times its target. */
const FAR_BEYOND = 10;

/** How much of its target a value uses; of an availability the share of the error budget. */
function useOf({ target }: TargetVerdict, measured: number): number {
  const asked = target.quantity.base;
  const [used, allowed] =
    target.id === 'availability'
      ? [1 - measured, 1 - asked]
      : target.bound === 'upper'
        ? [measured, asked]
        : [asked, measured];
  if (used <= 0) return 0;
  return allowed <= 0 ? FAR_BEYOND : Math.min(FAR_BEYOND, used / allowed);
}

/** The target that stands worst; of several that do the one that uses most of itself. */
function worstTarget({ verdict, targets }: RequirementVerdict): TargetVerdict | undefined {
  const share = (found: TargetVerdict): number =>
    found.decidedBy?.measured ? useOf(found, found.decidedBy.measured.base) : 0;
  return targets
    .filter((found) => found.verdict === verdict)
    .toSorted((a, b) => share(b) - share(a))[0];
}

function useBar(found: RequirementVerdict): UseChart['bars'][number] {
  const { requirement, verdict, outlook } = found;
  const { id, data } = requirement;
  if (outlook && data.kind === 'scalability') {
    const use = data.trigger.base > 0 ? outlook.today / data.trigger.base : undefined;
    return { label: `${id} trigger`, verdict, ...(use !== undefined && { use }) };
  }
  const target = worstTarget(found);
  const measured = target?.decidedBy?.measured;
  return {
    label: target ? `${id} ${shortLabel(target)}` : id,
    verdict,
    ...(target && measured && { use: useOf(target, measured.base) }),
  };
}

/** Each requirement by the target that stands worst, as a share of it. */
export function useChart(
  id: string,
  title: string,
  found: readonly RequirementVerdict[],
): UseChart {
  return { id, kind: 'use', title, bars: found.map(useBar) };
}

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
      title: `${nameOf(requirement)}: ${target.label} over runs`,
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
