/** The size of indexes, as the database of the specification lays them out. */
import { primaryKey } from './candidate-keys.ts';
import { hashPages } from './hash-index-size.ts';
import { indexedValue } from './indexed-value.ts';
import { methodSize, type IndexAssumption, type MethodSize } from './index-methods.ts';
import type { Entity } from '../item.ts';
import { memoize } from '../memoize.ts';
import type { Quantity } from '../quantity.ts';
import type { Spec } from '../spec.ts';
import { storageLayout, type StorageLayout } from './storage-layout.ts';

/** One index of an entity, with the bytes of an entry. */
export interface IndexSize extends MethodSize {
  /** Its name, or the field of a unique field; absent for the primary key. */
  name?: string;
  /** Zero where the rows lie in the index themselves. */
  entryBytes: number;
  /** Share of the rows that it holds; 1 unless it is partial. */
  share: number;
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
    is ? [{ id, on: [id] }] : [],
  );
  const stated = [...uniqueFields, ...unique, ...indexes].map((one) => sizeOf(spec, entity, one));
  const primary = primaryKey(fields);
  if (primary.length === 0) return stated;
  const own = sizeOf(spec, entity, { on: primary });
  const isTable = storageLayout(spec.info.database?.dialect).clustered;
  return [isTable ? { ...own, entryBytes: 0 } : own, ...stated];
});

function sizeOf(
  spec: Spec,
  entity: Entity,
  { id, on, include = [], method = 'btree', where, share }: StatedIndex,
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
  return {
    ...size,
    ...(id !== undefined && { name: id }),
    share: share?.base ?? 1,
    because: [...(size.because ?? []), ...partialBecause(size, where, share)],
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
  { method, entryBytes, entriesPerRow = 1, fill = 1, share }: IndexSize,
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
    default:
      return Math.ceil(indexed / Math.max(1, Math.floor(entrySpace / entryBytes)));
  }
}
