/** Values that grow, and the day they reach a mark. */
import type { Growth, Quantity } from '../../schema/quantity.ts';
import { PERIOD_MS } from '../../schema/units.ts';
import { addMs, isBefore, msBetween } from '../days.ts';
import type { Requirement } from '../item.ts';
import type { Spec } from '../spec.ts';

/**
 * The value after some time, in ms (negative: before). Compound growth: `v · (1 + r)^t`, linear growth: `v + a · t`,
 * with t in periods of the growth; parts of a period count in part.
 *
 * @example grow(1_200_000, parsed('4 %/month'), PERIOD_MS.year) // 1 921 238.6
 */
export function grow(value: number, growth: Growth, ms: number): number {
  const periods = ms / PERIOD_MS[growth.per];
  return growth.mode === 'compound'
    ? value * (1 + growth.amount) ** periods
    : value + growth.amount * periods;
}

/** The value on a day, when it was `value` on the day `asOf`. */
export function valueAt(value: number, growth: Growth, asOf: string, day: string): number {
  return grow(value, growth, msBetween(asOf, day));
}

/**
 * How long until a value reaches a mark, in ms; 0 when it is already there or past it, undefined when it never will.
 * The mark is past when the value stands on the side of it that the growth leads to. The inverse of {@link grow}.
 */
export function timeToReach(value: number, growth: Growth, mark: number): number | undefined {
  if (value === mark) return 0;
  const rising = growth.amount > 0;
  if (growth.amount !== 0 && rising === value > mark) return 0;
  if (growth.amount === 0) return value > mark ? 0 : undefined;
  const periods =
    growth.mode === 'compound'
      ? Math.log(mark / value) / Math.log(1 + growth.amount)
      : (mark - value) / growth.amount;
  return Number.isFinite(periods) && periods >= 0 ? periods * PERIOD_MS[growth.per] : undefined;
}

/** Where a scalability requirement stands. */
export interface ScalingOutlook {
  /** The day of the stated value. */
  asOf: string;
  /** The value today, computed, in the base unit of its dimension. */
  today: number;
  /** The day on which the trigger is reached; absent when it never is, or not before the year 10000. */
  reachedOn?: string;
  /** The stated value is beyond the trigger already, so it was reached on `reachedOn` or before. */
  reachedBefore?: true;
  /** The day on which the action must begin to be done in time; unknown where the trigger was reached before. */
  beginBy?: string;
  /** `on-track`: the action can wait; `due`: it must have begun; `reached`: it must be done. */
  state: 'on-track' | 'due' | 'reached';
}

/**
 * When a scalability requirement has to be acted on: the day the trigger is reached by the stated growth, less the
 * lead time. Undefined for other requirements, and when value and trigger have different dimensions.
 */
export function scalingOutlook(spec: Spec, { data }: Requirement): ScalingOutlook | undefined {
  if (data.kind !== 'scalability' || data.now.dimension !== data.trigger.dimension)
    return undefined;
  const asOf = data.asOf ?? spec.info.asOf ?? spec.now;
  const growth = growthOf(data.now, data.growth);
  const wait = timeToReach(data.now.base, growth, data.trigger.base);
  const reachedOn = wait === undefined ? undefined : addMs(asOf, wait);
  // A lead time of half a day begins the day before.
  const leadDays = Math.ceil((data.leadTime?.base ?? 0) / PERIOD_MS.day);
  const before = wait === 0 && data.now.base !== data.trigger.base;
  const beginBy = before ? undefined : reachedOn && addMs(reachedOn, -leadDays * PERIOD_MS.day);
  const reached = reachedOn !== undefined && !isBefore(spec.now, reachedOn);
  const begun = beginBy !== undefined && !isBefore(spec.now, beginBy);
  return {
    asOf,
    today: valueAt(data.now.base, growth, asOf, spec.now),
    ...(reachedOn !== undefined && { reachedOn }),
    ...(before && { reachedBefore: true as const }),
    ...(beginBy !== undefined && { beginBy }),
    state: reached ? 'reached' : begun ? 'due' : 'on-track',
  };
}

/**
 * Growth in the base unit of a value: linear growth of `12 GB` by `+2/month` adds 2 GB, since the amount takes the unit
 * of the value.
 */
export function growthOf(value: Quantity, growth: Growth): Growth {
  const factor = value.base / value.value;
  const scale = Number.isFinite(factor) ? factor : 1;
  return growth.mode === 'linear' ? { ...growth, amount: growth.amount * scale } : growth;
}
