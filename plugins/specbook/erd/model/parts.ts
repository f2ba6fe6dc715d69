/** A domain too large for one diagram, in parts. */
import type { Entity, Key } from '../../model/item.ts';
import { relationshipsFrom, relationshipsTo } from '../../model/data/neighbours.ts';
import { memoize } from '../../model/memoize.ts';
import type { Spec } from '../../model/spec.ts';
import { MAX_ENTITIES_PER_DOMAIN, MAX_EXTERNAL_ENTITIES } from './limits.ts';

const entitiesByDomain = memoize(({ entities }: Spec) =>
  Map.groupBy(entities, ({ parent }): Key | '' => parent ?? ''),
);

/** The entities of a domain, in the order of the specification; `''` names those without a domain. */
export function entitiesOfDomain(spec: Spec, domain: string): readonly Entity[] {
  return entitiesByDomain(spec).get(domain === '' ? '' : `domain:${domain}`) ?? [];
}

/**
 * The entities of a domain in parts that each fit in one diagram: as few parts as possible, of about the same size, with
 * related entities in the same part. One part when a screen can show the domain.
 */
export function partsOfDomain(spec: Spec, domain: string): readonly (readonly Entity[])[] {
  const entities = entitiesOfDomain(spec, domain);
  const count = Math.ceil(entities.length / MAX_ENTITIES_PER_DOMAIN);
  if (count <= 1) return [entities];
  const order = inBreadthFirstOrder(spec, entities);
  const size = Math.ceil(order.length / count);
  // Rounding up the size may leave the last parts empty.
  const filled = Math.ceil(order.length / size);
  return Array.from({ length: filled }, (_, part) => order.slice(part * size, (part + 1) * size));
}

/** Entities in breadth-first order along the relationships among them. */
export function inBreadthFirstOrder(spec: Spec, entities: readonly Entity[]): Entity[] {
  const waiting = new Map(entities.map((entity) => [entity.id, entity]));
  const order: Entity[] = [];
  for (const start of entities) {
    const queue = [start.id];
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const entity = waiting.get(id);
      if (!entity) continue;
      waiting.delete(id);
      order.push(entity);
      // Through a hub any two entities would be related.
      if (isHub(spec, id)) continue;
      for (const { to } of relationshipsFrom(spec, id)) queue.push(to.entity);
      for (const { from } of relationshipsTo(spec, id)) queue.push(from.entity);
    }
  }
  return order;
}

/** True for an entity with so many neighbours that nearly everything is related to it. */
export const isHub = memoize((spec: Spec, id: string): boolean => {
  const neighbours = new Set([
    ...relationshipsFrom(spec, id).map(({ to }) => to.entity),
    ...relationshipsTo(spec, id).map(({ from }) => from.entity),
  ]);
  return neighbours.size > MAX_EXTERNAL_ENTITIES;
});
