/** What is known of one type of a database. */

/** What a value of a type is, for checking literals. */
export type TypeFamily =
  | 'integer'
  | 'decimal'
  | 'float'
  | 'boolean'
  | 'text'
  | 'date'
  | 'time'
  | 'timestamp'
  | 'uuid'
  | 'json'
  | 'range'
  | 'other';

/** One type of a database. */
export interface DatabaseType {
  /** The name that all its other names stand for. */
  canonical: string;
  family: TypeFamily;
  /** Bytes of a value; `variable` when it depends on the value. */
  bytes: number | 'variable';
  /** The address of a value is a multiple of this. */
  align: 1 | 2 | 4 | 8;
}

/** Names (the first is canonical), family, bytes, alignment. */
export type Row = readonly [
  names: string,
  family: TypeFamily,
  bytes: DatabaseType['bytes'],
  align?: DatabaseType['align'],
];
