/** The relationships of one entity, without a walk over all of them. */
import type { Relationship } from './relationship.ts';
import type { Spec } from '../spec.ts';

/** Relationships by the entity at each end. */
interface Neighbours {
  /** Those that the entity states. */
  from: ReadonlyMap<string, readonly Relationship[]>;
  /** Those that point to it. */
  to: ReadonlyMap<string, readonly Relationship[]>;
}

/** Kept as long as the specification itself, which never changes. */
const known = new WeakMap<Spec, Neighbours>();

function groupBy(
  relationships: readonly Relationship[],
  end: 'from' | 'to',
): Map<string, Relationship[]> {
  const groups = new Map<string, Relationship[]>();
  for (const relationship of relationships) {
    const entity = relationship[end].entity;
    const group = groups.get(entity);
    if (group) group.push(relationship);
    else groups.set(entity, [relationship]);
  }
  return groups;
}

function neighboursOf(spec: Spec): Neighbours {
  const made = known.get(spec) ?? {
    from: groupBy(spec.relationships, 'from'),
    to: groupBy(spec.relationships, 'to'),
  };
  known.set(spec, made);
  return made;
}

/** Relationships in which the entity is the side that states them. */
export function relationshipsFrom(spec: Spec, entityId: string): readonly Relationship[] {
  return neighboursOf(spec).from.get(entityId) ?? [];
}

/** Relationships that point to the entity; one to itself is in both lists. */
export function relationshipsTo(spec: Spec, entityId: string): readonly Relationship[] {
  return neighboursOf(spec).to.get(entityId) ?? [];
}
