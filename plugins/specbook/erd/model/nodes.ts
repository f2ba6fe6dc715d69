/** Nodes of entities, of external entities, and of domains. */
import { stringsOf } from '../../i18n/index.ts';
import { entityName } from '../../model/data/describe-relationship.ts';
import type { Entity, Item } from '../../model/item.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import { memoize } from '../../model/memoize.ts';
import type { Spec } from '../../model/spec.ts';
import type { DiagramNode } from './diagram-model.ts';
import { rowsOf, type RowSelection } from './rows.ts';

/** The many-to-many relationship of each junction, by the id of the junction. */
export const junctionsOf = memoize(
  ({ relationships }: Spec): ReadonlyMap<string, Relationship> =>
    new Map(
      relationships.flatMap((relationship) =>
        relationship.via === undefined ? [] : [[relationship.via, relationship] as const],
      ),
    ),
);

/** The entity of an id; undefined where there is none. */
export function entityOf(spec: Spec, id: string): Entity | undefined {
  const item = spec.items.get(`entity:${id}`);
  return item?.kind === 'entity' ? item : undefined;
}

/** The domain of an entity, by its id; `''` without one. */
export function domainIdOf(spec: Spec, entityId: string): string {
  return entityOf(spec, entityId)?.parent?.slice('domain:'.length) ?? '';
}

/** The name of a domain for people. */
export function domainName(spec: Spec, id: string): string {
  const item: Item | undefined = spec.items.get(`domain:${id}`);
  return item?.title ?? (id === '' ? stringsOf(spec).dataModel.entities.withoutDomain : id);
}

/** @example countEntities(spec, 1) // '1 entity' */
export function countEntities(spec: Spec, count: number): string {
  return stringsOf(spec).nouns.entities.counted({ count });
}

/** The node of an entity with its rows. */
export function entityNode(
  spec: Spec,
  entity: Entity,
  selection: RowSelection,
  role: 'entity' | 'focus' = 'entity',
): DiagramNode {
  const junction = junctionsOf(spec).get(entity.id);
  const { kind, status } = entity.data;
  return {
    id: entity.id,
    key: entity.key,
    role,
    title: entity.title,
    badges: [
      ...(junction ? ['n-m'] : []),
      ...(status === 'draft' || status === 'deprecated'
        ? [stringsOf(spec).labels.status[status]]
        : []),
      ...(kind === undefined || kind === 'table'
        ? []
        : [stringsOf(spec).views.database.badges[kind]]),
    ],
    rows: rowsOf(spec, entity, selection),
    ...(junction && { junction: junction.id }),
    tooltip: stringsOf(spec).diagrams.tooltip.named({
      name: entity.title,
      text: entity.data.purpose?.trim() ?? stringsOf(spec).terms.notDocumented,
    }),
  };
}

/** The node of an entity of another domain: a link by name. */
export function externalNode(spec: Spec, entityId: string): DiagramNode {
  const junction = junctionsOf(spec).get(entityId);
  const title = entityName(spec, entityId);
  const domain = domainName(spec, domainIdOf(spec, entityId));
  return {
    id: entityId,
    key: `entity:${entityId}`,
    role: 'external',
    title,
    note: domain,
    badges: junction ? ['n-m'] : [],
    rows: [],
    ...(junction && { junction: junction.id }),
    tooltip: stringsOf(spec).diagrams.tooltip.external({ entity: title, domain }),
  };
}

/** The node of a domain with its number of entities. */
export function domainNode(spec: Spec, id: string, entities: number): DiagramNode {
  const title = domainName(spec, id);
  const note = countEntities(spec, entities);
  return {
    id: `domain:${id}`,
    ...(spec.items.has(`domain:${id}`) && { key: `domain:${id}` as const }),
    role: 'domain',
    title,
    note,
    badges: [],
    rows: [],
    tooltip: stringsOf(spec).diagrams.tooltip.named({ name: title, text: note }),
  };
}
