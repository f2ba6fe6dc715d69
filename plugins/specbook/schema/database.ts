/** The database of the specification: what its fields are checked against, and what belongs to no single table. */
import { z } from 'zod';
import { databaseFacts, freeMap, physicalName, sqlText } from './database-text.ts';
import { defaultValue, sequenceFacts } from './field.ts';
import { isAbsent, keyed, keyedValues, textOr } from './keyed.ts';
import { flag, prose, text, word } from './scalar.ts';

/** Databases whose types are known. */
export const DIALECTS = ['postgres', 'mysql', 'sqlserver', 'sqlite', 'oracle'] as const;

/** A schema of the database. */
export const SchemaSchema = z.strictObject({
  /** What belongs to it. */
  description: prose().optional(),
  ...databaseFacts,
});

/** A check of a domain type. */
export const DomainCheckSchema = z.strictObject({
  /** The condition in SQL. @example value >= 0 */
  sql: sqlText(),
  /** Rows that were there before were not checked. @example true */
  notValid: flag().optional(),
  /** What it means. */
  description: prose().optional(),
  ...databaseFacts,
});

/** A domain: a type with a default and checks of its own. */
export const DomainTypeSchema = z.strictObject({
  /** The type that it restricts. @example citext */
  type: sqlText(),
  /** It always has a value. @example true */
  required: flag().optional(),
  /** Value where none is given. @example 0 */
  default: defaultValue().optional(),
  /** Its collation. @example C */
  collation: physicalName().optional(),
  /** Its checks, by name. @example { email_has_at: "value like '%@%'" } */
  checks: keyed(textOr('sql', DomainCheckSchema), { noun: 'check', anyKey: true }).optional(),
  /** What it stands for. */
  description: prose().optional(),
  ...databaseFacts,
});

/** A field of a composite type. */
export const CompositeFieldSchema = z.strictObject({
  /** Its type. @example varchar(10) */
  type: sqlText(),
  /** Its collation. @example C */
  collation: physicalName().optional(),
  /** What it means. */
  description: prose().optional(),
  ...databaseFacts,
});

/** A composite type. */
export const CompositeTypeSchema = z.strictObject({
  /** Its fields, each with its type. @example { street: text, zip: varchar(10) } */
  fields: keyed(textOr('type', CompositeFieldSchema), { noun: 'field', anyKey: true }),
  /** What it stands for. */
  description: prose().optional(),
  ...databaseFacts,
});

/** A range type. */
export const RangeTypeSchema = z.strictObject({
  /** The type of its bounds. @example float8 */
  of: sqlText(),
  /** What it stands for. */
  description: prose().optional(),
  ...databaseFacts,
});

/** A sequence that belongs to no identity field. */
export const NamedSequenceSchema = z.strictObject({
  ...sequenceFacts,
  /** The field that it is dropped with. @example invoice.number */
  ownedBy: text().optional(),
  /** What it numbers. */
  description: prose().optional(),
  ...databaseFacts,
});

/** A function or procedure. */
export const FunctionSchema = z.strictObject({
  /** Its language. @example plpgsql */
  language: physicalName().optional(),
  /** The type that it returns. @example trigger */
  returns: sqlText().optional(),
  /** Its body, or the whole statement that creates it. */
  sql: sqlText().optional(),
  /** What it does. */
  description: prose().optional(),
  ...databaseFacts,
});

/** A collation, an object of text search, an aggregate, an operator or a cast. */
export const DatabaseObjectSchema = z.strictObject({
  /** The statements that create it. @example create collation german (provider = icu, locale = 'de') */
  sql: sqlText(),
  /** What it is for. */
  description: prose().optional(),
  ...databaseFacts,
});

/** `{}` where nothing is said of a name. */
function said<S extends z.ZodType>(schema: S) {
  return z.preprocess((raw) => (isAbsent(raw) ? {} : raw), schema);
}

/** The database that field types are checked against, and what belongs to no single table. */
export const DatabaseSchema = z.strictObject({
  /** postgres, mysql, sqlserver, sqlite or oracle. @example postgres */
  dialect: word(DIALECTS),
  /** Its major version. @example 17 */
  version: text().optional(),
  /** Types of extensions and others that nothing below describes, word for word. @example [citext] */
  types: z.array(sqlText()).min(1).optional(),
  /** Character set of all tables that state none. @example utf8mb4 */
  characterSet: physicalName().optional(),
  /** Collation of all texts that state none. @example utf8mb4_bin */
  collation: physicalName().optional(),
  /** Its schemas, by name. @example { scheduling: Who is seen when } */
  schemas: keyed(said(textOr('description', SchemaSchema)), {
    noun: 'schema',
    anyKey: true,
  }).optional(),
  /** Extensions that it needs, with a schema where it is not public. @example [citext, extensions.pgcrypto] */
  extensions: z.array(physicalName()).min(1).optional(),
  /** Domains, by name: types of fields. @example { email: { type: citext, checks: { email_has_at: "value like '%@%'" } } } */
  domains: keyed(textOr('type', DomainTypeSchema), { noun: 'domain', anyKey: true }).optional(),
  /** Composite types, by name: types of fields. @example { address: { fields: { street: text } } } */
  composites: keyed(CompositeTypeSchema, { noun: 'composite type', anyKey: true }).optional(),
  /** Range types, by name: types of fields. @example { floatrange: float8 } */
  ranges: keyed(textOr('of', RangeTypeSchema), { noun: 'range type', anyKey: true }).optional(),
  /** Sequences, by name. @example { invoice_number: { start: 1000 } } */
  sequences: keyed(said(NamedSequenceSchema), { noun: 'sequence', anyKey: true }).optional(),
  /** Functions, by name and arguments. @example { set_updated_at(): { language: plpgsql, returns: trigger } } */
  functions: keyed(said(FunctionSchema), { noun: 'function', anyKey: true }).optional(),
  /** Collations, text search dictionaries and configurations, aggregates, operators and casts, by kind and name as `comment on` writes them. @example { collation german: "create collation german (provider = icu, locale = 'de')" } */
  objects: keyed(textOr('sql', DatabaseObjectSchema), { noun: 'object', anyKey: true }).optional(),
  /** Differences that `specbook drift` passes over: what differs, `*` for any letters, and why. @example { "table audit_*": Written by the audit extension. } */
  ignoreDrift: keyedValues(text(), { noun: 'difference', anyKey: true }).optional(),
  /** Whatever the database says and no key holds, printed as it stands. @example { encoding: UTF8 } */
  other: freeMap().optional(),
});
