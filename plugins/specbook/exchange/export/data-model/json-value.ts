/**
 * How a column stands in JSON: as `to_json` of PostgreSQL writes a row. Numbers are numbers, dates and times texts of
 * ISO 8601, and whatever JSON has no type for is the text that the database prints.
 */
import type { Enum } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import type { ColumnType } from './column-type.ts';

/** What stands in JSON. */
export type JsonValue =
  | { kind: 'integer' | 'number' | 'boolean' | 'string' | 'object' | 'any' }
  | { kind: 'enum'; enumeration: Enum };

/** What a value of a type is in JSON; of an array, each of its elements. */
export function jsonValueOf({ info }: Spec, type: ColumnType): JsonValue {
  const { family, enumeration, underlying } = type;
  if (enumeration) return { kind: 'enum', enumeration };
  const element = underlying.replace(/(?: ?\[\d*\])+$/u, '');
  // A number that PostgreSQL writes as a text.
  if (/^(?:pg_catalog\.)?oid$/iu.test(element)) return { kind: 'string' };
  if (info.database?.composites?.some(({ id }) => id === element)) return { kind: 'object' };
  switch (family) {
    case 'integer':
      return { kind: 'integer' };
    case 'decimal':
    case 'float':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'boolean' };
    case 'json':
      return { kind: 'any' };
    default:
      return { kind: 'string' };
  }
}

/** Integers of 64 bits, decimals: not every value is exact as a number of JavaScript. */
export function isInexact({ family, bytes, enumeration }: ColumnType): boolean {
  return !enumeration && (family === 'decimal' || (family === 'integer' && bytes === 8));
}
