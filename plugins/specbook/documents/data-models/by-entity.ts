/** What belongs to entities, in the order in which document 05 has these. */
import { entitiesInOrder } from '../../model/item-order.ts';
import type { Spec } from '../../model/spec.ts';

/** Things that belong to entities, in the order of these. @param entityOf the id of the entity of one of them */
export function byEntity<T>(
  spec: Spec,
  things: readonly T[],
  entityOf: (thing: T) => string | undefined,
): T[] {
  const groups = Map.groupBy(things, entityOf);
  const order = entitiesInOrder(spec).flatMap(({ id }) => {
    const group = groups.get(id) ?? [];
    groups.delete(id);
    return group;
  });
  return [...order, ...[...groups.values()].flat()];
}
