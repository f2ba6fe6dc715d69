/** Entities that stand for a relationship of many to many. */
import { candidateKeys, primaryKey, sameFields } from './candidate-keys.ts';
import type { Entity, Field } from '../item.ts';
import type { Relationship } from './relationship.ts';

/** The first two keys that together are exactly the fields, where neither alone is. */
function pairFor(
  identity: readonly string[],
  keys: readonly Relationship[],
): readonly [Relationship, Relationship] | undefined {
  const parts = keys.filter(
    ({ from, to }) =>
      to.multiplicity.min === 1 &&
      from.fields.every((field) => identity.includes(field)) &&
      !sameFields(from.fields, identity),
  );
  for (const [index, first] of parts.entries()) {
    const second = parts
      .slice(index + 1)
      .find(({ from }) => sameFields([...first.from.fields, ...from.fields], identity));
    if (second) return [first, second];
  }
  return undefined;
}

/**
 * The relationship of many to many that an entity stands for, if it is a junction. It is one when
 * - its primary key consists of exactly two foreign keys (they may share a field, such as a tenant); or
 * - it has a key of its own, a unique constraint consists of exactly two required foreign keys, and it means nothing
 *   besides: there is no third foreign key, and no foreign key points to it.
 *
 * A key with a further field, such as a date, is no junction: the same two rows may then meet more than once, and the
 * entity is a thing of its own. How many rows belong together follows from the two keys.
 *
 * @param keys the relationships of the foreign keys of the entity
 * @param pointedTo whether any foreign key points to the entity
 */
export function deriveJunction(
  entity: Entity,
  fields: readonly Field[],
  keys: readonly Relationship[],
  pointedTo: boolean,
): Relationship | undefined {
  const outward = keys.filter(({ self }) => !self);
  const primary = primaryKey(fields);
  let pair = pairFor(primary, outward);
  if (!pair && keys.length === 2 && !pointedTo) {
    for (const identity of candidateKeys(entity, fields)) {
      if (identity.length > 1 && !identity.some((field) => primary.includes(field))) {
        pair ??= pairFor(identity, outward);
      }
    }
  }
  if (!pair) return undefined;
  const [first, second] = pair;
  return {
    id: entity.id,
    from: {
      ...first.to,
      multiplicity: { min: 0, max: second.from.multiplicity.max },
    },
    to: {
      ...second.to,
      multiplicity: { min: 0, max: first.from.multiplicity.max },
    },
    origin: 'junction',
    identifying: false,
    self: first.to.entity === second.to.entity,
    via: entity.id,
    // The verbs of the two keys are about the junction itself.
    verbs: [undefined, undefined],
    statedAt: { item: entity.key, path: [] },
  };
}
