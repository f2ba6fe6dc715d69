/** What a delete takes with it, what it empties, and what refuses it. SQL:2023, referential actions. */
import type { Entity } from '../item.ts';
import { memoize } from '../memoize.ts';
import { relationshipsTo } from './neighbours.ts';
import type { Relationship } from './relationship.ts';
import type { Spec } from '../spec.ts';

/** One consequence of a delete, by one foreign key. */
export interface Consequence {
  /** Id of the entity whose rows are deleted, changed, or in the way. */
  entity: string;
  /** The foreign key that brings it about. */
  relationship: Relationship;
  /** Ids of the entities from the deleted one to this one, both included. */
  path: readonly string[];
}

/** Everything that a delete of one row brings about. */
export interface DeleteImpact {
  /** Rows that are deleted too, each entity once, by the shortest path. */
  takes: Consequence[];
  /** Rows that lose the reference, or get a default in its place. */
  changes: Consequence[];
  /** Rows that make the database refuse the whole delete while they exist. */
  blockedBy: Consequence[];
}

type Effect = keyof DeleteImpact;

/** A foreign key that says nothing acts as `no action`. */
const EFFECTS: Record<NonNullable<Relationship['onDelete']>, Effect> = {
  cascade: 'takes',
  'set null': 'changes',
  'set default': 'changes',
  restrict: 'blockedBy',
  'no action': 'blockedBy',
};

function effectOf({ onDelete }: Relationship): Effect {
  return EFFECTS[onDelete ?? 'no action'];
}

/**
 * What deleting one row of an entity brings about, through any number of cascades. Only foreign keys count; what the
 * application adds stands in rules of the kind `cascade`.
 *
 * @example deleteImpact(spec, clinic).takes.map(({ entity }) => entity) // ['opening_hours', 'closure']
 */
export const deleteImpact = memoize((spec: Spec, { id }: Entity): DeleteImpact => {
  const impact: DeleteImpact = { takes: [], changes: [], blockedBy: [] };
  const paths = new Map<string, readonly string[]>([[id, [id]]]);
  // A Map yields the entries added while it is walked, so this visits each deleted entity once, the nearest first.
  for (const [deleted, path] of paths) {
    for (const relationship of relationshipsTo(spec, deleted)) {
      if (relationship.origin !== 'key') continue;
      const entity = relationship.from.entity;
      const effect = effectOf(relationship);
      if (effect === 'takes') {
        // Rows that point to rows of their own table go with them, wherever the table stands.
        if (paths.has(entity) && !relationship.self) continue;
        if (!paths.has(entity)) paths.set(entity, [...path, entity]);
      }
      impact[effect].push({ entity, relationship, path: [...path, entity] });
    }
  }
  return impact;
});
