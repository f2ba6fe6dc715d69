/** The order of entities and enumerations on pages and in documents: by `order`, then by the names that readers see. */
import type { Entity, Enum } from './item.ts';
import { memoize } from './memoize.ts';
import type { Spec } from './spec.ts';

type Ordered = Pick<Entity | Enum, 'title'> & { data: { order?: number | undefined } };

function byOrder({ locale }: Spec): (a: Ordered, b: Ordered) => number {
  const { compare } = new Intl.Collator(locale?.language ?? 'en', { numeric: true });
  const place = ({ data }: Ordered): number => data.order ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => place(a) - place(b) || compare(a.title, b.title);
}

/** All enumerations. */
export const enumsInOrder = memoize((spec: Spec): readonly Enum[] =>
  spec.enums.toSorted(byOrder(spec)),
);

/** All entities, those of the first domain first and those without a domain last. */
export const entitiesInOrder = memoize((spec: Spec): readonly Entity[] => {
  const ranks = new Map<string | undefined, number>(spec.domains.map(({ key }, at) => [key, at]));
  const rank = ({ parent }: Entity): number => ranks.get(parent) ?? ranks.size;
  const compare = byOrder(spec);
  return spec.entities.toSorted((a, b) => rank(a) - rank(b) || compare(a, b));
});
