/** Native types of Prisma with what stands in their brackets, as its engine takes them. */
import type { Dialect } from '../../../model/data/database-types.ts';

/** Digits of a decimal without any, by the database. */
const USUAL_DECIMAL: Readonly<Partial<Record<Dialect, readonly [number, number]>>> = {
  mysql: [10, 0],
  sqlserver: [18, 0],
};
/** Types of a length that Prisma wants stated, which is 1 where none is. */
const SINGLE: Readonly<Partial<Record<Dialect, RegExp>>> = {
  mysql: /^(?:Char|Binary|Bit)$/u,
};
const MAX = /^(?:N?VarChar|VarBinary)$/u;
/** Digits of a second: PostgreSQL takes more, and keeps these. */
const TIMES = /^(?:Time|Timetz|Timestamp|Timestamptz|DateTime)$/u;
const MOST_DIGITS = 6;

/** A decimal; undefined where Prisma cannot say it: `numeric(3,5)`, `numeric(5,-2)`. */
function decimalArgs(args: readonly string[], dialect: Dialect): string[] | undefined {
  const digits: readonly number[] =
    args.length > 0 ? args.map(Number) : (USUAL_DECIMAL[dialect] ?? []);
  const [precision, scale = 0] = digits;
  if (precision === undefined) return [];
  const isKnown = Number.isInteger(precision) && scale >= 0 && scale <= precision;
  return isKnown ? [String(precision), String(scale)] : undefined;
}

/**
 * A native type with its arguments.
 *
 * @param native ends in `()` where it takes any
 * @param args what stands in the brackets of the type
 * @returns empty where Prisma has no such native type, undefined where it cannot say the type at all
 * @example nativeTypeOf('Decimal()', ['10'], 'postgres') // 'Decimal(10, 0)'
 */
export function nativeTypeOf(
  native: string,
  args: readonly string[],
  dialect: Dialect,
): string | undefined {
  if (!native.endsWith('()')) return native;
  const name = native.slice(0, -2);
  if (name === 'Decimal') {
    const digits = decimalArgs(args, dialect);
    return digits && (digits.length > 0 ? `Decimal(${digits.join(', ')})` : name);
  }
  const [first = ''] = args;
  if (/^max$/iu.test(first))
    return dialect === 'sqlserver' && MAX.test(name) ? `${name}(Max)` : undefined;
  const length = /^\d+$/u.test(first) ? Number(first) : SINGLE[dialect]?.test(name) ? 1 : undefined;
  // MySQL itself wants a length there.
  if (length === undefined) return dialect === 'mysql' && name.startsWith('Var') ? '' : name;
  return `${name}(${TIMES.test(name) ? Math.min(length, MOST_DIGITS) : length})`;
}
