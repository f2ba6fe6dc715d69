/** How many bytes a value of a field takes. */
import { databaseType, enumOf, maximumLength, parseType, type DataType } from './data-type.ts';
import type { DatabaseType, Dialect } from './database-types.ts';
import type { Field } from '../item.ts';
import type { Spec } from '../spec.ts';

/** The size of a typical value of a field. */
export interface ValueSize {
  /** Bytes of the value, without header and alignment. */
  bytes: number;
  /** Values of this type carry their own length in front (PostgreSQL: varlena). */
  variable: boolean;
  align: DatabaseType['align'];
  /** `type`: the type fixes it; `stated`: by `size`; `assumed`: an average that a stated `size` would replace. */
  basis: 'type' | 'stated' | 'assumed';
}

/** Average of a text without a limit. Source: PostgreSQL, `get_typavgwidth()` in lsyscache.c. */
export const ASSUMED_BYTES = 32;

/**
 * Average of a text of at most so many bytes: up to 32 all of them, up to 1000 halfway between 32 and the limit, above
 * that as for 1000. Source: as {@link ASSUMED_BYTES}.
 *
 * @example averageLength(100) // 66
 */
export function averageLength(limit: number): number {
  if (limit <= ASSUMED_BYTES) return limit;
  return ASSUMED_BYTES + Math.floor((Math.min(limit, 1000) - ASSUMED_BYTES) / 2);
}

/** Digits of a decimal number before and after its point; without a precision twelve are assumed. */
function digits({ args }: DataType): [before: number, after: number] {
  const [precision = NaN, scale = 0] = args.map(Number);
  if (!Number.isFinite(precision)) return [8, 4];
  return [Math.max(0, precision - scale), Math.max(0, scale)];
}

/** What MySQL takes for the digits left over when nine at a time are packed into four bytes. */
const LEFT_OVER = [0, 1, 1, 2, 2, 3, 3, 4, 4];
const packed = (count: number): number => Math.floor(count / 9) * 4 + (LEFT_OVER[count % 9] ?? 0);

/**
 * Bytes of a decimal number with all its digits in use, without a length of its own.
 *
 * Sources: PostgreSQL 17, section 8.1.2 (2 for each group of four digits, and 2 of header); MySQL 8.4, section 13.7
 * (nine digits in four bytes, both sides of the point apart); SQL Server, decimal and numeric (5, 9, 13 or 17 by
 * precision); Oracle, Data Types (`round((precision) / 2) + 1`).
 *
 * @example decimalBytes(parseType('numeric(12,2)'), 'postgres') // 10: three groups before the point, one after
 */
function decimalBytes(type: DataType, dialect: Dialect): number {
  const [before, after] = digits(type);
  switch (dialect) {
    case 'mysql':
      return packed(before) + packed(after);
    case 'sqlserver':
      return [9, 19, 28].reduce((bytes, most) => bytes + (before + after > most ? 4 : 0), 5);
    case 'oracle':
      return Math.ceil((before + after) / 2) + 1;
    default:
      return 2 + 2 * Math.max(1, Math.ceil(before / 4) + Math.ceil(after / 4));
  }
}

function variableBytes(
  type: DataType,
  known: DatabaseType | undefined,
): [number, ValueSize['basis']] {
  const limit = maximumLength(type);
  if (limit !== undefined) {
    const isFixed = known?.canonical === 'character' || known?.canonical === 'char';
    return isFixed ? [limit, 'type'] : [averageLength(limit), 'assumed'];
  }
  return [ASSUMED_BYTES, 'assumed'];
}

/** Databases whose decimal numbers have a length in front. */
const VARIABLE_DECIMALS: ReadonlySet<Dialect> = new Set(['postgres', 'oracle']);

/**
 * The size of an enumeration: four bytes in PostgreSQL (17, section 8.7.4), one in MySQL up to 255 values (8.4, section
 * 13.7); elsewhere a text, as long as the values are on average.
 */
function enumSize(dialect: Dialect, values: readonly { id: string }[]): ValueSize {
  if (dialect === 'postgres') return { bytes: 4, variable: false, align: 4, basis: 'type' };
  if (dialect === 'mysql') {
    return { bytes: values.length > 255 ? 2 : 1, variable: false, align: 1, basis: 'type' };
  }
  const letters = values.reduce((sum, { id }) => sum + id.length, 0);
  const bytes = Math.ceil(letters / Math.max(1, values.length));
  return { bytes, variable: true, align: 4, basis: 'type' };
}

/** The size of a typical value of a field. Types that nothing knows, such as listed ones, count as variable. */
export function valueSize(spec: Spec, { data }: Field): ValueSize {
  const dialect = spec.info.database?.dialect ?? 'postgres';
  const type = parseType(data.type) ?? { name: data.type, args: [], dimensions: 0 };
  const known = databaseType(data.type, dialect);
  const single = type.dimensions === 0;
  const values = enumOf(spec, data.type);
  if (values && single) return enumSize(dialect, values.data.values);
  if (known && known.bytes !== 'variable' && single) {
    return { bytes: known.bytes, variable: false, align: known.align, basis: 'type' };
  }
  if (data.size) {
    return { bytes: Math.ceil(data.size.base), variable: true, align: 4, basis: 'stated' };
  }
  if (known?.family === 'decimal' && single) {
    const variable = VARIABLE_DECIMALS.has(dialect);
    return { bytes: decimalBytes(type, dialect), variable, align: variable ? 4 : 1, basis: 'type' };
  }
  const [bytes, basis] = variableBytes(type, known);
  return { bytes, variable: true, align: 4, basis };
}
