/** What a statement is read with: the tables so far, and what of it is no part of a catalogue. */
import {
  nameKey,
  type DatabaseFunction,
  type ForeignKey,
  type OtherFacts,
  type QualifiedName,
  type Table,
} from '../catalogue.ts';
import type { Reader } from './reader.ts';

/** A view whose columns are not known yet. */
export interface PendingView {
  view: Table;
  /** Words of its query. */
  words: ReadonlySet<string>;
  addColumns: () => void;
}

/** A file that is being read. */
export interface MysqlContext {
  tables: Map<string, Table>;
  functions: DatabaseFunction[];
  /** Where foreign keys stand, for what is found when all tables are known. */
  keys: Map<ForeignKey, (what: string) => void>;
  /** Views, whose columns are found when all tables are known. */
  views: PendingView[];
  /** The database that USE has chosen. */
  database: string | null;
  /** Databases that USE has chosen. */
  used: Set<string>;
  /** The statement replaces what is there. */
  replaces: boolean;
  /** The file is what a tool wrote of a running database: its next numbers are no structure. */
  isDump: boolean;
  /** Accounts whose rights programs and views run with: how many, and where the first stands. */
  definers: Map<string, { count: number; at: number }>;
  /** Takes what is not imported. @param at where it stands in the source */
  lose: (what: string, at: number) => void;
}

/** The name of a table in the database that USE has chosen. */
export function takeTable(reader: Reader, { database }: MysqlContext): QualifiedName {
  const { schema, name } = reader.qualified();
  return { schema: schema ?? database, name };
}

/** The table of a name. */
export function tableAt({ tables }: MysqlContext, name: QualifiedName): Table | undefined {
  return tables.get(nameKey(name));
}

/** Facts, with one more. */
export function withFact(
  facts: { other?: OtherFacts },
  key: string,
  value: string | boolean,
): void {
  facts.other = { ...facts.other, [key]: value };
}

/** Adds a foreign key that stands at a place of the source. */
export function addForeignKey(
  { keys, lose }: MysqlContext,
  table: Table,
  key: ForeignKey,
  at: number,
): void {
  table.foreignKeys.push(key);
  keys.set(key, (what) => {
    lose(what, at);
  });
}
