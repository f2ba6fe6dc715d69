/** The size of GIN indexes of PostgreSQL. */
import type { IndexedValue } from './indexed-value.ts';

/**
 * Bytes for each element of each row, where many rows share an element. Measured in PostgreSQL 15 and 18: 1.4 to 5.6, by how
 * far such rows are apart. Elements of their own in each row, such as ids in JSON, take ten times as much.
 */
export const GIN_ELEMENT_BYTES = 4;
/** Bytes of a lexeme in a `tsvector`, with its entry and a position. */
const LEXEME_BYTES = 15;
/** Header of an array. */
const ARRAY_BYTES = 24;
/** Bytes of a text in an array: its length and eight characters. */
const ARRAY_TEXT_BYTES = 12;

/**
 * Elements that an index holds for a typical value; undefined where that depends on what is stored: JSON.
 *
 * @example ginElements({ type: 'text', dimensions: 1, size: { bytes: 60, … } }) // 3
 */
export function ginElements(value: IndexedValue): number | undefined {
  const { size, type, dimensions, elementBytes = ARRAY_TEXT_BYTES, operators } = value;
  if (operators === 'gin_trgm_ops') return size.bytes + 1;
  if (type === 'tsvector') return atLeastOne(size.bytes / LEXEME_BYTES);
  if (dimensions > 0) return atLeastOne((size.bytes - ARRAY_BYTES) / elementBytes);
  return undefined;
}

const atLeastOne = (count: number): number => Math.max(1, Math.round(count));
