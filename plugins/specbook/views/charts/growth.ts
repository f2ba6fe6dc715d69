/** Charts of what grows: metrics up to their triggers, storage of entities over the horizon. */
import type { ChartUnit, GrowthChart } from '../../charts/index.ts';
import { stringsOf } from '../../i18n/index.ts';
import { addMs, msBetween } from '../../model/days.ts';
import { growthOf, scalingOutlook, valueAt } from '../../model/performance/growth.ts';
import type { Entity, Requirement } from '../../model/item.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import { horizonDay, storageAt } from '../../model/data/storage.ts';
import { titleOf } from './targets.ts';

/** Points of a curve. */
const POINTS = 12;
const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
/** How far a curve goes whose trigger is never reached. */
const USUAL_HORIZON_MS = 3 * YEAR_MS;
/** How far a curve goes up to its trigger; of one that is further away, the label of the trigger says the day. */
const MAX_HORIZON_MS = 15 * YEAR_MS;

/** Days from the first to the last, both among them. */
function daysBetween(from: string, to: string): string[] {
  const days = Math.max(1, Math.round(msBetween(from, to) / DAY_MS));
  const count = Math.min(POINTS, days);
  const all = Array.from({ length: count + 1 }, (_, at) =>
    addMs(from, Math.round((days * at) / count) * DAY_MS),
  );
  return all.filter((day) => day !== undefined);
}

const UNITS: Partial<Record<Quantity['dimension'], ChartUnit>> = {
  rate: 'rate',
  size: 'bytes',
  count: 'count',
  ratio: 'share',
};

/** A metric on its way to its trigger, with today, the day on which work begins and the day of the trigger. */
export function triggerChart(spec: Spec, requirement: Requirement): GrowthChart[] {
  const { data, id } = requirement;
  const outlook = scalingOutlook(spec, requirement);
  if (!outlook || data.kind !== 'scalability') return [];
  const unit = UNITS[data.now.dimension];
  if (unit === undefined) return [];
  const { charts: t } = stringsOf(spec).views;
  const { asOf, reachedOn, beginBy } = outlook;
  const furthest = addMs(spec.now, MAX_HORIZON_MS) ?? spec.now;
  const usual = addMs(spec.now, USUAL_HORIZON_MS) ?? spec.now;
  const isBeyond = reachedOn !== undefined && reachedOn > furthest;
  const near = reachedOn !== undefined && !isBeyond ? reachedOn : usual;
  const last = near > spec.now ? near : spec.now;
  const end = addMs(last, Math.max(30 * DAY_MS, 0.08 * msBetween(asOf, last))) ?? last;
  const growth = growthOf(data.now, data.growth);
  // Work that should have begun before the value was counted is shown too.
  const earliest = addMs(asOf, -YEAR_MS) ?? asOf;
  const days = [
    { label: t.today, day: spec.now, bare: true },
    ...(beginBy !== undefined && data.leadTime && beginBy <= end && beginBy >= earliest
      ? [{ label: t.begin, day: beginBy }]
      : []),
    ...(reachedOn !== undefined && reachedOn <= end && reachedOn >= earliest
      ? [{ label: t.reached, day: reachedOn }]
      : []),
  ];
  return [
    {
      id: `${id}.growth`,
      kind: 'growth',
      ...titleOf(spec, requirement, data.metric),
      unit,
      points: daysBetween(asOf, end).map((day) => ({
        day,
        value: valueAt(data.now.base, growth, asOf, day),
      })),
      marks: [
        {
          label: isBeyond ? t.triggerOn({ day: reachedOn }) : t.trigger,
          value: data.trigger.base,
        },
      ],
      days,
    },
  ];
}

/** One curve of storage, and whose it is. */
export interface StorageChart {
  chart: GrowthChart;
  /** Absent for the rest together. */
  entity?: Entity;
}

/**
 * Storage of each entity from today to the horizon: the heaviest at the horizon one by one, the rest as one.
 *
 * @param most how many stand for themselves
 */
export function storageCharts(spec: Spec, most: number): StorageChart[] {
  const { charts: t } = stringsOf(spec).views;
  const end = horizonDay(spec);
  const days = daysBetween(spec.now, end);
  const grown = spec.entities
    .flatMap((entity) => {
      const bytes = storageAt(spec, entity, end)?.bytes;
      return bytes === undefined ? [] : [{ entity, bytes }];
    })
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ entity }) => entity);
  // A rest of one would be named by itself as well.
  const single = grown.length <= most + 1 ? grown : grown.slice(0, most);
  const rest = grown.slice(single.length);
  const curve = (id: string, title: string, entities: readonly Entity[]): GrowthChart => ({
    id: `storage.${id}`,
    kind: 'growth',
    title,
    unit: 'bytes',
    days: [],
    points: days.map((day) => ({
      day,
      value: entities.reduce((sum, entity) => sum + (storageAt(spec, entity, day)?.bytes ?? 0), 0),
    })),
  });
  return [
    ...single.map((entity) => ({
      entity,
      chart: curve(entity.id, t.storageOf({ entity: entity.title }), [entity]),
    })),
    ...(rest.length === 0
      ? []
      : [{ chart: curve('the-rest', t.storageOfOthers({ count: rest.length }), rest) }]),
  ];
}
