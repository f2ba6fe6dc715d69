/** The index of fields at the end of document 05. */
import type { RootContent } from 'mdast';
import type { Spec } from '../model/spec.ts';
import { entitiesInOrder } from './entity-order.ts';
import { code, joined, table, type Row } from '../markup/mdast.ts';
import { part, type Part } from './part.ts';
import { linkTo } from '../markup/prose-links.ts';

/** Every name of a field in alphabetical order, with the entities that have it. */
export function fieldIndexPart(spec: Spec): Part[] {
  const homes = new Map<string, string[]>();
  for (const { id } of entitiesInOrder(spec)) {
    for (const { data } of spec.fields.get(id) ?? []) {
      const entities = homes.get(data.id);
      if (entities) entities.push(id);
      else homes.set(data.id, [id]);
    }
  }
  if (homes.size === 0) return [];
  return [
    part('Index of fields', 'field-index', () => index(spec, homes), [], { size: homes.size }),
  ];
}

function index(spec: Spec, homes: ReadonlyMap<string, readonly string[]>): RootContent[] {
  const rows = [...homes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, entities]): Row => {
      const links = entities.flatMap((id) => spec.items.get(`entity:${id}`) ?? []);
      return [code(name), joined(links.map((entity) => linkTo(entity)))];
    });
  return [table({ caption: 'Index of fields', columns: ['Field', 'Entities'], rows })];
}
