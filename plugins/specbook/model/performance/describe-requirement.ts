/** What a performance requirement asks for. */
import type { Quantity } from '../../schema/quantity.ts';
import { keyOf, type ItemData, type Key, type Requirement } from '../item.ts';

type RequirementData = ItemData['requirement'];

/** One target. */
export interface TargetDescription {
  /** Its key under `targets`, and the part in a reference: `p95` of `PERF-RT-002.p95`. */
  id: string;
  /** `upper`: a measured value must not exceed it; `lower`: it must not fall short of it. */
  bound: 'upper' | 'lower';
  quantity: Quantity;
  /** What grows towards it, where it is the trigger of a scalability requirement. */
  metric?: string;
}

const LOWER: ReadonlySet<string> = new Set([
  'sustained',
  'peak',
  'concurrentUsers',
  'storage',
  'records',
  'availability',
  'score',
]);

/**
 * The targets of a requirement, in the order of the schema. That of a scalability requirement is its trigger.
 *
 * @example describeTargets(data).map(({ id }) => id) // ['p50', 'p95']
 */
export function describeTargets(data: RequirementData): TargetDescription[] {
  if (data.kind === 'scalability') {
    const { trigger: quantity, metric } = data;
    return [{ id: 'trigger', bound: 'upper', quantity, metric }];
  }
  const targets: Record<string, Quantity | undefined> = { ...data.targets };
  return Object.entries(targets).flatMap(([id, quantity]): TargetDescription[] =>
    quantity === undefined ? [] : [{ id, bound: LOWER.has(id) ? 'lower' : 'upper', quantity }],
  );
}

/** A condition under which the targets of a requirement hold. */
export type ConditionDescription =
  | { id: 'load' | 'thinkTime' | 'window' | 'calendarWindow' | 'horizon'; quantity: Quantity }
  | { id: 'environment'; environment: string; about: Key }
  | { id: 'volume'; quantity: Quantity; entity: string; about: Key };

/** The conditions under which the targets hold. */
export function describeConditions({ data }: Requirement): ConditionDescription[] {
  const found: ConditionDescription[] = [];
  const { load, environment, volume = [] } = data.under ?? {};
  if (load) found.push({ id: 'load', quantity: load });
  if (environment !== undefined)
    found.push({ id: 'environment', environment, about: keyOf('environment', environment) });
  for (const { id: entity, value: quantity } of volume)
    found.push({ id: 'volume', quantity, entity, about: keyOf('entity', entity) });
  if (data.kind === 'throughput' && data.thinkTime)
    found.push({ id: 'thinkTime', quantity: data.thinkTime });
  if (data.kind === 'availability' && data.window)
    found.push({
      id: data.window.calendar === undefined ? 'window' : 'calendarWindow',
      quantity: data.window,
    });
  if (data.kind === 'data-volume' && data.horizon)
    found.push({ id: 'horizon', quantity: data.horizon });
  return found;
}
