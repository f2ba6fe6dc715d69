/** Names of keys and indexes, as Prisma chooses them where the schema states none. */
import type { Dialect } from '../catalogue.ts';

/** Longest name of each database. */
const LIMITS: Readonly<Record<Dialect, number>> = {
  postgres: 63,
  mysql: 64,
  sqlserver: 128,
  oracle: 128,
  sqlite: 10_000,
};

/**
 * A name that is cut in front of its ending.
 *
 * @example constraintName('orders', ['customer_id'], 'fkey', 'postgres') // 'orders_customer_id_fkey'
 */
export function constraintName(
  table: string,
  columns: readonly string[],
  ending: string,
  dialect: Dialect,
): string {
  const end = `_${ending}`;
  const start = [table, ...columns].join('_');
  return `${start.slice(0, LIMITS[dialect] - end.length)}${end}`;
}
