/** Which sets of fields identify a row of an entity. */
import type { Entity, Field } from '../item.ts';
import { indexedField } from './indexes/indexed-value.ts';

/** Ids of the fields of the primary key, in the order of the entity; empty when it has none. */
export function primaryKey(fields: readonly Field[]): string[] {
  return fields.filter(({ data }) => data.key === 'primary').map(({ data }) => data.id);
}

/**
 * Every set of fields that no two rows share: the primary key, unique fields, unique constraints and indexes. One
 * with a condition, or over an expression, says nothing of all rows and is left out; an order or an operator class
 * changes nothing.
 *
 * @example candidateKeys(appointment, fields) // [['id'], ['clinic_id', 'room_no', 'starts_at']]
 */
export function candidateKeys(entity: Entity, fields: readonly Field[]): string[][] {
  const ids = new Set(fields.map(({ data }) => data.id));
  const primary = primaryKey(fields);
  const single = fields.filter(({ data }) => data.unique).map(({ data }) => [data.id]);
  const constraints = uniqueSets(entity)
    .filter(({ where }) => where === undefined)
    .map(({ on }) => fieldsOfUnique(on))
    .filter((names) => names.every((name) => ids.has(name)));
  return [...(primary.length > 0 ? [primary] : []), ...single, ...constraints];
}

/** The unique constraints of an entity, then its unique indexes. */
function uniqueSets({
  data: { unique = [], indexes = [] },
}: Entity): readonly { on: readonly string[]; where?: string | undefined }[] {
  return [...unique, ...indexes.filter((index) => index.unique === true)];
}

/**
 * What a unique constraint is over: names of fields, without order and operator class; an expression as it is written.
 *
 * @example fieldsOfUnique(['user_id desc', 'lower(email)']) // ['user_id', 'lower(email)']
 */
export function fieldsOfUnique(on: readonly string[]): string[] {
  return on.map((element) => indexedField(element) ?? element);
}

/** True when the fields determine a row: they hold a whole candidate key. */
export function isUnique(fields: readonly string[], keys: readonly (readonly string[])[]): boolean {
  return keys.some((key) => key.every((field) => fields.includes(field)));
}

/** True when both name the same fields, in any order. */
export function sameFields(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((field) => right.has(field));
}
