/**
 * How each database lays rows and index entries out on its pages: enough to estimate a table freshly written, nothing
 * compressed. The manuals are named in `i18n/en/views/derivation.ts`, by dialect.
 */
import type { Dialect } from './database-types.ts';
import { toastBytes } from './toast-size.ts';
import type { ValueSize } from './value-size.ts';

/** What the arithmetic of a row needs to know of a database. */
export interface StorageLayout {
  dialect: Dialect;
  /** Bytes of a page. */
  pageBytes: number;
  /** Bytes of a page that rows fill, with their pointers. */
  rowSpace: number;
  /** Bytes of a leaf page that index entries fill, with their pointers. */
  entrySpace: number;
  /** The rows lie in the index of the primary key, which therefore takes nothing more. */
  clustered: boolean;
  /** Bytes of a row with header, alignment and pointer. @param nullable how many of its fields may be empty */
  row: (values: readonly ValueSize[], nullable: number) => number;
  /** Bytes of an index entry with header, alignment and pointer. @param locator the fields of the primary key */
  entry: (key: readonly ValueSize[], locator: readonly ValueSize[]) => number;
  /** A row longer than this has its long values moved out. */
  longestRow: number;
  /** What stays in the row of a value that was moved out. */
  outside: ValueSize;
  /** Bytes on other pages of a value that was moved out. */
  movedOut: (bytes: number) => number;
}

/** The next multiple of `to`. @example align(25, 8) // 32 */
function align(bytes: number, to: number): number {
  return Math.ceil(bytes / to) * to;
}

const sumOf = (values: readonly ValueSize[]): number =>
  values.reduce((sum, { bytes }) => sum + bytes, 0);
const variableOf = (values: readonly ValueSize[]): ValueSize[] =>
  values.filter(({ variable }) => variable);
const pointerOf = (bytes: number): ValueSize => ({
  bytes,
  variable: false,
  align: 1,
  basis: 'type',
});
const wholePages = (page: number, room: number) => (bytes: number) =>
  Math.ceil(bytes / room) * page;

/** Where a value of PostgreSQL ends that is put behind `offset`: up to 126 bytes it has a header of one byte. */
function place(offset: number, { bytes, variable, align: to }: ValueSize): number {
  if (!variable) return align(offset, to) + bytes;
  return bytes <= 126 ? offset + 1 + bytes : align(offset, 4) + 4 + bytes;
}

/**
 * Header of 23 bytes, aligned to eight; the bitmap of empty fields is only there in rows that have some, and such a row
 * is shorter than a full one all the same. A value moved out is divided into chunks.
 */
const POSTGRES: StorageLayout = {
  dialect: 'postgres',
  pageBytes: 8192,
  rowSpace: 8192 - 24,
  // Less page header and special space of a B-tree, filled to 90 %.
  entrySpace: (8192 - 24 - 16) * 0.9,
  clustered: false,
  row: (values) => align(values.reduce(place, 24), 8) + 4,
  entry: (key) => align(key.reduce(place, 8), 8) + 4,
  longestRow: 2032 + 4,
  outside: pointerOf(18),
  movedOut: toastBytes,
};

/** Bytes that hold one bit for each of so many fields. */
const bitmap = (fields: number): number => Math.ceil(fields / 8);

const lengthsOfMysql = (values: readonly ValueSize[]): number =>
  variableOf(values).reduce((sum, { bytes }) => sum + (bytes > 127 ? 2 : 1), 0);

/** Record header of 5 bytes, transaction id of 6, roll pointer of 7; a sixteenth of each page stays free. */
const MYSQL: StorageLayout = {
  dialect: 'mysql',
  pageBytes: 16_384,
  rowSpace: (16_384 - 128) * (15 / 16),
  entrySpace: (16_384 - 128) * (15 / 16),
  clustered: true,
  row: (values, nullable) => 5 + 6 + 7 + bitmap(nullable) + lengthsOfMysql(values) + sumOf(values),
  entry: (key, locator) => {
    const all = [...key, ...locator];
    return 5 + lengthsOfMysql(all) + sumOf(all);
  },
  longestRow: 8126,
  outside: pointerOf(20),
  movedOut: wholePages(16_384, 16_384 - 46),
};

const lengthsOfSqlserver = (values: readonly ValueSize[]): number => {
  const { length } = variableOf(values);
  return length === 0 ? 0 : 2 + 2 * length;
};

/** `Row_Size = Fixed + Variable + Null_Bitmap + 4`, `Rows_Per_Page = 8096 / (Row_Size + 2)`. */
const SQLSERVER: StorageLayout = {
  dialect: 'sqlserver',
  pageBytes: 8192,
  rowSpace: 8096,
  entrySpace: 8096,
  clustered: true,
  row: (values) => 4 + 2 + bitmap(values.length) + lengthsOfSqlserver(values) + sumOf(values) + 2,
  entry: (key, locator) => {
    const all = [...key, ...locator];
    return 1 + 2 + bitmap(all.length) + lengthsOfSqlserver(all) + sumOf(all) + 2;
  },
  longestRow: 8060 + 2,
  outside: pointerOf(24),
  movedOut: (bytes) => bytes,
};

/** Bytes of the type of a value in the header of a record: lengths from 58 on take two. */
const typesOfSqlite = (values: readonly ValueSize[]): number =>
  values.reduce((sum, { variable, bytes }) => sum + (variable && bytes >= 58 ? 2 : 1), 0);
const SQLITE_ROWID = 4;

/** A cell pointer of 2 bytes, a length and a row id, then a record: the length of its header, its types, its values. */
const SQLITE: StorageLayout = {
  dialect: 'sqlite',
  pageBytes: 4096,
  rowSpace: 4096 - 8,
  entrySpace: 4096 - 8,
  clustered: false,
  row: (values) => {
    const record = 1 + typesOfSqlite(values) + sumOf(values);
    return 2 + (record > 127 ? 2 : 1) + SQLITE_ROWID + record;
  },
  entry: (key) => {
    const record = 2 + typesOfSqlite(key) + sumOf(key) + SQLITE_ROWID;
    return 2 + (record > 127 ? 2 : 1) + record;
  },
  longestRow: 4096 - 35,
  outside: pointerOf(4),
  movedOut: wholePages(4096, 4092),
};

/** A length in front of each column: one byte, three from 251 on. */
const lengthsOfOracle = (values: readonly ValueSize[]): number =>
  values.reduce((sum, { bytes }) => sum + (bytes > 250 ? 3 : 1), 0);

/** Row header of 3 bytes and 2 in the directory of the block; a tenth of each block stays free (PCTFREE). */
const ORACLE: StorageLayout = {
  dialect: 'oracle',
  pageBytes: 8192,
  rowSpace: (8192 - 107) * 0.9,
  entrySpace: (8192 - 107) * 0.9,
  clustered: false,
  row: (values) => 3 + 2 + lengthsOfOracle(values) + sumOf(values),
  // The row id of six bytes has a length too.
  entry: (key) => 2 + 2 + lengthsOfOracle(key) + sumOf(key) + 7,
  longestRow: Infinity,
  outside: pointerOf(20),
  movedOut: (bytes) => bytes,
};

const LAYOUTS: Record<Dialect, StorageLayout> = {
  postgres: POSTGRES,
  mysql: MYSQL,
  sqlserver: SQLSERVER,
  sqlite: SQLITE,
  oracle: ORACLE,
};

/** How a database lays its rows out; like PostgreSQL where none is stated. */
export function storageLayout(dialect: Dialect | undefined): StorageLayout {
  return LAYOUTS[dialect ?? 'postgres'];
}
