import { z } from 'zod';
import { databaseFacts, physicalName, sqlText } from './database-text.ts';
import { FieldSchema, verb } from './field.ts';
import { returns } from './output.ts';
import { isAbsent, keyed, keyedValues, oneOrMore, safeKey } from './keyed.ts';
import { asOf, lifecycle } from './lifecycle.ts';
import { POSITIVE, WHOLE } from './range.ts';
import { RuleSchema } from './rule.ts';
import { growth, id, literalText, prose, quantity, text, whole, word } from './scalar.ts';
import {
  CheckSchema,
  ExclusionSchema,
  ForeignKeySchema,
  IndexSchema,
  primaryKey,
  UniqueSchema,
} from './table-constraints.ts';
import { PartitionsSchema, TriggerSchema } from './table-parts.ts';

/** How many rows of each side belong together, when no key says it. */
export const CARDINALITIES = ['one-to-one', 'one-to-many', 'many-to-one', 'many-to-many'] as const;

/** Own fields alone, `[owner_type, owner_id]`, or each with the field there, `{ project_id: id }`. */
const linkFields = () =>
  z
    .preprocess(
      (raw) =>
        Array.isArray(raw) && raw.length > 0 && raw.every((name) => typeof name === 'string')
          ? Object.fromEntries(raw.map((name) => [safeKey(name), null]))
          : raw,
      keyed(
        returns(
          z
            .preprocess((raw) => (isAbsent(raw) ? undefined : raw), id().optional())
            .transform((value) => (value === undefined ? {} : { value })),
          { kind: 'schema', schema: z.strictObject({ value: z.string().optional() }) },
        ),
        { noun: 'field' },
      ),
    )
    .meta({ 'x-json': { or: ['array'] } });

/** A relationship that no key can say: without a key, or to one of several entities. */
export const RelationshipSchema = z.strictObject({
  /** The entity, or the entities of a polymorphic link. @example audit_entry */
  to: oneOrMore(id()),
  /** From this entity to that one. @example one-to-many */
  cardinality: word(CARDINALITIES),
  /** The relationship in words: there, and back. @example [is recorded by, records] */
  verb: verb().optional(),
  /** At least so many there: 0 (default) or 1. @example 1 */
  min: whole(0, 1).optional(),
  /** The fields that hold it, without a foreign key: own field → field there, or own fields alone. @example { project_id: id } */
  on: linkFields().optional(),
  /** Of several entities: what the field of the type holds for each. @example { project: Project, group: Namespaces::Group } */
  values: keyedValues(literalText(), { noun: 'entity' }).optional(),
  /** What it means. */
  description: prose().optional(),
});

/** How changes are recorded. */
export const AUDIT_STRATEGIES = ['none', 'columns', 'history-table', 'event-log'] as const;

/** The audit trail of an entity. */
export const AuditSchema = z.strictObject({
  /** none, columns, history-table or event-log. @example history-table */
  strategy: word(AUDIT_STRATEGIES),
  /** Fields whose changes are recorded; all when absent. @example [state, starts_at] */
  fields: z.array(id()).min(1).optional(),
  /** How long the record is kept; more than 0. @example 10 years */
  retention: quantity({ duration: POSITIVE }).optional(),
});

/** How many rows, and how many to come. */
export const VolumeSchema = z.strictObject({
  ...asOf,
  /** Rows on the day `asOf`; a whole number, 0 or more. @example 1.2M */
  initial: quantity({ count: WHOLE }),
  /** Growth per period; a share is more than -100 %. @example 4 %/month */
  growth: growth().optional(),
  /** How long a row is kept; more than 0. @example 10 years */
  retention: quantity({ duration: POSITIVE }).optional(),
  /** What the table took on that day, indexes included; more than 0. @example 80 GB */
  size: quantity({ size: POSITIVE }).optional(),
});

/** What holds the rows of an entity. */
export const ENTITY_KINDS = ['table', 'view', 'materialized-view', 'foreign-table'] as const;

/** `materialized view` is `materialized-view`. */
const entityKind = () =>
  z.preprocess(
    (raw) => (typeof raw === 'string' ? raw.trim().replace(/[ _]+/gu, '-') : raw),
    word(ENTITY_KINDS),
  );

/** `entities/<domain>/<id>`: one entity of the data model. */
export const EntitySchema = z.strictObject({
  ...lifecycle,
  /** Name for people. @example Appointment */
  name: text(),
  /** What it stands for, in a sentence. @example One agreed meeting between a patient and a practitioner. */
  purpose: prose().optional(),
  /** Its place in lists, 1 first; those without come after, by name. @example 1 */
  order: whole(1, 9999).optional(),
  /** Physical name with its schema, a part with a point in it in quotes; the id when absent. @example scheduling.appointment */
  table: physicalName().optional(),
  /** table, view, materialized-view or foreign-table; a table when absent. @example view */
  kind: entityKind().optional(),
  /** The query behind a view, in SQL. @example select month, sum(price) from invoice group by month */
  query: sqlText().optional(),
  /** Its fields, in order. */
  fields: keyed(FieldSchema, { noun: 'field', physical: 'column' }),
  /** `none` where it has no primary key on purpose, else what more there is to say of the key. @example { name: PK_Rooms } */
  primaryKey: primaryKey().optional(),
  /** Foreign keys, over several fields or with more to say; the key names the constraint. */
  foreignKeys: keyed(ForeignKeySchema, { noun: 'foreign key', anyKey: true }).optional(),
  /** Relationships that keys cannot say. */
  relationships: keyed(RelationshipSchema, { noun: 'relationship' }).optional(),
  /** Check constraints; the key names the constraint. */
  checks: keyed(CheckSchema, { noun: 'check', anyKey: true }).optional(),
  /** Unique constraints; the key names the constraint. */
  unique: keyed(UniqueSchema, { noun: 'unique constraint', anyKey: true }).optional(),
  /** Exclusion constraints; the key names the constraint. */
  exclude: keyed(ExclusionSchema, { noun: 'exclusion constraint', anyKey: true }).optional(),
  /** Indexes, unique ones too; the key names the index. */
  indexes: keyed(IndexSchema, { noun: 'index', anyKey: true }).optional(),
  /** How it is divided. @example { by: range, on: [starts_at] } */
  partitions: PartitionsSchema.optional(),
  /** Entities whose fields it inherits in the database. @example [event] */
  inherits: oneOrMore(id()).optional(),
  /** Triggers; the key names the trigger. */
  triggers: keyed(TriggerSchema, { noun: 'trigger', anyKey: true }).optional(),
  /** Storage engine. @example InnoDB */
  engine: physicalName().optional(),
  /** Character set of its texts. @example utf8mb4 */
  characterSet: physicalName().optional(),
  /** Collation of its texts. @example utf8mb4_bin */
  collation: physicalName().optional(),
  /** Business rules; the key is the id of the rule. */
  rules: keyed(RuleSchema, { noun: 'rule' }).optional(),
  /** How changes are recorded. */
  audit: AuditSchema.optional(),
  /** Rows now and to come. */
  volume: VolumeSchema.optional(),
  ...databaseFacts,
});
