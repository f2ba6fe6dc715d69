/** Boxes of entities, of entities elsewhere, and of domains. */
import { entityName } from '../../model/data/describe-relationship.ts';
import type { Entity, Item } from '../../model/item.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import { memoize } from '../../model/memoize.ts';
import type { Spec } from '../../model/spec.ts';
import type { Box } from './diagram-model.ts';
import { rowsOf, type RowChoice } from './rows.ts';

/** The n-m relationship that each junction stands for, by the id of the entity in between. */
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
  return item?.title ?? (id === '' ? 'Without a domain' : id);
}

/** @example countOf(1, 'entity', 'entities') // '1 entity' */
export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The box of an entity with its rows. */
export function entityBox(
  spec: Spec,
  entity: Entity,
  choice: RowChoice,
  role: 'entity' | 'focus' = 'entity',
): Box {
  const junction = junctionsOf(spec).get(entity.id);
  const status = entity.data.status;
  return {
    id: entity.id,
    key: entity.key,
    role,
    title: entity.title,
    badges: [
      ...(junction ? ['n-m'] : []),
      ...(status === 'draft' || status === 'deprecated' ? [status] : []),
    ],
    rows: rowsOf(spec, entity, choice),
    ...(junction && { junction: junction.id }),
    words: `${entity.title}: ${entity.data.purpose.trim()}`,
  };
}

/** An entity of another domain: a name that leads over. */
export function elsewhereBox(spec: Spec, entityId: string): Box {
  const junction = junctionsOf(spec).get(entityId);
  return {
    id: entityId,
    key: `entity:${entityId}`,
    role: 'elsewhere',
    title: entityName(spec, entityId),
    note: domainName(spec, domainIdOf(spec, entityId)),
    badges: junction ? ['n-m'] : [],
    rows: [],
    ...(junction && { junction: junction.id }),
    words: `${entityName(spec, entityId)}, of ${domainName(spec, domainIdOf(spec, entityId))}`,
  };
}

/** A domain, and how many entities it has. */
export function domainBox(spec: Spec, id: string, entities: number): Box {
  return {
    id: `domain:${id}`,
    ...(spec.items.has(`domain:${id}`) && { key: `domain:${id}` as const }),
    role: 'domain',
    title: domainName(spec, id),
    note: countOf(entities, 'entity', 'entities'),
    badges: [],
    rows: [],
    words: `${domainName(spec, id)}: ${countOf(entities, 'entity', 'entities')}`,
  };
}
