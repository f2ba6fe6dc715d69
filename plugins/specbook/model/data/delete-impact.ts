/** What a delete takes with it, what it empties, and what refuses it. SQL:2023, referential actions. */
import { arcOf } from './exclusive-arc.ts';
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
  /** What the action of the foreign key does not tell. */
  detail?: 'arc' | 'others' | 'orphan';
}

/** Everything that a delete of one row brings about. */
export interface DeleteImpact {
  /** Rows that are deleted too, each entity once, by the shortest path. */
  takes: Consequence[];
  /** Rows that lose the reference, or get a default in its place. */
  changes: Consequence[];
  /** Rows that make the database refuse the whole delete while they exist. */
  blockedBy: Consequence[];
  /** Rows whose reference points to nothing afterwards: that of a polymorphic relationship has no foreign key. */
  orphans: Consequence[];
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

/** A reference that a check requires cannot become empty: the delete is refused, as by PostgreSQL. */
function isRequiredByArc(spec: Spec, relationship: Relationship): boolean {
  return relationship.onDelete === 'set null' && arcOf(spec, relationship)?.isRequired === true;
}

function effectOf(spec: Spec, relationship: Relationship): Effect {
  if (relationship.origin !== 'key') return 'orphans';
  if (isRequiredByArc(spec, relationship)) return 'blockedBy';
  return EFFECTS[relationship.onDelete ?? 'no action'];
}

/**
 * What deleting one row of an entity brings about, through any number of cascades. Foreign keys count, and polymorphic
 * relationships, which have none; what the application adds stands in rules of the kind `cascade`.
 *
 * @example deleteImpact(spec, clinic).takes.map(({ entity }) => entity) // ['opening_hours', 'closure']
 */
export const deleteImpact = memoize((spec: Spec, { id }: Entity): DeleteImpact => {
  const impact: DeleteImpact = { takes: [], changes: [], blockedBy: [], orphans: [] };
  const paths = new Map<string, readonly string[]>([[id, [id]]]);
  // A Map yields the entries added while it is walked, so this visits each deleted entity once, the nearest first.
  for (const [deleted, path] of paths) {
    for (const relationship of relationshipsTo(spec, deleted)) {
      if (relationship.origin !== 'key' && !relationship.polymorphic) continue;
      const entity = relationship.from.entity;
      const effect = effectOf(spec, relationship);
      if (effect === 'takes') {
        // Rows that point to rows of their own table go with them, wherever the table stands.
        if (paths.has(entity) && !relationship.self) continue;
        if (!paths.has(entity)) paths.set(entity, [...path, entity]);
      }
      const detail = detailOf(spec, relationship);
      impact[effect].push({
        entity,
        relationship,
        path: [...path, entity],
        ...(detail && { detail }),
      });
    }
  }
  return { ...impact, blockedBy: impact.blockedBy.map((one) => sparingTaken(one, paths)) };
});

function detailOf(spec: Spec, relationship: Relationship): Consequence['detail'] {
  if (relationship.origin !== 'key') return 'orphan';
  return isRequiredByArc(spec, relationship) ? 'arc' : undefined;
}

/**
 * `no action` is checked when the deletes of the referenced rows are done. Rows that the same or an earlier step of the
 * cascade deletes are not in the way then; those of a later step are, and `restrict` is checked before all.
 */
function sparingTaken(
  consequence: Consequence,
  taken: ReadonlyMap<string, readonly string[]>,
): Consequence {
  const { entity, relationship, path, detail } = consequence;
  const stepsToDelete = taken.get(entity)?.length ?? Infinity;
  const isTaken = !relationship.self && stepsToDelete < path.length;
  return isTaken && !detail && relationship.onDelete !== 'restrict'
    ? { ...consequence, detail: 'others' }
    : consequence;
}
