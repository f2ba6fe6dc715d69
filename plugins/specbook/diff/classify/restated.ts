/** What a field, a constraint and an index can each say holds as before where another of them says it now. */
import { candidateKeys, fieldsOfUnique, sameFields } from '../../model/data/candidate-keys.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import { idOf, type Entity, type Field } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import type { Edit } from '../../model/changes/edits.ts';
import type { DiffContext } from './context.ts';

type Pair = { before: Entity | Field; after: Entity | Field };

function entityOf({ kind, key, parent }: Entity | Field): string {
  return kind === 'entity' ? idOf(key) : parent === undefined ? '' : idOf(parent);
}

function isUnique(spec: Spec, item: Entity | Field, fields: readonly string[]): boolean {
  const id = entityOf(item);
  const entity = spec.items.get(`entity:${id}`);
  if (entity?.kind !== 'entity') return false;
  const keys = candidateKeys(entity, spec.fields.get(id) ?? []);
  return keys.some((key) => sameFields(key, fields));
}

interface Part {
  on?: unknown;
  where?: unknown;
  unique?: unknown;
}

/** The fields of which an edit says that they are unique; undefined for any other edit. */
function uniqueFields({ path: [key, , part], before, after }: Edit, item: Pair['after']) {
  if (item.kind === 'field') return key === 'unique' ? [item.data.id] : undefined;
  if (part !== undefined) return undefined;
  const { on, where, unique } = (after ?? before) as Part;
  const isIt = key === 'unique' || (key === 'indexes' && unique === true);
  if (!isIt || where !== undefined || !Array.isArray(on)) return undefined;
  return fieldsOfUnique(on.map(String));
}

function keyOver(spec: Spec, item: Entity | Field, fields: readonly string[]) {
  const id = entityOf(item);
  return spec.relationships.find(
    ({ origin, from }) =>
      origin === 'key' && from.entity === id && from.fields.join() === fields.join(),
  );
}

function isSameKey(one: Relationship, other: Relationship): boolean {
  const textOf = ({ to, onDelete, onUpdate }: Relationship): string =>
    JSON.stringify([to.entity, to.fields, onDelete ?? 'no action', onUpdate ?? 'no action']);
  return textOf(one) === textOf(other);
}

/** The own fields of the foreign key that an edit is about; undefined for any other edit. */
function keyFields(
  { path: [key = '', id], before, after }: Edit,
  { before: old, after: item }: Pair,
) {
  if (item.kind === 'field')
    return ['references', 'onDelete', 'onUpdate'].includes(key) ? [item.data.id] : undefined;
  if (key !== 'foreignKeys' || (before !== undefined && after !== undefined)) return undefined;
  const keys = [item, old].flatMap((one) =>
    one.kind === 'entity' ? (one.data.foreignKeys ?? []) : [],
  );
  return keys.find((one) => one.id === id)?.on.map((one) => one.id);
}

/** True where both states hold the same unique fields, or the same foreign key, and only another part says so. */
export function isRestated(edit: Edit, pair: Pair, { before, after }: DiffContext): boolean {
  const unique = uniqueFields(edit, pair.after);
  if (unique) return isUnique(before, pair.before, unique) && isUnique(after, pair.after, unique);
  const fields = keyFields(edit, pair);
  if (!fields) return false;
  const [old, now] = [keyOver(before, pair.before, fields), keyOver(after, pair.after, fields)];
  return old !== undefined && now !== undefined && isSameKey(old, now);
}
