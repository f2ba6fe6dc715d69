/** What belongs to what, grouped once for each specification. */
import type { AnyItem, Constraint, Criterion, Entity, Key, Requirement, Rule } from './item.ts';
import type { Relationship } from './data/relationship.ts';
import { entitiesInOrder } from './item-order.ts';
import { memoize } from './memoize.ts';
import type { Spec } from './spec.ts';

/** Items by what contains them or what they name; the key is an address, or `''` where they name nothing. */
export interface SpecIndex {
  entitiesByDomain: ReadonlyMap<string, readonly Entity[]>;
  rulesByEntity: ReadonlyMap<string, readonly Rule[]>;
  requirementsByCategory: ReadonlyMap<string, readonly Requirement[]>;
  requirementsByKind: ReadonlyMap<string, readonly Requirement[]>;
  constraintsByKind: ReadonlyMap<string, readonly Constraint[]>;
  constraintsByScreen: ReadonlyMap<string, readonly Constraint[]>;
  criteriaByArea: ReadonlyMap<string, readonly Criterion[]>;
  /** Relationships by the domain of the entity that states them. */
  relationshipsByDomain: ReadonlyMap<string, readonly Relationship[]>;
}

/** The groups of a specification. */
export const indexSpec = memoize((spec: Spec): SpecIndex => ({
  entitiesByDomain: Map.groupBy(entitiesInOrder(spec), ({ parent }) =>
    // A domain that spec.yaml does not list is an error, and has no page when errors are allowed.
    parent !== undefined && spec.items.has(parent) ? parent : '',
  ),
  rulesByEntity: Map.groupBy(spec.rules, ({ parent }) => parent ?? ''),
  requirementsByCategory: Map.groupBy(spec.requirements, ({ data }) =>
    data.category === undefined ? '' : `category:${data.category}`,
  ),
  requirementsByKind: Map.groupBy(spec.requirements, ({ data }) => data.kind),
  constraintsByKind: Map.groupBy(spec.constraints, ({ data }) => data.kind),
  constraintsByScreen: byScreen(spec.constraints),
  criteriaByArea: Map.groupBy(spec.criteria, ({ parent }) => parent ?? ''),
  relationshipsByDomain: Map.groupBy(
    spec.relationships,
    ({ from }) => domainOf(spec, from.entity) ?? '',
  ),
}));

function byScreen(constraints: readonly Constraint[]): Map<string, Constraint[]> {
  const groups = new Map<string, Constraint[]>();
  for (const constraint of constraints) {
    for (const screen of new Set(constraint.data.screens)) {
      const key = `screen:${screen}`;
      const group = groups.get(key);
      if (group) group.push(constraint);
      else groups.set(key, [constraint]);
    }
  }
  return groups;
}

/** Address of the domain of an entity, where there is such a domain. */
export function domainOf(spec: Spec, entity: string): Key | undefined {
  const domain = spec.items.get(`entity:${entity}`)?.parent;
  return domain !== undefined && spec.items.has(domain) ? domain : undefined;
}

/** Items of one kind that point to this one by one of the relations, each once. */
export function pointingTo<T extends AnyItem>(
  spec: Spec,
  key: Key,
  relations: readonly string[],
  kind: T['kind'],
): T[] {
  const found = new Map<Key, T>();
  for (const { from, relation } of spec.linksTo(key)) {
    const item = relations.includes(relation) ? spec.items.get(from) : undefined;
    if (item?.kind === kind) found.set(from, item as T);
  }
  return [...found.values()];
}
