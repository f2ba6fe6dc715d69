/** The index of fields at the end of document 05. */
import type { RootContent } from 'mdast';
import type { Spec } from '../../model/spec.ts';
import { stringsOf } from '../../i18n/index.ts';
import { entitiesInOrder } from '../../model/item-order.ts';
import { code, table, type Content, type Row } from '../../markup/mdast.ts';
import { part, type Part } from '../part.ts';
import { references } from '../../views/lifecycle.ts';

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
  const { fieldIndex: title } = stringsOf(spec).documents.dataModels;
  return [part(title, 'field-index', () => index(spec, homes), [], { size: homes.size })];
}

/** So many are named in full, and so many that lack a field of nearly all. */
const MOST_NAMED = 24;

/** The entities that have a field; where nearly all have it, those that lack it. */
function entitiesWith(spec: Spec, ids: readonly string[]): Content {
  const having = new Set(ids);
  const lacking = entitiesInOrder(spec).filter(({ id }) => !having.has(id));
  if (ids.length <= MOST_NAMED || lacking.length > MOST_NAMED)
    return references(spec, 'entity', ids);
  const { everyEntity, everyEntityBut } = stringsOf(spec).documents.dataModels;
  if (lacking.length === 0) return everyEntity({ count: ids.length });
  const others = references(
    spec,
    'entity',
    lacking.map(({ id }) => id),
  );
  return everyEntityBut<Content>({ count: ids.length, others });
}

function index(spec: Spec, homes: ReadonlyMap<string, readonly string[]>): RootContent[] {
  const rows = [...homes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, entities]): Row => [code(name), entitiesWith(spec, entities)]);
  const { dataModel, documents, nouns } = stringsOf(spec);
  const columns = [dataModel.fieldUsage.field, nouns.entities.label];
  return [table({ caption: documents.dataModels.fieldIndex, columns, rows })];
}
