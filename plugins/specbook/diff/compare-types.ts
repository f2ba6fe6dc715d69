/** What the change of a type of a field means for the values that are stored. */
import { databaseType, maximumLength, parseType, type DataType } from '../model/data/data-type.ts';
import type { Dialect } from '../model/data/database-types.ts';

/** How a type relates to the one before. */
export type TypeChange = 'respelled' | 'widened' | 'narrowed' | 'changed';

/** Digits before and behind the point; undefined for any number of digits. */
function digitsOf({ args }: DataType): { whole: number; scale: number } | undefined {
  const [precision, scale = 0] = args.map(Number);
  if (precision === undefined || Number.isNaN(precision)) return undefined;
  return { whole: precision - scale, scale };
}

function compare(before: number, after: number): TypeChange {
  return after === before ? 'respelled' : after > before ? 'widened' : 'narrowed';
}

function compareDecimals(before: DataType, after: DataType): TypeChange {
  const [old, now] = [digitsOf(before), digitsOf(after)];
  if (!old || !now) return old ? 'widened' : now ? 'narrowed' : 'respelled';
  const isAtLeast = now.whole >= old.whole && now.scale >= old.scale;
  if (!isAtLeast) return 'narrowed';
  return now.whole === old.whole && now.scale === old.scale ? 'respelled' : 'widened';
}

/**
 * Compares two types, for the database of the specification.
 *
 * @example compareTypes('varchar(40)', 'varchar(80)', 'postgres') // 'widened'
 */
export function compareTypes(
  before: string,
  after: string,
  dialect: Dialect = 'postgres',
): TypeChange {
  const [old, now] = [parseType(before), parseType(after)];
  const [oldType, nowType] = [databaseType(before, dialect), databaseType(after, dialect)];
  if (!old || !now || !oldType || !nowType || old.dimensions !== now.dimensions) return 'changed';
  if (oldType.family !== nowType.family) {
    // A decimal without a size holds any whole number, a timestamp any day.
    const isWidened =
      (oldType.family === 'integer' && nowType.family === 'decimal' && now.args.length === 0) ||
      (oldType.family === 'date' && nowType.family === 'timestamp');
    return isWidened ? 'widened' : 'changed';
  }
  if (oldType.family === 'text') {
    return compare(maximumLength(old) ?? Infinity, maximumLength(now) ?? Infinity);
  }
  if (oldType.family === 'decimal') return compareDecimals(old, now);
  if (oldType.family === 'integer' || oldType.family === 'float') {
    return compare(Number(oldType.bytes), Number(nowType.bytes));
  }
  if (oldType.canonical !== nowType.canonical) return 'changed';
  return compare(Number(old.args[0] ?? 6), Number(now.args[0] ?? 6));
}
