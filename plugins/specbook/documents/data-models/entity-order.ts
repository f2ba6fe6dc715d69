/** Entities and enumerations as document 05 has them: domain by domain, in the order of the names that readers see. */
import type { Entity, Enum } from '../../model/item.ts';
import { memoize } from '../../model/memoize.ts';
import type { Spec } from '../../model/spec.ts';

function byTitle({ locale }: Spec): (a: { title: string }, b: { title: string }) => number {
  const { compare } = new Intl.Collator(locale?.language ?? 'en', { numeric: true });
  return (a, b) => compare(a.title, b.title);
}

/** All enumerations. */
export const enumsInOrder = memoize((spec: Spec): readonly Enum[] =>
  spec.enums.toSorted(byTitle(spec)),
);

/** All entities, those of the first domain first and those without a domain last. */
export const entitiesInOrder = memoize((spec: Spec): readonly Entity[] => {
  const ranks = new Map<string | undefined, number>(spec.domains.map(({ key }, at) => [key, at]));
  const rank = ({ parent }: Entity): number => ranks.get(parent) ?? ranks.size;
  const compare = byTitle(spec);
  return spec.entities.toSorted((a, b) => rank(a) - rank(b) || compare(a, b));
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
