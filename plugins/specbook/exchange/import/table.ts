/** A table of a catalogue with its columns, keys, indexes and triggers. Plain data. */
import type { CARDINALITIES } from '../../schema/entity.ts';
import type { ReferentialAction } from '../../schema/field.ts';

/** What holds rows: `null` as schema is the schema that needs no name. */
export interface QualifiedName {
  schema: string | null;
  name: string;
}

/** Facts without a key of their own, in the order given. */
export type OtherFacts = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Whatever may have a comment. */
export interface Commented {
  comment?: string;
}

/** One column. */
export interface Column extends Commented {
  name: string;
  /** Type as it is written in the specification: short names, modifiers, `[]`. */
  type: string;
  /** The enumeration of the type, or of its elements. */
  enumeration?: QualifiedName;
  required: boolean;
  /** A text, or an expression of the database. */
  default?: { kind: 'literal' | 'expression'; text: string };
  /** An expression that the database computes. */
  generated?: { sql: string; stored: boolean };
  identity?: { when: 'always' | 'by default'; sequence?: SequenceFacts };
  collation?: string;
  characterSet?: string;
  other?: OtherFacts;
}

/** When a constraint is checked; absent where it is not deferrable. */
export type Deferral = 'initially immediate' | 'initially deferred';

/** What holds for every constraint. */
export interface Constraint extends Commented {
  name?: string;
  deferrable?: Deferral;
}

/** A primary key. */
export interface PrimaryKey extends Constraint {
  columns: string[];
  include?: string[];
}

/** A foreign key. */
export interface ForeignKey extends Constraint {
  columns: string[];
  to: QualifiedName;
  toColumns: string[];
  onDelete?: ReferentialAction;
  onUpdate?: ReferentialAction;
  /** Columns that `onDelete` empties, where these are not all. */
  onDeleteColumns?: string[];
  match?: 'full' | 'partial';
  notValid?: boolean;
  enforced?: boolean;
  /** The relationship in words, from the row to the one that it references. */
  verb?: string;
}

/** A relationship that no key holds. */
export interface StatedRelationship {
  to: QualifiedName;
  cardinality: (typeof CARDINALITIES)[number];
  verb?: string;
  /** There is always one on the other side. */
  required?: boolean;
  description?: string;
  /** Where the source states it. */
  file: string;
  line: number;
}

/** A unique constraint. */
export interface UniqueConstraint extends Constraint {
  columns: string[];
  include?: string[];
  nullsNotDistinct?: boolean;
}

/** A check constraint. */
export interface CheckConstraint extends Constraint {
  sql: string;
  notValid?: boolean;
  enforced?: boolean;
  other?: OtherFacts;
}

/** One element of an index: a column or an expression, and what stands behind it. */
export type IndexElement =
  { column: string; rest?: string } | { expression: string; rest?: string };

/** An exclusion constraint. */
export interface Exclusion extends Constraint {
  elements: IndexElement[];
  method: string;
  where?: string;
  include?: string[];
}

/** An index that no constraint owns. */
export interface Index extends Commented {
  name?: string;
  elements: IndexElement[];
  unique: boolean;
  /** Absent for the usual one of the database. */
  method?: string;
  where?: string;
  include?: string[];
  nullsNotDistinct?: boolean;
  other?: OtherFacts;
}

/** A trigger. */
export interface Trigger extends Commented {
  name: string;
  timing?: 'before' | 'after' | 'instead of';
  events: string[];
  each?: 'row' | 'statement';
  when?: string;
  calls?: string;
  sql?: string;
  enabled: boolean;
}

/** A partition of a table. */
export interface Partition extends Commented {
  name: string;
  values: string;
  /** The partition that it is a part of, where that is not the table itself. */
  of?: string;
  /** How it is divided itself. */
  dividedBy?: string;
  /** What it has and its table has not: defaults, constraints, indexes, triggers. */
  other?: OtherFacts;
}

/** A table, or what is read like one. */
export interface Table extends QualifiedName, Commented {
  kind: 'table' | 'view' | 'materialized-view' | 'foreign-table';
  /** Its name for people, where the source has one. */
  title?: string;
  columns: Column[];
  primaryKey?: PrimaryKey;
  foreignKeys: ForeignKey[];
  relationships?: StatedRelationship[];
  unique: UniqueConstraint[];
  checks: CheckConstraint[];
  exclusions: Exclusion[];
  indexes: Index[];
  triggers: Trigger[];
  partitions?: { by: string; elements: string[]; parts: Partition[] };
  inherits: QualifiedName[];
  query?: string;
  engine?: string;
  characterSet?: string;
  collation?: string;
  /** Estimates of a running database. */
  rows?: number;
  bytes?: number;
  other?: OtherFacts;
}

/** Tables, in SQL and in other formats, without what they do not have. */
export function emptyTable(name: QualifiedName, kind: Table['kind'] = 'table'): Table {
  return {
    ...name,
    kind,
    columns: [],
    foreignKeys: [],
    unique: [],
    checks: [],
    exclusions: [],
    indexes: [],
    triggers: [],
    inherits: [],
  };
}

/** How a sequence counts; absent what is usual for its type. */
export interface SequenceFacts {
  name?: string;
  type?: string;
  start?: string;
  increment?: string;
  min?: string;
  max?: string;
  cache?: string;
  cycle?: boolean;
}

/** One text for a name, to look it up by. */
export function nameKey({ schema, name }: QualifiedName): string {
  return JSON.stringify([schema, name]);
}
