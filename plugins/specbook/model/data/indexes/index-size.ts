/** The size of indexes, as the database of the specification lays them out. */
import { primaryKey } from '../candidate-keys.ts';
import {
  distinctValues,
  mayShareValues,
  sharedEntries,
  type DistinctValues,
} from './distinct-values.ts';
import { hashPages } from './hash-index-size.ts';
import { indexedField, indexedValue } from './indexed-value.ts';
import { methodSize, type IndexAssumption, type MethodSize } from './index-methods.ts';
import type { Entity } from '../../item.ts';
import { memoize } from '../../memoize.ts';
import type { Quantity } from '../../quantity.ts';
import type { Spec } from '../../spec.ts';
import { storageLayout, type StorageLayout } from '../storage-layout.ts';

/** One index of an entity, with the bytes of an entry. */
export interface IndexSize extends MethodSize {
  /** Its name, or the field of a unique field; absent for the primary key. */
  name?: string;
  /** Zero where the rows lie in the index themselves. */
  entryBytes: number;
  /** Share of the rows that it holds; 1 unless it is partial. */
  share: number;
  /** How many values its rows have, where rows share them and each is stored once. */
  distinct?: DistinctValues;
  because: readonly IndexAssumption[];
}

/** An index as its author states it. */
interface StatedIndex {
  id?: string;
  on: readonly string[];
  include?: readonly string[] | undefined;
  method?: string | undefined;
  where?: string | undefined;
  share?: Quantity | undefined;
  /** No two rows have the same values. */
  isUnique?: true;
}

/** Pages of one range of a BRIN index, unless its definition says otherwise. */
export const PAGES_PER_RANGE = 128;
/** Ranges that a page of the map of a BRIN index holds: six bytes each. */
const RANGES_PER_MAP_PAGE = 1360;
/** Bytes of a page of PostgreSQL that are no room for entries: page header and special space. */
const PAGE_OVERHEAD = 24 + 16;

/** The indexes of an entity: of its primary key, of what is unique, and those stated. */
export const indexSizes = memoize((spec: Spec, entity: Entity): readonly IndexSize[] => {
  const fields = spec.fields.get(entity.id) ?? [];
  const { unique = [], indexes = [] } = entity.data;
  const uniqueFields = fields.flatMap(({ data: { id, unique: is } }) =>
    is ? [{ id, on: [id], isUnique: true as const }] : [],
  );
  const uniqueKeys = unique.map((one) => ({ ...one, isUnique: true as const }));
  const stated = [...uniqueFields, ...uniqueKeys, ...indexes].map((one) =>
    sizeOf(spec, entity, one),
  );
  const primary = primaryKey(fields);
  if (primary.length === 0) return stated;
  const own = sizeOf(spec, entity, { on: primary, isUnique: true });
  const isTable = storageLayout(spec.info.database?.dialect).clustered;
  return [isTable ? { ...own, entryBytes: 0 } : own, ...stated];
});

function sizeOf(
  spec: Spec,
  entity: Entity,
  { id, on, include = [], method = 'btree', where, share, isUnique }: StatedIndex,
): IndexSize {
  const layout = storageLayout(spec.info.database?.dialect);
  const fields = spec.fields.get(entity.id) ?? [];
  // The key of a clustered table that is in the entry anyway is not added to it.
  const locator = primaryKey(fields).filter((field) => !on.includes(field));
  const [key, included, locators] = [on, include, locator].map((elements) =>
    elements.map((element) => indexedValue(spec, fields, element)),
  ) as [IndexedValues, IndexedValues, IndexedValues];
  const btree: MethodSize = {
    method: 'btree',
    entryBytes: layout.entry(
      [...key, ...included].map(({ size }) => size),
      locators.map(({ size }) => size),
    ),
  };
  const size = sizeByMethod(spec, method, key) ?? {
    ...btree,
    ...(!isBtree(method) && { because: [{ code: 'method' as const, params: { method } }] }),
  };
  const isShared = isBtree(method) && isUnique !== true && include.length === 0;
  const names = on.map(indexedField);
  const distinct = isShared ? distinctValues(spec, entity, names) : undefined;
  const isUnknown = isShared && !distinct && mayShareValues(spec, entity, names);
  return {
    ...size,
    ...(id !== undefined && { name: id }),
    share: share?.base ?? 1,
    ...(distinct && { distinct }),
    because: [
      ...(size.because ?? []),
      ...(distinct ? [{ code: 'shared-values' as const }] : []),
      ...(isUnknown ? [{ code: 'unshared-values' as const }] : []),
      ...partialBecause(size, where, share),
    ],
  };
}

type IndexedValues = ReturnType<typeof indexedValue>[];

const isBtree = (method: string): boolean => /^b-?tree$/iu.test(method);

function sizeByMethod(spec: Spec, method: string, key: IndexedValues): MethodSize | undefined {
  const layout = storageLayout(spec.info.database?.dialect);
  return layout.dialect === 'postgres'
    ? methodSize(method.toLowerCase(), key, layout, spec)
    : undefined;
}

function partialBecause(
  { method }: MethodSize,
  where: string | undefined,
  share: Quantity | undefined,
): IndexAssumption[] {
  if (share) return [{ code: 'indexed-share', params: { share: share.text } }];
  if (where === undefined) return [];
  return [{ code: method === 'btree' ? 'partial' : 'partial-method' }];
}

/**
 * Bytes of an index of a table with so many rows, whole pages.
 *
 * @param tablePages pages of the table, of which BRIN sums up ranges
 * @see https://www.postgresql.org/docs/17/indexes-types.html
 */
export function indexBytes(
  layout: StorageLayout,
  index: IndexSize,
  rows: number,
  tablePages: number,
): number {
  return index.entryBytes === 0
    ? 0
    : indexPages(layout, index, rows, tablePages) * layout.pageBytes;
}

function indexPages(
  { entrySpace, pageBytes, rowSpace }: StorageLayout,
  { method, entryBytes, entriesPerRow = 1, fill = 1, share, distinct }: IndexSize,
  rows: number,
  tablePages: number,
): number {
  const indexed = rows * share;
  switch (method) {
    case 'brin': {
      const ranges = Math.max(1, Math.ceil(tablePages / PAGES_PER_RANGE));
      const entries = Math.ceil(ranges / Math.max(1, Math.floor(rowSpace / entryBytes)));
      return 1 + Math.ceil(ranges / RANGES_PER_MAP_PAGE) + entries;
    }
    case 'hash':
      return hashPages(indexed);
    case 'gin':
      return Math.ceil((indexed * entriesPerRow * entryBytes) / (pageBytes - PAGE_OVERHEAD));
    case 'gist':
      return Math.ceil(
        indexed / Math.max(1, Math.floor(((pageBytes - PAGE_OVERHEAD) * fill) / entryBytes)),
      );
    default: {
      const values = distinct?.(indexed) ?? indexed;
      const isShared = values > 0 && values < indexed;
      const { count, bytes } = isShared
        ? sharedEntries(entryBytes, indexed / values)
        : { count: 1, bytes: entryBytes };
      const perPage = Math.max(1, Math.floor((entrySpace * count) / bytes));
      return Math.ceil(((isShared ? values : indexed) * count) / perPage);
    }
  }
}
