/** In which order and company entities stand on the sheets of a divided diagram. */
import type { Entity } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { entitiesOfDomain, inBreadthFirstOrder, isHub } from './parts.ts';

/** The whole model: the domains, then the entities without one. */
export function domainsInUnits(spec: Spec): readonly (readonly Entity[])[] {
  return [...spec.domains.map(({ id }) => id), '']
    .map((domain) => inBreadthFirstOrder(spec, entitiesOfDomain(spec, domain)))
    .filter(({ length }) => length > 0);
}

/**
 * A domain: first each entity with many neighbours, by itself, then all others, related ones together. Through an entity
 * with many neighbours any two would be related.
 */
export function domainInUnits(spec: Spec, domain: string): readonly (readonly Entity[])[] {
  const entities = entitiesOfDomain(spec, domain);
  const hubs = entities.filter(({ id }) => isHub(spec, id));
  const others = entities.filter((entity) => !hubs.includes(entity));
  return [...hubs.map((hub) => [hub]), inBreadthFirstOrder(spec, others)].filter(
    ({ length }) => length > 0,
  );
}
