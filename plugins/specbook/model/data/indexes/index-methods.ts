/** The access methods of PostgreSQL beside the B-tree: how each lays its entries out. */
import { GIN_ELEMENT_BYTES, ginElements } from './gin-index-size.ts';
import { gistFill, gistKey } from './gist-index-size.ts';
import type { IndexedValue } from './indexed-value.ts';
import type { Spec } from '../../spec.ts';
import type { StorageLayout } from '../storage-layout.ts';
import type { ValueSize } from '../value-size.ts';

/** What the size of an index rests on beside types and rows. */
export type IndexAssumption =
  | {
      code:
        | 'partial'
        | 'partial-method'
        | 'different-values'
        | 'gist'
        | 'shared-values'
        | 'unshared-values';
    }
  | { code: 'method'; params: { method: string } }
  | { code: 'indexed-share'; params: { share: string } }
  | { code: 'gin'; params: { elements: string; bytes: string } };

/** How an access method lays out the entries of an index. */
export interface MethodSize {
  /** A method that nothing here knows counts as `btree`. */
  method: 'btree' | 'hash' | 'brin' | 'gist' | 'gin';
  /** Bytes of an entry with header, alignment and pointer. */
  entryBytes: number;
  /** Entries of a row that is indexed; 1 but for GIN. */
  entriesPerRow?: number;
  /** Share of a page that entries fill; absent where the layout of the database has it. */
  fill?: number;
  because?: readonly IndexAssumption[];
}

/** Bytes of an entry of a hash index: header, hash and pointer. */
const HASH_ENTRY_BYTES = 20;

/** An entry of BRIN: header, least and greatest value, aligned to eight, and its pointer. */
function brinEntryBytes(values: readonly ValueSize[]): number {
  const sum = values.reduce((total, { bytes }) => total + 2 * Math.ceil(bytes / 8) * 8, 8);
  return sum + 4;
}

function gin(values: readonly IndexedValue[]): MethodSize | undefined {
  const counts = values.map(ginElements);
  if (counts.includes(undefined)) return undefined;
  const entriesPerRow = counts.reduce<number>((sum, count = 0) => sum + count, 0);
  return {
    method: 'gin',
    entryBytes: GIN_ELEMENT_BYTES,
    entriesPerRow,
    because: [
      {
        code: 'gin',
        params: { elements: String(entriesPerRow), bytes: String(GIN_ELEMENT_BYTES) },
      },
    ],
  };
}

/**
 * The layout of an index by its access method; undefined where the method is not known, or the size depends on what is
 * stored.
 */
export function methodSize(
  name: string,
  values: readonly IndexedValue[],
  layout: StorageLayout,
  spec: Spec,
): MethodSize | undefined {
  switch (name) {
    case 'hash':
      return {
        method: 'hash',
        entryBytes: HASH_ENTRY_BYTES,
        because: [{ code: 'different-values' }],
      };
    case 'brin':
      return { method: 'brin', entryBytes: brinEntryBytes(values.map(({ size }) => size)) };
    case 'gist':
      return {
        method: 'gist',
        entryBytes: layout.entry(values.map(gistKey), []),
        fill: gistFill(values, spec.info.database?.version),
        because: [{ code: 'gist' }],
      };
    case 'gin':
      return gin(values);
    default:
      return undefined;
  }
}
