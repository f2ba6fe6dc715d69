/** Entities as document 05 has them: domain by domain. Files are read in the order of their names. */
import type { Entity } from '../../model/item.ts';
import { memoize } from '../../model/memoize.ts';
import type { Spec } from '../../model/spec.ts';

/** All entities, those of the first domain first and those without a domain last. */
export const entitiesInOrder = memoize((spec: Spec): readonly Entity[] => {
  const ranks = new Map<string | undefined, number>(spec.domains.map(({ key }, at) => [key, at]));
  const rank = ({ parent }: Entity): number => ranks.get(parent) ?? ranks.size;
  return spec.entities.toSorted((a, b) => rank(a) - rank(b));
});

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
