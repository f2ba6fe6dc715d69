/** How many values the rows of an index have, and what that saves: PostgreSQL stores a value that rows share once. */
import type { Entity, Field } from '../../item.ts';
import type { Spec } from '../../spec.ts';
import { databaseType, enumOf, parseType } from '../data-type.ts';

/** The number of different values among so many rows: at most so many, since values may depend on each other. */
export type DistinctValues = (rows: number) => number;

/** Bytes of an index entry that lists rows: a tenth of a page, less its line pointer. */
const LONGEST_LIST = 816 - 4;
/** Bytes of the place of a row. */
const ROW_BYTES = 6;
const LINE_POINTER_BYTES = 4;
/** The first version that stores a value that rows share once. */
const FIRST_VERSION = 13;

/**
 * Equal values of these types may differ in their bytes, so that each is stored: 1.0 and 1.00, 0 and -0.
 *
 * @see https://www.postgresql.org/docs/17/btree.html#BTREE-DEDUPLICATION
 */
const STORED_EACH = new Set(['numeric', 'real', 'double precision', 'json', 'jsonb']);

/**
 * The number of different values of the key of an index; undefined where a field tells none, or where the database
 * stores each value. Enumerations and booleans have their values, a foreign key the rows of its target today.
 */
export function distinctValues(
  spec: Spec,
  entity: Entity,
  names: readonly (string | undefined)[],
): DistinctValues | undefined {
  if (!storesSharedValuesOnce(spec)) return undefined;
  const fields = spec.fields.get(entity.id) ?? [];
  const counts = names.map((name) => {
    const field = fields.find(({ data }) => data.id === name);
    return field && valuesOf(spec, entity, field);
  });
  if (counts.includes(undefined)) return undefined;
  return (rows) =>
    Math.min(
      rows,
      counts.reduce((product, count) => product * (count?.(rows) ?? 1), 1),
    );
}

/** True where the database stores a value that rows share once, for all types but a few. */
function storesSharedValuesOnce({ info }: Spec): boolean {
  const { dialect = 'postgres', version = FIRST_VERSION } = info.database ?? {};
  return dialect === 'postgres' && Number.parseInt(String(version), 10) >= FIRST_VERSION;
}

/** True where the database would store shared values once, whether or not it is known how many rows share one. */
export function mayShareValues(
  spec: Spec,
  entity: Entity,
  names: readonly (string | undefined)[],
): boolean {
  const fields = spec.fields.get(entity.id) ?? [];
  return (
    storesSharedValuesOnce(spec) &&
    names.every((name) => {
      const field = fields.find(({ data }) => data.id === name);
      return field === undefined || !isStoredEach(field);
    })
  );
}

function isStoredEach({ data }: Field): boolean {
  const { canonical } = databaseType(data.type, 'postgres') ?? {};
  return (parseType(data.type)?.dimensions ?? 0) > 0 || STORED_EACH.has(canonical ?? '');
}

function valuesOf(spec: Spec, entity: Entity, field: Field): DistinctValues | undefined {
  const { data } = field;
  if (isStoredEach(field)) return undefined;
  const empty = data.required === true ? 0 : 1;
  const listed = enumOf(spec, data.type);
  if (listed) return () => listed.data.values.length + empty;
  if (databaseType(data.type, 'postgres')?.canonical === 'boolean') return () => 2 + empty;
  const target = targetOf(spec, entity, data.id);
  const [own, others] = [entity, target].map((one) => one?.data.volume?.initial.base);
  if (own === undefined || others === undefined || others >= own) return undefined;
  return (rows) => Math.max(1, (rows * others) / own) + empty;
}

/** The entity that a foreign key of one field leads to. */
function targetOf(spec: Spec, entity: Entity, field: string): Entity | undefined {
  const found = spec.relationships.find(
    ({ from, origin, polymorphic }) =>
      origin === 'key' &&
      polymorphic !== true &&
      from.entity === entity.id &&
      from.fields.length === 1 &&
      from.fields[0] === field,
  );
  const item = found && spec.items.get(`entity:${found.to.entity}`);
  return item?.kind === 'entity' ? item : undefined;
}

/**
 * The entries for one value that so many rows share, which list the rows: how many, and their bytes together.
 *
 * @param entryBytes bytes of the entry of a single row, with its line pointer
 * @example sharedEntries(20, 200) // { count: 2, bytes: 1240 }
 */
export function sharedEntries(
  entryBytes: number,
  rowsPerValue: number,
): { count: number; bytes: number } {
  const key = entryBytes - LINE_POINTER_BYTES;
  const list = (rows: number): number =>
    rows <= 1 ? entryBytes : Math.ceil((key + rows * ROW_BYTES) / 8) * 8 + LINE_POINTER_BYTES;
  const most = Math.floor((LONGEST_LIST - key) / ROW_BYTES);
  if (most < 2) return { count: rowsPerValue, bytes: rowsPerValue * entryBytes };
  const full = Math.floor(rowsPerValue / most);
  const rest = rowsPerValue - full * most;
  const isLeft = rest > 0;
  return { count: full + (isLeft ? 1 : 0), bytes: full * list(most) + (isLeft ? list(rest) : 0) };
}
