/** What a database enforces of the rows of one table, and its indexes. */
import { z } from 'zod';
import { deferrable, namedFacts, physicalName, sqlText } from './database-text.ts';
import { foreignKeyFacts } from './field.ts';
import { isAbsent, keyedValues } from './keyed.ts';
import { POSITIVE_SHARE } from './range.ts';
import { flag, id, prose, quantity, reference } from './scalar.ts';

/** A foreign key, over several fields or with facts that a field has no key for. */
export const ForeignKeySchema = z.strictObject({
  /** The entity it points to. @example room */
  references: id(),
  /** Own field → field there, in the order of the key there. @example { clinic_id: clinic_id, room_no: no } */
  on: keyedValues(id(), { noun: 'field' }),
  ...foreignKeyFacts,
  /** Only these fields are emptied or set by `onDelete`. @example [room_no] */
  onDeleteFields: z.array(id()).min(1).optional(),
  /** What it means. */
  description: prose().optional(),
  ...namedFacts,
});

/** What more there is to say of the primary key; its fields are those with `key: primary`. */
export const PrimaryKeySchema = z.strictObject({
  /** True where the table has no primary key, and that is meant; in short `primaryKey: none`. @example true */
  none: flag().optional(),
  /** Its fields in the order of the key, where that is not the order of the fields. @example [clinic_id, no] */
  on: z.array(id()).min(1).optional(),
  /** Fields carried along for index-only reads. @example [price] */
  include: z.array(id()).min(1).optional(),
  /** Access method of its index. @example btree */
  method: physicalName().optional(),
  /** The check may wait for the end of the transaction: true, or `initially deferred`. @example true */
  deferrable: deferrable().optional(),
  /** What it means. */
  description: prose().optional(),
  ...namedFacts,
});

/** `none`, or what there is to say of the primary key. */
export const primaryKey = () =>
  z
    .preprocess((raw, context) => {
      if (raw === 'none') return { none: 'true' };
      if (isAbsent(raw) || typeof raw !== 'string') return raw;
      context.addIssue({
        code: 'custom',
        message: `"${raw}" says nothing of a primary key`,
        params: {
          hint: 'write primaryKey: none where there is none, else key: primary at its fields, and primaryKey: { name: … }',
        },
      });
      return z.NEVER;
    }, PrimaryKeySchema)
    .meta({ 'x-json': { or: ['string'] } });

/** A check constraint. */
export const CheckSchema = z.strictObject({
  /** The condition in SQL. @example length(reason) <= 500 */
  sql: sqlText(),
  /** Rows that were there before were not checked. @example true */
  notValid: flag().optional(),
  /** False where the database knows it and does not enforce it. @example false */
  enforced: flag().optional(),
  /** The business rule that it enforces. @example BR-APT-003 */
  rule: reference().optional(),
  /** What it means. */
  description: prose().optional(),
  ...namedFacts,
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

/** Spread into the schema of what an index is made for. */
const indexFacts = {
  /** Only rows that meet this condition, in SQL. @example state <> 'cancelled' */
  where: sqlText().optional(),
  /** Share of the rows that meet it, for the size of the index; more than 0 %, at most 100 %. @example 30 % */
  share: quantity({ ratio: POSITIVE_SHARE }).optional(),
  /** Access method of the database. @example gin */
  method: physicalName().optional(),
  /** Fields carried along for index-only reads. @example [price] */
  include: z.array(id()).min(1).optional(),
  /** Two rows without a value are not distinct. @example true */
  nullsNotDistinct: flag().optional(),
};

/** A unique constraint over one or more fields; a unique index stands under `indexes`. */
export const UniqueSchema = z
  .strictObject({
    /** The fields, in order. @example [clinic_id, room_no, starts_at] */
    on: z.array(sqlText()).min(1),
    ...indexFacts,
    /** The check may wait for the end of the transaction: true, or `initially deferred`. @example true */
    deferrable: deferrable().optional(),
    /** The business rule that it enforces. @example BR-APT-004 */
    rule: reference().optional(),
    /** What it means. */
    description: prose().optional(),
    ...namedFacts,
  })
  .superRefine(needCondition);

/** An exclusion constraint: no two rows for which all of its operators hold. */
export const ExclusionSchema = z.strictObject({
  /** Fields or expressions, each with its operator. @example [room_no with =, during with &&] */
  on: z.array(sqlText()).min(1),
  /** Access method of its index. @example gist */
  using: physicalName().optional(),
  /** Only rows that meet this condition, in SQL. @example state <> 'cancelled' */
  where: sqlText().optional(),
  /** Fields carried along for index-only reads. @example [price] */
  include: z.array(id()).min(1).optional(),
  /** The check may wait for the end of the transaction: true, or `initially deferred`. @example true */
  deferrable: deferrable().optional(),
  /** The business rule that it enforces. @example BR-APT-004 */
  rule: reference().optional(),
  /** What it means. */
  description: prose().optional(),
  ...namedFacts,
});

/** An index for performance. */
export const IndexSchema = z
  .strictObject({
    /** Fields or expressions, each with order, length, collation or operator class. @example [clinic_id, starts_at desc] */
    on: z.array(sqlText()).min(1),
    /** No two rows share the values: a unique index, which is no constraint. @example true */
    unique: flag().optional(),
    ...indexFacts,
    /** Requirements that it is there for. @example [PERF-RT-002] */
    serves: z.array(reference()).min(1).optional(),
    /** What it means. */
    description: prose().optional(),
    ...namedFacts,
  })
  .superRefine(needCondition);
