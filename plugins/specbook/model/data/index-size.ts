/** The size of indexes, as the database of the specification lays them out: B-trees, and ranges of pages. */
import { primaryKey } from './candidate-keys.ts';
import type { Entity, Field } from '../item.ts';
import { memoize } from '../memoize.ts';
import type { Spec } from '../spec.ts';
import { storageLayout, type StorageLayout } from './storage-layout.ts';
import { ASSUMED_BYTES, valueSize, type ValueSize } from './value-size.ts';

/** One index of an entity, with the bytes of an entry. */
export interface IndexSize {
  /** Its name, or the field of a unique field; absent for the primary key. */
  name?: string;
  /** Zero where the rows lie in the index themselves. */
  entryBytes: number;
  /** Pages of the table that one entry sums up; absent where there is an entry for each row. */
  pagesPerEntry?: number;
  /** Why the size is only that of a B-tree of all rows: it has another method, or is partial. */
  countedAsBtree?: CountedAsBtree;
}

/** Pages of one range of a BRIN index, unless its definition says otherwise. */
const PAGES_PER_RANGE = 128;
/** Ranges that a page of the map of a BRIN index holds: six bytes each. */
const RANGES_PER_MAP_PAGE = 1360;

/** An entry of BRIN: header, least and greatest value, aligned to eight, and its pointer. */
function brinEntryBytes(values: readonly ValueSize[]): number {
  const sum = values.reduce((total, { bytes }) => total + 2 * Math.ceil(bytes / 8) * 8, 8);
  return sum + 4;
}

type CountedAsBtree =
  { code: 'partial' } | { code: 'method' | 'method-partial'; params: { method: string } };

function reasonToCountAsBtree(
  method: string,
  where: string | undefined,
): CountedAsBtree | undefined {
  const isPartial = where !== undefined;
  if (/^b-?tree$/iu.test(method)) return isPartial ? { code: 'partial' } : undefined;
  return { code: isPartial ? 'method-partial' : 'method', params: { method } };
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
  const entryBytes = (elements: readonly string[]): number => {
    // The key of a clustered table that is in the entry anyway is not added to it.
    const locator = primary.filter((field) => !elements.includes(field));
    return layout.entry(sizesOf(spec, fields, elements), sizesOf(spec, fields, locator));
  };
  const isUnique: IndexSize[] = [
    ...fields.flatMap(({ data: { id, unique } }) =>
      unique ? [{ id, on: [id], where: undefined }] : [],
    ),
    ...(entity.data.unique ?? []),
  ].map(({ id, on, where }) => ({
    name: id,
    entryBytes: entryBytes(on),
    ...(where !== undefined && { countedAsBtree: { code: 'partial' as const } }),
  }));
  const stated = (entity.data.indexes ?? []).map(
    ({ id, on, include = [], method = 'btree', where }): IndexSize => {
      if (method.toLowerCase() === 'brin')
        return {
          name: id,
          entryBytes: brinEntryBytes(sizesOf(spec, fields, on)),
          pagesPerEntry: PAGES_PER_RANGE,
        };
      const countedAsBtree = reasonToCountAsBtree(method, where);
      return {
        name: id,
        entryBytes: entryBytes([...on, ...include]),
        ...(countedAsBtree && { countedAsBtree }),
      };
    },
  );
  return [
    ...(primary.length > 0 ? [{ entryBytes: layout.clustered ? 0 : entryBytes(primary) }] : []),
    ...isUnique,
    ...stated,
  ];
}

/**
 * Bytes of an index with so many entries, whole pages. A partial index counts every row, and an index of another method
 * than BRIN counts as a B-tree, which `countedAsBtree` says.
 *
 * @param tablePages pages of the table, of which BRIN sums up ranges
 * @see https://www.postgresql.org/docs/17/brin.html
 */
export function indexBytes(
  { entrySpace, pageBytes, rowSpace }: StorageLayout,
  { entryBytes, pagesPerEntry }: IndexSize,
  rows: number,
  tablePages: number,
): number {
  if (entryBytes === 0) return 0;
  if (pagesPerEntry !== undefined) {
    const ranges = Math.max(1, Math.ceil(tablePages / pagesPerEntry));
    const entries = Math.ceil(ranges / Math.max(1, Math.floor(rowSpace / entryBytes)));
    return (1 + Math.ceil(ranges / RANGES_PER_MAP_PAGE) + entries) * pageBytes;
  }
  return Math.ceil(rows / Math.max(1, Math.floor(entrySpace / entryBytes))) * pageBytes;
}
