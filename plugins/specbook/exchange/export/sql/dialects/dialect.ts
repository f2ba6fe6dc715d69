/** What the DDL of a database other than PostgreSQL differs in. */
import type { Dialect as DialectName } from '../../../../model/data/database-types.ts';
import type { ColumnType } from '../../data-model/column-type.ts';

/** A type in another database, and what of the stated one is lost. */
export interface TypeSql {
  sql: string;
  /** What is lost, such as `zones of times`; absent where nothing is. */
  lost?: string;
  /** It can be in no key and no index. */
  unindexable?: true;
}

/** Takes something that is not in the file: what it is, and of which table, field, key or index. */
export type Unsaid = (what: string, at: string) => void;

/** How a sequence counts. */
export interface SequenceFacts {
  type?: string | undefined;
  start?: string | undefined;
  increment?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  cache?: string | undefined;
  cycle?: boolean | undefined;
}

/** A database and how its DDL is written. */
export interface SqlDialect {
  id: DialectName;
  /** Its name for people. */
  label: string;
  /** The most characters of a name. */
  maxNameLength: number;
  /** Names of indexes are those of a table, not of the database. */
  indexNamesInTable: boolean;
  quoteName: (name: string) => string;
  quoteText: (text: string) => string;
  /** The type of a column. @param isKey it is in a key or an index, so its length is limited */
  typeOf: (type: ColumnType, isKey: boolean) => TypeSql;
  /** In a foreign key, the name of a table without a schema is one of the schema of the table that points to it. */
  looksInOwnSchema: boolean;
  /** What of a type a foreign key and its target must have in common. */
  keyType: (sql: string) => string;
  /** Behind the type of a column that the database numbers. */
  identity: (sequence: SequenceFacts) => string;
  /** Only columns of a key may be numbered. */
  numbersKeysOnly: boolean;
  /** Checks may be about columns that the database numbers. */
  checksNumbers: boolean;
  /** A column that is computed from an expression of this database. */
  computed: (type: string, expression: string, stored: boolean) => string;
  /** Expressions of defaults by their name in PostgreSQL: `now()`. */
  defaults: Readonly<Record<string, string>>;
  /** A default that is a text; undefined where no value of the type is written so. */
  textDefault: (type: ColumnType, text: string) => string | undefined;
  /** The next value of a sequence; absent where the database has none. */
  nextValue?: (sequence: string) => string;
  /** Statements of a sequence; absent where the database has none. */
  sequence?: (facts: SequenceFacts & { name: string }) => string;
  /** What the file begins with. */
  settings?: string;
  booleans: { true: string; false: string };
  /** How a column of truth values stands as a condition. */
  isTrue: (column: string) => string;
  /** Texts, joined. */
  concat: (parts: readonly string[]) => string;
  /** Functions of conditions by their names in PostgreSQL. */
  functions: Readonly<Record<string, string>>;
  /** Actions of foreign keys; undefined for one that the database does not have. */
  actionSql: (action: string) => string | undefined;
  /** A check that stands for the values of an enumeration, where the type does not. */
  enumNeedsCheck: boolean;
  /** Comment behind a column, where it stands there. */
  columnComment: (text: string) => string;
  /** Comment behind the last bracket of a table. */
  tableComment: (text: string) => string;
  /** Statements that comment on a table or a column. */
  commentStatements: (
    table: { schema: string | undefined; name: string },
    column: string | undefined,
    text: string,
  ) => string[];
  schemaStatement: (name: string) => string;
  /** Behind each statement. */
  end: string;
  /** Conditions of indexes. */
  partialIndexes: boolean;
  /** Indexes over expressions. */
  expressionIndexes: boolean;
  /** Fields that an index carries along. */
  includedFields: boolean;
  /** Two rows without a value are equal for a unique constraint. */
  nullsAreEqual: boolean;
  /** A row may not be reached by two ways of a delete. */
  singleCascadePath: boolean;
  /** The most bytes of an entry of a primary key and of another index; absent where `typeOf` keeps to them. */
  maxIndexBytes?: { key: number; index: number };
  /** Primary keys have names. */
  keyName: boolean;
}
