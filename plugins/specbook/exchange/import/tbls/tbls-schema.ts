/** What of `schema.json` of tbls becomes a catalogue. */

/** Labels that a configuration of tbls gives. */
export type TblsLabels = readonly { name: string }[] | null;

/** A column of tbls. */
export interface TblsColumn {
  name: string;
  type: string;
  nullable?: boolean;
  default?: string | null;
  extra_def?: string;
  comment?: string;
  labels?: TblsLabels;
}

/** A constraint of tbls; `type` is the word of the database, such as `PRIMARY KEY`. */
export interface TblsConstraint {
  name: string;
  type: string;
  def: string;
  columns?: readonly string[] | null;
  referenced_table?: string | null;
  referenced_columns?: readonly string[] | null;
  comment?: string;
}

/** An index of tbls, with the statement that makes it. */
export interface TblsIndex {
  name: string;
  def: string;
  columns?: readonly string[] | null;
  comment?: string;
}

/** A table of tbls. */
export interface TblsTable {
  name: string;
  type: string;
  comment?: string;
  columns?: readonly TblsColumn[] | null;
  indexes?: readonly TblsIndex[] | null;
  constraints?: readonly TblsConstraint[] | null;
  triggers?: readonly { name: string; def: string; comment?: string }[] | null;
  def?: string;
  labels?: TblsLabels;
}

/** A whole file of tbls; see its JSON Schema. */
export interface TblsSchema {
  name: string;
  desc?: string;
  tables: readonly TblsTable[];
  relations?: readonly {
    table: string;
    columns: readonly string[];
    parent_table: string;
    parent_columns: readonly string[];
    def?: string;
    virtual?: boolean;
  }[];
  functions?: readonly { name: string; return_type: string; arguments: string; type: string }[];
  enums?: readonly { name: string; values: readonly string[] }[] | null;
  viewpoints?: readonly { name: string }[] | null;
  driver?: { name: string; database_version?: string };
}
