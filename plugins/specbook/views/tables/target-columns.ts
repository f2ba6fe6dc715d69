import { stringsOf } from '../../i18n/index.ts';
import { joined, right, sorted, type Content } from '../../markup/mdast.ts';
import type { Requirement } from '../../model/item.ts';
import { describeTargets } from '../../model/performance/describe-requirement.ts';
import { labelOfTarget } from '../../model/performance/requirement-words.ts';
import { scalingOutlook } from '../../model/performance/growth.ts';
import { formatGrowth, formatQuantity } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import type { Quantity } from '../../schema/quantity.ts';
import { references } from '../lifecycle.ts';
import { day } from './item-links.ts';
import type { Columns, RegisterColumn } from './register.ts';

const bySize = (spec: Spec, quantity: Quantity | undefined): Content =>
  quantity && sorted(quantity.base, formatQuantity(quantity, spec));

/** Numbers of requirements. */
function numbers(
  label: string,
  cell: (data: Requirement['data']) => Content,
): RegisterColumn<Requirement> {
  return { ...right(label), cell: ({ data }) => cell(data) };
}

/** A target by its key under `targets`. */
function target(spec: Spec, label: string, id: string): RegisterColumn<Requirement> {
  return numbers(label, (data) => {
    if (data.kind === 'scalability') return undefined;
    const targets: Record<string, Quantity | undefined> = { ...data.targets };
    return bySize(spec, targets[id]);
  });
}

const OWN_COLUMN = new Set(['p50', 'p95', 'p99', 'errors']);

/** Targets that have no column of their own. @example 'p90 220 ms' */
function otherTargets(spec: Spec, { data }: Requirement): Content {
  return joined(
    describeTargets(data)
      .filter(({ id }) => !OWN_COLUMN.has(id))
      .map((target) => `${labelOfTarget(spec, target)} ${formatQuantity(target.quantity, spec)}`),
  );
}

/** Columns of what requirements ask for, kind by kind. */
export const targetColumns = (spec: Spec) => {
  const { columns: t, nouns } = stringsOf(spec);
  return {
    p50: target(spec, t.p50, 'p50'),
    p95: target(spec, t.p95, 'p95'),
    p99: target(spec, t.p99, 'p99'),
    otherTargets: {
      label: t.otherTargets,
      cell: (requirement) => otherTargets(spec, requirement),
    },
    errors: target(spec, t.errors, 'errors'),
    load: numbers(t.load, ({ under }) => bySize(spec, under?.load)),
    sustained: target(spec, t.sustained, 'sustained'),
    peak: target(spec, t.peak, 'peak'),
    users: target(spec, t.users, 'concurrentUsers'),
    thinkTime: numbers(t.thinkTime, (data) =>
      data.kind === 'throughput' ? bySize(spec, data.thinkTime) : undefined,
    ),
    rows: target(spec, t.rows, 'records'),
    storage: target(spec, t.storage, 'storage'),
    horizon: numbers(t.horizon, (data) =>
      data.kind === 'data-volume' ? bySize(spec, data.horizon) : undefined,
    ),
    entities: {
      label: nouns.entities.label,
      cell: ({ data }) =>
        data.kind === 'data-volume' ? references(spec, 'entity', data.entities) : undefined,
    },
    availability: target(spec, t.availability, 'availability'),
    window: numbers(t.window, (data) =>
      data.kind === 'availability' ? bySize(spec, data.window) : undefined,
    ),
    recoveryTime: target(spec, t.recoveryTime, 'recoveryTime'),
    recoveryPoint: target(spec, t.recoveryPoint, 'recoveryPoint'),
    dependsOn: {
      label: t.dependsOn,
      cell: ({ data }) =>
        data.kind === 'availability' ? references(spec, 'service', data.dependsOn) : undefined,
    },
    now: numbers(t.now, (data) =>
      data.kind === 'scalability' ? bySize(spec, data.now) : undefined,
    ),
    growth: numbers(t.growth, (data) =>
      data.kind === 'scalability' ? formatGrowth(data.growth, spec) : undefined,
    ),
    trigger: numbers(t.trigger, (data) =>
      data.kind === 'scalability' ? bySize(spec, data.trigger) : undefined,
    ),
    triggerDate: {
      label: t.triggerDate,
      cell: (requirement) => {
        const outlook = scalingOutlook(spec, requirement);
        if (outlook?.reachedBefore) return t.cell.onOrBefore({ day: outlook.reachedOn ?? '' });
        return outlook && (day(outlook.reachedOn) ?? t.cell.never);
      },
    },
    scalingState: {
      label: t.scalingState,
      cell: (requirement) => {
        const outlook = scalingOutlook(spec, requirement);
        return outlook && stringsOf(spec).verdicts.trigger[outlook.state];
      },
    },
  } satisfies Columns<Requirement>;
};
