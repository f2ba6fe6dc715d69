import { z } from 'zod';
import { ACTIONS, FieldSchema, verb } from './field.ts';
import { keyed, keyedValues, oneOrMore } from './keyed.ts';
import { asOf, lifecycle } from './lifecycle.ts';
import { POSITIVE, POSITIVE_SHARE, WHOLE } from './range.ts';
import { RuleSchema } from './rule.ts';
import { growth, id, prose, quantity, reference, text, whole, word } from './scalar.ts';

/** A foreign key over several fields. */
export const ForeignKeySchema = z.strictObject({
  /** The entity it points to. @example room */
  references: id(),
  /** Own field → field there, in the order of the key there. @example { clinic_id: clinic_id, room_no: no } */
  on: keyedValues(id(), { noun: 'field' }),
  /** What happens to this row when the row it points to is deleted. @example restrict */
  onDelete: word(ACTIONS).optional(),
  /** What happens to this row when the key it points to changes. @example cascade */
  onUpdate: word(ACTIONS).optional(),
  /** The relationship in words: there, and back. @example [takes place in, hosts] */
  verb: verb().optional(),
  /** What it means. */
  description: prose().optional(),
});

/** How many rows of each side belong together, when no key says it. */
export const CARDINALITIES = ['one-to-one', 'one-to-many', 'many-to-one', 'many-to-many'] as const;

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
  /** What it means. */
  description: prose().optional(),
});

/** A check constraint. */
export const CheckSchema = z.strictObject({
  /** The condition in SQL. @example length(reason) <= 500 */
  sql: text(),
  /** The business rule that it enforces. @example BR-APT-003 */
  rule: reference().optional(),
  /** What it means. */
  description: prose().optional(),
});

/** A share of rows belongs to a condition. */
function needCondition(index: { where?: string; share?: unknown }, context: z.RefinementCtx): void {
  if (index.share === undefined || index.where !== undefined) return;
  context.addIssue({
    code: 'custom',
    path: ['share'],
    message: 'a share of the rows without a condition',
    params: {
      hint: "state the condition too, such as where: state <> 'cancelled'",
      rule: 'missing-key',
    },
  });
}

/** A unique constraint over one or more fields. */
export const UniqueSchema = z
  .strictObject({
    /** The fields, in order. @example [clinic_id, room_no, starts_at] */
    on: z.array(text()).min(1),
    /** Only rows that meet this condition, in SQL. @example state <> 'cancelled' */
    where: text().optional(),
    /** Share of the rows that meet it, for the size of the index; more than 0 %, at most 100 %. @example 30 % */
    share: quantity({ ratio: POSITIVE_SHARE }).optional(),
    /** The business rule that it enforces. @example BR-APT-004 */
    rule: reference().optional(),
    /** What it means. */
    description: prose().optional(),
  })
  .superRefine(needCondition);

/** An index for performance. */
export const IndexSchema = z
  .strictObject({
    /** Fields with an optional `desc`, or expressions. @example [clinic_id, starts_at desc] */
    on: z.array(text()).min(1),
    /** Only rows that meet this condition, in SQL. @example state <> 'cancelled' */
    where: text().optional(),
    /** Share of the rows that meet it, for the size of the index; more than 0 %, at most 100 %. @example 30 % */
    share: quantity({ ratio: POSITIVE_SHARE }).optional(),
    /** Access method of the database. @example gin */
    method: id().optional(),
    /** Fields carried along for index-only reads. @example [price] */
    include: z.array(id()).min(1).optional(),
    /** Requirements that it is there for. @example [PERF-RT-002] */
    serves: z.array(reference()).min(1).optional(),
    /** What it means. */
    description: prose().optional(),
  })
  .superRefine(needCondition);

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
});

/** `entities/<domain>/<id>`: one entity of the data model. */
export const EntitySchema = z.strictObject({
  ...lifecycle,
  /** Name for people. @example Appointment */
  name: text(),
  /** What it stands for, in a sentence. @example One agreed meeting between a patient and a practitioner. */
  purpose: prose(),
  /** Physical name; the id when absent. @example scheduling.appointment */
  table: text().optional(),
  /** Its fields, in order. */
  fields: keyed(FieldSchema, { noun: 'field' }),
  /** Foreign keys over several fields; the key names the constraint. */
  foreignKeys: keyed(ForeignKeySchema, { noun: 'foreign key' }).optional(),
  /** Relationships that keys cannot say. */
  relationships: keyed(RelationshipSchema, { noun: 'relationship' }).optional(),
  /** Check constraints; the key names the constraint. */
  checks: keyed(CheckSchema, { noun: 'check' }).optional(),
  /** Unique constraints; the key names the constraint. */
  unique: keyed(UniqueSchema, { noun: 'unique constraint' }).optional(),
  /** Indexes; the key names the index. */
  indexes: keyed(IndexSchema, { noun: 'index' }).optional(),
  /** Business rules; the key is the id of the rule. */
  rules: keyed(RuleSchema, { noun: 'rule' }).optional(),
  /** How changes are recorded. */
  audit: AuditSchema.optional(),
  /** Rows now and to come. */
  volume: VolumeSchema.optional(),
});
