/** Names of the data model as the database has them: of tables, columns and types. */
import type { Entity, Enum, Field } from '../../../model/item.ts';

const PART = /"((?:[^"]|"")*)"|([^.]+)/gu;

/**
 * The parts of a physical name: a schema, if there is one, and the name.
 *
 * @example splitName('scheduling."a.b"') // ['scheduling', 'a.b']
 */
export function splitName(text: string): string[] {
  return [...text.matchAll(PART)].map(([, quoted, plain = '']) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}

/** A physical name, taken apart. */
export interface PhysicalName {
  schema: string | undefined;
  name: string;
}

/** The schema and the name of a physical name. @example nameParts('shop.order') // { schema: 'shop', name: 'order' } */
export function nameParts(text: string): PhysicalName {
  const parts = splitName(text);
  const name = parts.pop() ?? text;
  return { schema: parts.length > 0 ? parts.join('.') : undefined, name };
}

/** The physical name of an entity, as its author wrote it. */
export function tableOf({ id, data }: Entity): string {
  return data.table ?? id;
}

/** The physical name of the type of an enumeration. */
export function enumTypeOf({ id, data }: Enum): string {
  return data.type ?? id;
}

/** The name of the column of a field. */
export function columnOf({ data }: Field): string {
  return data.column ?? data.id;
}

/** The schema in a physical name; undefined where it has none. */
export function schemaOf(text: string): string | undefined {
  const parts = splitName(text);
  return parts.length > 1 ? parts[0] : undefined;
}
