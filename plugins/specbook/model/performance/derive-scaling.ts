/** Arithmetic of scalability: the value today, and when its trigger is reached. */
import { PERIOD_MS } from '../../schema/units.ts';
import { periodsOf } from '../data/derive-volume.ts';
import type { Requirement } from '../item.ts';
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatGrowth,
  formatNumber,
  formatQuantity,
  formatShare,
  type Quantity,
} from '../quantity.ts';
import type { Spec } from '../spec.ts';
import type { Derivation, DerivedInput } from './derivation.ts';
import { scalingOutlook } from './growth.ts';

/** A value in the unit of a quantity: 0.4 of `35 %` is `40 %`. */
function inUnitOf(spec: Spec, base: number, quantity: Quantity): string {
  if (quantity.dimension === 'ratio') return formatShare(base, spec);
  if (quantity.dimension === 'size') return formatBytes(base, spec);
  const value = quantity.base === 0 ? base : (base / quantity.base) * quantity.value;
  return `${formatCount(value, spec)}${quantity.unit === '' ? '' : `\u202f${quantity.unit}`}`;
}

/** The value today, the day of the trigger, and the day on which work must begin. */
export function deriveScaling(spec: Spec, requirement: Requirement): Derivation[] {
  const { data, key } = requirement;
  const outlook = scalingOutlook(spec, requirement);
  if (!outlook || data.kind !== 'scalability') return [];
  const { mode, per } = data.growth;
  const now: DerivedInput = {
    name: { code: 'now' },
    value: { code: 'on-day', params: { value: formatQuantity(data.now, spec), day: outlook.asOf } },
    from: { key },
  };
  const growth: DerivedInput = {
    name: { code: 'growth' },
    value: formatGrowth(data.growth, spec),
    from: { key },
  };
  const found: Derivation[] = [
    {
      id: 'value-today',
      what: { code: 'value', params: { day: spec.now } },
      value: inUnitOf(spec, outlook.today, data.now),
      formula: { code: `${mode}-value` },
      inputs: [
        now,
        growth,
        { name: { code: 'periods' }, value: periodsOf(data.growth, outlook.asOf, spec.now) },
      ],
    },
  ];
  if (outlook.reachedOn === undefined) return found;
  const { reachedOn: day, reachedBefore } = outlook;
  const days = formatNumber(PERIOD_MS[per] / PERIOD_MS.day, spec);
  const reached: Derivation = {
    id: 'reached-on',
    what: { code: 'reached-on' },
    value: reachedBefore ? { code: 'on-or-before', params: { day } } : day,
    formula: { code: reachedBefore ? 'day-passed' : `${mode}-day` },
    inputs: [
      { name: { code: 'day' }, value: outlook.asOf },
      now,
      { name: { code: 'trigger' }, value: formatQuantity(data.trigger, spec), from: { key } },
      ...(reachedBefore
        ? []
        : [
            growth,
            {
              name: { code: 'period' } as const,
              value: { code: 'days', params: { number: days } } as const,
            },
          ]),
    ],
  };
  found.push(reached);
  if (data.leadTime && outlook.beginBy !== undefined) {
    found.push({
      id: 'begin-by',
      what: { code: 'begin-by' },
      value: outlook.beginBy,
      formula: { code: 'begin-by' },
      inputs: [
        { name: { code: 'trigger-day' }, value: reached.value, derivation: reached },
        {
          name: { code: 'lead-time' },
          value: `${formatQuantity(data.leadTime, spec)} (${formatDuration(data.leadTime.base, spec)})`,
          from: { key },
        },
      ],
    });
  }
  return found;
}
