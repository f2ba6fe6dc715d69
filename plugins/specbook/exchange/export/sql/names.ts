/** Names of PostgreSQL: of tables, columns, types and constraints. */
import type { Entity, Enum, Field } from '../../../model/item.ts';

/**
 * A name in double quotes, always: no name then is a reserved word, or loses its capitals.
 *
 * @example quoteName('Amount (LCY)') // '"Amount (LCY)"'
 */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as a literal. @example quoteText("it's") // "'it''s'" */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

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

/** A physical name with each part in quotes. @example qualify('shop.order') // '"shop"."order"' */
export function qualify(text: string): string {
  return splitName(text).map(quoteName).join('.');
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
