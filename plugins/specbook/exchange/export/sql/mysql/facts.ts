/** Facts without a key of their own, which an import of MySQL has put into `database`, as SQL. */
import type { FreeMap, FreeValue } from '../../../../schema/database-text.ts';

/** What could be said, and the facts that could not. */
export interface FactsSql {
  sql: string;
  unknown: string[];
}

/** How a fact is written; undefined where its value is none. */
type Writer = (value: string) => string | undefined;

const flag =
  (sql: string): Writer =>
  (value) =>
    value === 'true' ? ` ${sql}` : undefined;
const VALUE = /^(?:[\w.$-]+|'(?:[^'\\]|''|\\[\s\S])*'|\([\w`$., ]*\))$/u;
const option =
  (name: string, sign = '='): Writer =>
  (value) =>
    VALUE.test(value) ? ` ${name}${sign}${value}` : undefined;

/** Facts of columns but for `on update`. */
export const COLUMN_FACTS: Readonly<Record<string, Writer>> = {
  invisible: flag('invisible'),
  srid: option('srid', ' '),
  ref_system_id: option('ref_system_id'),
  column_format: option('column_format', ' '),
  storage: option('storage', ' '),
  compressed: (value) => (value === 'true' ? ' compressed' : option('compressed')(value)),
  'without system versioning': flag('without system versioning'),
};

/** Facts of indexes. */
export const INDEX_FACTS: Readonly<Record<string, Writer>> = {
  invisible: flag('invisible'),
  ignored: flag('ignored'),
  'with parser': option('with parser', ' '),
  key_block_size: option('key_block_size'),
  clustering: option('clustering'),
};

const TABLE_OPTIONS = [
  'avg_row_length checksum compression connection delay_key_write encryption insert_method key_block_size max_rows min_rows',
  'pack_keys page_checksum page_compressed page_compression_level row_format stats_auto_recalc stats_persistent',
  'stats_sample_pages table_checksum transactional union encrypted encryption_key_id autoextend_size secondary_engine sequence',
].flatMap((line) => line.split(' '));

/** Options of tables. */
export const TABLE_FACTS: Readonly<Record<string, Writer>> = {
  ...Object.fromEntries(TABLE_OPTIONS.map((name) => [name, option(name)])),
  'data directory': option('data directory'),
  'index directory': option('index directory'),
  tablespace: option('tablespace', ' '),
  'with system versioning': flag('with system versioning'),
};

const textOf = (value: FreeValue): string => (typeof value === 'string' ? value : '');

/** A fact of a map; undefined where it has none. */
export function factOf(facts: FreeMap | undefined, key: string): string | undefined {
  const found = facts?.find(({ id }) => id === key);
  return found && textOf(found.value);
}

/** Facts as SQL. @param passed those that other statements write */
export function factsSql(
  facts: FreeMap | undefined,
  writers: Readonly<Record<string, Writer>>,
  passed: readonly string[] = [],
): FactsSql {
  const unknown: string[] = [];
  const sql = (facts ?? [])
    .filter(({ id }) => !passed.includes(id))
    .map(({ id, value }) => {
      const written = Object.hasOwn(writers, id) ? writers[id]?.(textOf(value)) : undefined;
      if (written === undefined) unknown.push(id);
      return written ?? '';
    })
    .join('');
  return { sql, unknown };
}
