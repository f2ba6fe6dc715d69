/**
 * The catalogue of a database: what every importer produces and what items, plans and drift are made of. Plain data.
 * Absent means that the source does not say it. Names are those of the database, letter for letter; columns are named,
 * never numbered.
 */
import type { DIALECTS } from '../../schema/database.ts';
import type { CheckConstraint, Commented, QualifiedName, SequenceFacts, Table } from './table.ts';

export * from './table.ts';

/** An enumeration. */
export interface Enumeration extends QualifiedName, Commented {
  values: { name: string; comment?: string }[];
}

/** A domain type. */
export interface DomainType extends QualifiedName, Commented {
  type: string;
  required: boolean;
  default?: string;
  collation?: string;
  checks: CheckConstraint[];
}

/** A composite type. */
export interface CompositeType extends QualifiedName, Commented {
  fields: { name: string; type: string; collation?: string; comment?: string }[];
}

/** A range type. */
export interface RangeType extends QualifiedName, Commented {
  of: string;
}

/** A sequence that belongs to no identity. */
export interface Sequence extends QualifiedName, Commented, Omit<SequenceFacts, 'name'> {
  ownedBy?: { table: QualifiedName; column: string };
}

/** A function or procedure. */
export interface DatabaseFunction extends QualifiedName, Commented {
  /** Types of its arguments, as in its signature. */
  args: string;
  language: string;
  returns?: string;
  sql?: string;
}

/** A collation, an object of text search, an aggregate, an operator or a cast. */
export interface DatabaseObject extends Commented {
  /** Kind and name, as `comment on` writes them. @example aggregate shop.median(integer) */
  name: string;
  /** The statements that create it. */
  sql: string;
}

/** A database of the specification. */
export type Dialect = (typeof DIALECTS)[number];

/** What one source holds. */
export interface Catalogue {
  /** Absent where the source names no database that the specification knows. */
  dialect: Dialect | undefined;
  version?: string;
  schemas: (Commented & { name: string })[];
  extensions: string[];
  /** Types that the source uses and nobody describes. */
  types: string[];
  tables: Table[];
  enumerations: Enumeration[];
  domains: DomainType[];
  composites: CompositeType[];
  ranges: RangeType[];
  sequences: Sequence[];
  functions: DatabaseFunction[];
  objects: DatabaseObject[];
  /** What could not be taken over: a sentence without a full stop each, with its place in the source if it has one. */
  losses: Loss[];
}

/** Something of the source that is not in the catalogue. */
export interface Loss {
  what: string;
  file?: string;
  line?: number;
}

/** A catalogue without anything in it. */
export function emptyCatalogue(dialect: Dialect | undefined): Catalogue {
  return {
    dialect,
    schemas: [],
    extensions: [],
    types: [],
    tables: [],
    enumerations: [],
    domains: [],
    composites: [],
    ranges: [],
    sequences: [],
    functions: [],
    objects: [],
    losses: [],
  };
}
