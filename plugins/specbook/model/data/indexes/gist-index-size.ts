/** The size of GiST indexes of PostgreSQL. */
import type { IndexedValue } from './indexed-value.ts';
import type { ValueSize } from '../value-size.ts';

/** Share of a page that entries fill where each was inserted by itself: 45 to 67 % in PostgreSQL 15. */
const FILLED_BY_INSERTS = 0.55;
/** From this version on, indexes over single values and ranges are built in the order of their keys, page by page. */
const SORTED_SINCE = 18;
/** Bytes of the bitmap of lexemes that stands for a `tsvector`. */
const SIGNATURE_BYTES = 124;
/** Shapes are indexed by the box around them. */
const BOX: ValueSize = { bytes: 32, variable: false, align: 8, basis: 'type' };
const SHAPES = new Set(['point', 'box', 'circle', 'polygon', 'path', 'geometry', 'geography']);

const isShape = ({ type }: IndexedValue): boolean => SHAPES.has(type ?? '');

/** What GiST keeps of a value: a range whole, a shape as its box, any other value as the least and greatest of a page. */
export function gistKey(value: IndexedValue): ValueSize {
  const { size, type, family } = value;
  if (isShape(value)) return BOX;
  if (type === 'tsvector') return { ...size, bytes: SIGNATURE_BYTES };
  if (family === 'range') return size;
  return { ...size, bytes: 2 * (size.variable ? 4 + size.bytes : size.bytes) };
}

/** Share of a page that entries fill, by how the database of a version builds the index. */
export function gistFill(values: readonly IndexedValue[], version: string | undefined): number {
  const isSorted =
    Number.parseInt(version ?? '', 10) >= SORTED_SINCE &&
    values.every(
      (value) => !isShape(value) && value.type !== undefined && value.type !== 'tsvector',
    );
  return isSorted ? 1 : FILLED_BY_INSERTS;
}
