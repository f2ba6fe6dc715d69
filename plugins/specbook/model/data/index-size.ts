/** The size of indexes, as the database of the specification lays them out: all of them as B-trees. */
import { primaryKey } from './candidate-keys.ts';
import type { Entity, Field } from '../item.ts';
import { memoize } from '../memoize.ts';
import type { Spec } from '../spec.ts';
import { storageLayout, type StorageLayout } from './storage-layout.ts';
import { ASSUMED_BYTES, valueSize, type ValueSize } from './value-size.ts';

/** One index of an entity, with the bytes of an entry. */
export interface IndexSize {
  /** Its name; `primary key`, or the field of a unique field. */
  name: string;
  /** Zero where the rows lie in the index themselves. */
  entryBytes: number;
}

const EXPRESSION: ValueSize = { bytes: ASSUMED_BYTES, variable: true, align: 4, basis: 'assumed' };

/** The field that an element of an index names: `starts_at` of `starts_at desc`; undefined for an expression. */
export function indexedField(element: string): string | undefined {
  return /^([A-Za-z0-9_-]+)(?:\s+[A-Za-z_]\w*)*$/u.exec(element.trim())?.[1];
}

function sizesOf(spec: Spec, fields: readonly Field[], elements: readonly string[]): ValueSize[] {
  return elements.map((element) => {
    const id = indexedField(element);
    const field = fields.find(({ data }) => data.id === id);
    return field ? valueSize(spec, field) : EXPRESSION;
  });
}

/** The indexes of an entity: of its primary key, of what is unique, and those stated. */
export const indexSizes = memoize(indexesOf);

function indexesOf(spec: Spec, entity: Entity): readonly IndexSize[] {
  const layout = storageLayout(spec.info.database?.dialect);
  const fields = spec.fields.get(entity.id) ?? [];
  const primary = primaryKey(fields);
  const others: [string, readonly string[]][] = [
    ...fields
      .filter(({ data }) => data.unique)
      .map(({ data }): [string, readonly string[]] => [data.id, [data.id]]),
    ...(entity.data.unique ?? []).map(({ id, on }): [string, readonly string[]] => [id, on]),
    ...(entity.data.indexes ?? []).map(({ id, on, include = [] }): [string, readonly string[]] => [
      id,
      [...on, ...include],
    ]),
  ];
  const entryBytes = (elements: readonly string[]): number => {
    // The key of a clustered table that is in the entry anyway is not added to it.
    const locator = primary.filter((field) => !elements.includes(field));
    return layout.entry(sizesOf(spec, fields, elements), sizesOf(spec, fields, locator));
  };
  return [
    ...(primary.length > 0
      ? [{ name: 'primary key', entryBytes: layout.clustered ? 0 : entryBytes(primary) }]
      : []),
    ...others.map(([name, elements]) => ({ name, entryBytes: entryBytes(elements) })),
  ];
}

/**
 * Bytes of an index with so many entries, whole leaf pages. A partial index counts every row, and an index of another
 * method counts as a B-tree: both are at most too large.
 */
export function indexBytes(
  { entrySpace, pageBytes }: StorageLayout,
  { entryBytes }: IndexSize,
  rows: number,
): number {
  if (entryBytes === 0) return 0;
  return Math.ceil(rows / Math.max(1, Math.floor(entrySpace / entryBytes))) * pageBytes;
}
