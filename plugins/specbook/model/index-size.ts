/**
 * The size of indexes. Source: PostgreSQL 17, section 64.1 (B-Tree Indexes) and 65.6 (Database Page Layout): an entry
 * is eight bytes and the key, aligned to eight, and a line pointer; leaf pages are filled to 90 %.
 */
import { primaryKey } from './candidate-keys.ts';
import type { Entity, Field } from './item.ts';
import { align, LINE_POINTER_BYTES, MAX_ALIGN, PAGE_BYTES, place } from './record-size.ts';
import type { Spec } from './spec.ts';
import { ASSUMED_BYTES, valueSize, type ValueSize } from './value-size.ts';

const ENTRY_HEADER_BYTES = 8;
const PAGE_HEADER_BYTES = 24;
/** What a B-tree keeps at the end of each page. */
const SPECIAL_BYTES = 16;
const FILL_FACTOR = 0.9;

/** One index of an entity, with the bytes of an entry. */
export interface IndexSize {
  /** Its name; `primary key`, or the field of a unique field. */
  name: string;
  entryBytes: number;
}

const EXPRESSION: ValueSize = { bytes: ASSUMED_BYTES, variable: true, align: 4, basis: 'assumed' };

/** The field that an element of an index names: `starts_at` of `starts_at desc`; undefined for an expression. */
export function indexedField(element: string): string | undefined {
  return /^([A-Za-z0-9_-]+)(?:\s+[A-Za-z_]\w*)*$/u.exec(element.trim())?.[1];
}

function entryBytes(spec: Spec, fields: readonly Field[], elements: readonly string[]): number {
  const end = elements.reduce((offset, element) => {
    const id = indexedField(element);
    const field = fields.find(({ data }) => data.id === id);
    return place(offset, field ? valueSize(spec, field) : EXPRESSION);
  }, ENTRY_HEADER_BYTES);
  return align(end, MAX_ALIGN) + LINE_POINTER_BYTES;
}

/** The indexes of an entity: of its primary key, of what is unique, and those stated. */
export function indexSizes(spec: Spec, entity: Entity): IndexSize[] {
  const fields = spec.fields.get(entity.id) ?? [];
  const primary = primaryKey(fields);
  const all: [string, readonly string[]][] = [
    ...(primary.length > 0 ? [['primary key', primary] as [string, readonly string[]]] : []),
    ...fields
      .filter(({ data }) => data.unique)
      .map(({ data }): [string, readonly string[]] => [data.id, [data.id]]),
    ...(entity.data.unique ?? []).map(({ id, on }): [string, readonly string[]] => [id, on]),
    ...(entity.data.indexes ?? []).map(({ id, on, include = [] }): [string, readonly string[]] => [
      id,
      [...on, ...include],
    ]),
  ];
  return all.map(([name, elements]) => ({ name, entryBytes: entryBytes(spec, fields, elements) }));
}

/**
 * Bytes of an index with so many entries, whole leaf pages. A partial index counts every row, and an index of another
 * method counts as a B-tree: both are at most too large.
 */
export function indexBytes({ entryBytes: bytes }: IndexSize, rows: number): number {
  const usable = (PAGE_BYTES - PAGE_HEADER_BYTES - SPECIAL_BYTES) * FILL_FACTOR;
  const perPage = Math.max(1, Math.floor(usable / bytes));
  return Math.ceil(rows / perPage) * PAGE_BYTES;
}
