/** What of the model of `@dbml/core` becomes a catalogue. */

/** A default: a text, a number, a truth value, or an expression. */
export interface DbmlDefault {
  type: 'number' | 'string' | 'boolean' | 'expression';
  value: string | number | boolean | null;
}

/** A check. */
export interface DbmlCheck {
  name?: string | null;
  expression: string;
}

/** A column. */
export interface DbmlField {
  name: string;
  type: { schemaName?: string | null; type_name: string };
  pk?: boolean;
  unique?: boolean;
  not_null?: boolean;
  increment?: boolean;
  note?: string | null;
  dbdefault?: DbmlDefault | null;
  checks?: readonly DbmlCheck[];
}

/** An index, or a key over several columns. */
export interface DbmlIndex {
  name?: string | null;
  type?: string | null;
  unique?: boolean;
  pk?: boolean | string;
  note?: string | null;
  columns: readonly { type?: string | null; value: string }[];
}

/** A table. */
export interface DbmlTable {
  name: string;
  note?: string | null;
  fields: readonly DbmlField[];
  indexes: readonly DbmlIndex[];
  checks?: readonly DbmlCheck[];
}

/** One end of a reference; `relation` is `*` at the side of many. */
export interface DbmlEndpoint {
  schemaName?: string | null;
  tableName: string;
  fieldNames: readonly string[];
  relation: string;
}

/** A reference. */
export interface DbmlRef {
  name?: string | null;
  onDelete?: string | null;
  onUpdate?: string | null;
  endpoints: readonly DbmlEndpoint[];
}

/** A schema with what is in it. */
export interface DbmlSchema {
  name: string;
  tables: readonly DbmlTable[];
  enums: readonly {
    name: string;
    note?: string | null;
    values: readonly { name: string; note?: string | null }[];
  }[];
  refs: readonly DbmlRef[];
}

/** A whole model. */
export interface DbmlDatabase {
  databaseType?: string | null;
  schemas: readonly DbmlSchema[];
}
