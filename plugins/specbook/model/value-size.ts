/** How many bytes a value of a field takes. */
import { databaseType, enumOf, maximumLength, parseType, type DataType } from './data-type.ts';
import type { DatabaseType } from './database-types.ts';
import type { Field } from './item.ts';
import type { Spec } from './spec.ts';

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

/**
 * Bytes of a decimal number with all its digits in use: 2 for each group of four digits, and 2 of header beside the
 * length. Source: PostgreSQL 17, section 8.1.2. Without a precision three groups are assumed.
 */
function decimalBytes({ args }: DataType): number {
  const [precision = NaN, scale = 0] = args.map(Number);
  const groups = Number.isFinite(precision)
    ? Math.ceil(Math.max(0, precision - scale) / 4) + Math.ceil(Math.max(0, scale) / 4)
    : 3;
  return 2 + 2 * Math.max(1, groups);
}

function variableBytes(
  type: DataType,
  known: DatabaseType | undefined,
): [number, ValueSize['basis']] {
  if (known?.family === 'decimal' && type.dimensions === 0) return [decimalBytes(type), 'type'];
  const limit = maximumLength(type);
  if (limit !== undefined) {
    const isFixed = known?.canonical === 'character' || known?.canonical === 'char';
    return isFixed ? [limit, 'type'] : [averageLength(limit), 'assumed'];
  }
  return [ASSUMED_BYTES, 'assumed'];
}

/** The size of a typical value of a field. Types that nothing knows, such as listed ones, count as variable. */
export function valueSize(spec: Spec, { data }: Field): ValueSize {
  const type = parseType(data.type) ?? { name: data.type, args: [], dimensions: 0 };
  const known = databaseType(data.type, spec.info.database?.dialect ?? 'postgres');
  const isEnum = enumOf(spec, data.type) !== undefined && type.dimensions === 0;
  if (isEnum || (known && known.bytes !== 'variable' && type.dimensions === 0)) {
    // An enum is four bytes: PostgreSQL 17, section 8.7.4.
    const bytes = known && known.bytes !== 'variable' && !isEnum ? known.bytes : 4;
    return { bytes, variable: false, align: isEnum ? 4 : (known?.align ?? 1), basis: 'type' };
  }
  const [bytes, basis] = data.size
    ? ([Math.ceil(data.size.base), 'stated'] as const)
    : variableBytes(type, known);
  return { bytes, variable: true, align: 4, basis };
}
