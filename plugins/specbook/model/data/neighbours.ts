/** The relationships of one entity, without a walk over all of them. */
import { memoize } from '../memoize.ts';
import type { Relationship } from './relationship.ts';
import type { Spec } from '../spec.ts';

/** Relationships by the entity at each end. */
interface Neighbours {
  /** Those that the entity states. */
  from: ReadonlyMap<string, readonly Relationship[]>;
  /** Those that point to it. */
  to: ReadonlyMap<string, readonly Relationship[]>;
}

const neighboursOf = memoize(({ relationships }: Spec): Neighbours => ({
  from: Map.groupBy(relationships, ({ from }) => from.entity),
  to: Map.groupBy(relationships, ({ to }) => to.entity),
}));

/** Relationships in which the entity is the side that states them. */
export function relationshipsFrom(spec: Spec, entityId: string): readonly Relationship[] {
  return neighboursOf(spec).from.get(entityId) ?? [];
}

/** Relationships that point to the entity; one to itself is in both lists. */
export function relationshipsTo(spec: Spec, entityId: string): readonly Relationship[] {
  return neighboursOf(spec).to.get(entityId) ?? [];
}
