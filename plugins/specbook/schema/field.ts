import { z } from 'zod';
import { databaseFacts, deferrable, physicalName, sqlText } from './database-text.ts';
import { lifecycle } from './lifecycle.ts';
import { isAbsent } from './keyed.ts';
import { returns } from './output.ts';
import { POSITIVE } from './range.ts';
import { flag, id, literalText, prose, quantity, reference, text, word } from './scalar.ts';

/** What a delete (or a change of the key) does to the rows that point here. SQL:2023, referential actions. */
export const ACTIONS = ['restrict', 'cascade', 'set null', 'set default', 'no action'] as const;
/** One of {@link ACTIONS}. */
export type ReferentialAction = (typeof ACTIONS)[number];

/** How a foreign key over several fields treats those that are empty. SQL:2023, match type. */
export const MATCH_TYPES = ['simple', 'full', 'partial'] as const;

/** `is for`, or `[is for, has]`: a relationship as it reads there, and back. */
export const verb = () =>
  z
    .preprocess(
      (raw) => (isAbsent(raw) || Array.isArray(raw) ? raw : [raw]),
      z.array(text()).min(1).max(2),
    )
    .meta({ 'x-json': { or: ['string'] } });

/** A default stated as an object. */
export const DefaultSchema = z.strictObject({
  /** An expression of the database. @example gen_random_uuid() */
  sql: sqlText().optional(),
  /** A text taken literally, even where it looks like a call. @example now() */
  value: literalText().optional(),
});

const BARE_CALL = /^[A-Za-z_][\w.]*\(.*\)$/su;

/** A default: a literal of the field's type, or an expression of the database. */
export interface DefaultValue {
  /** `expression` runs in the database, `literal` is the text itself. */
  kind: 'literal' | 'expression';
  /** The literal or the expression, as written. */
  text: string;
}

const DefaultOutput = z.strictObject({
  kind: z.enum(['literal', 'expression']),
  text: z.string(),
}) satisfies z.ZodType<DefaultValue>;

/** `requested`, `0.00`, `now()`, `{ sql: … }` or `{ value: … }`. */
export const defaultValue = () =>
  returns(
    z
      .preprocess(
        (raw) =>
          typeof raw === 'string' ? (BARE_CALL.test(raw) ? { sql: raw } : { value: raw }) : raw,
        DefaultSchema,
      )
      .transform((value, context): DefaultValue => {
        if (value.sql !== undefined && value.value === undefined)
          return { kind: 'expression', text: value.sql };
        if (value.value !== undefined && value.sql === undefined)
          return { kind: 'literal', text: value.value };
        context.addIssue({
          code: 'custom',
          message: 'a default is either an expression or a text',
          params: { hint: 'write default: { sql: now() } or default: { value: some text }' },
        });
        return z.NEVER;
      }),
    { kind: 'schema', schema: DefaultOutput },
  ).meta({ 'x-json': { or: ['string', 'number', 'boolean'] } });

/** Spread into the schema of a sequence. */
export const sequenceFacts = {
  /** Its name in the database. @example appointment_id_seq */
  name: physicalName().optional(),
  /** Its type. @example bigint */
  type: sqlText().optional(),
  /** The first value. @example 1000 */
  start: literalText().optional(),
  /** The step from one value to the next. @example 10 */
  increment: literalText().optional(),
  /** The least value. @example 1 */
  min: literalText().optional(),
  /** The greatest value. @example 9223372036854775807 */
  max: literalText().optional(),
  /** So many values are taken at a time. @example 20 */
  cache: literalText().optional(),
  /** It begins anew at its end. @example true */
  cycle: flag().optional(),
};

/** How the numbers of an identity count. */
export const SequenceSchema = z.strictObject({ ...sequenceFacts });

/** A value that the database makes. */
export const GeneratedSchema = z.strictObject({
  /** The expression. @example first_name || ' ' || last_name */
  sql: sqlText().optional(),
  /** True where the value is stored, false where it is computed when read. @example true */
  stored: flag().optional(),
  /** A number out of a sequence: always, or by default where no value is given. @example always */
  identity: word(['always', 'by default']).optional(),
  /** How the numbers count. @example { start: 1000 } */
  sequence: SequenceSchema.optional(),
});

/** A value that the database makes: out of an expression, or out of a sequence. */
export type Generated =
  | { kind: 'expression'; sql: string; stored?: boolean }
  | {
      kind: 'identity';
      when?: 'always' | 'by default';
      sequence?: z.output<typeof SequenceSchema>;
    };

const GeneratedOutput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('expression'),
    sql: z.string(),
    stored: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('identity'),
    when: z.enum(['always', 'by default']).optional(),
    sequence: SequenceSchema.optional(),
  }),
]);

/** `identity`, `{ identity: always }`, or `{ sql: … }`. */
export const generated = () =>
  returns(
    z
      .preprocess((raw, context) => {
        if (raw === 'identity') return { sql: raw };
        if (typeof raw !== 'string') return raw;
        context.addIssue({
          code: 'custom',
          message: `"${raw}" is no way to make a value`,
          params: { hint: 'write generated: identity, or an expression as generated: { sql: … }' },
        });
        return z.NEVER;
      }, GeneratedSchema)
      .transform(({ sql, stored, identity, sequence }, context): Generated => {
        if (sql !== undefined && sql !== 'identity' && identity === undefined && !sequence)
          return { kind: 'expression', sql, ...(stored !== undefined && { stored }) };
        if ((sql === undefined || sql === 'identity') && stored === undefined)
          if (sql !== undefined || identity !== undefined || sequence)
            return {
              kind: 'identity',
              ...(identity && { when: identity }),
              ...(sequence && { sequence }),
            };
        context.addIssue({
          code: 'custom',
          message: 'a generated value is either an expression or an identity',
          params: {
            hint: 'write generated: { sql: …, stored: true }, or generated: { identity: always }',
          },
        });
        return z.NEVER;
      }),
    { kind: 'schema', schema: GeneratedOutput },
  ).meta({ 'x-json': { or: ['string'] } });

/** Spread into the schema of whatever makes a foreign key. */
export const foreignKeyFacts = {
  /** What happens to this row when the row it points to is deleted. @example restrict */
  onDelete: word(ACTIONS).optional(),
  /** What happens to this row when the key it points to changes. @example cascade */
  onUpdate: word(ACTIONS).optional(),
  /** The relationship in words: there, and back. @example [is for, has] */
  verb: verb().optional(),
  /** The check may wait for the end of the transaction: true, or `initially deferred`. @example true */
  deferrable: deferrable().optional(),
  /** How empty fields match: simple (default), full or partial. @example full */
  match: word(MATCH_TYPES).optional(),
  /** Rows that were there before were not checked. @example true */
  notValid: flag().optional(),
  /** False where the database knows it and does not enforce it. @example false */
  enforced: flag().optional(),
};

/** One field of an entity. */
export const FieldSchema = z.strictObject({
  ...lifecycle,
  /** Its name in the database, in any letters; the id when absent. @example Amount (LCY) */
  column: physicalName().optional(),
  /** Type of the database as it is written there, or the id of an enum; lengths are 1 or more. @example numeric(12,2) */
  type: sqlText(),
  /** `primary` when it is (part of) the primary key. @example primary */
  key: word(['primary']).optional(),
  /** Must always have a value; a primary key always must. @example true */
  required: flag().optional(),
  /** No two rows share a value. @example true */
  unique: flag().optional(),
  /** The field that it points to, never itself; makes a foreign key. @example patient.id */
  references: reference().optional(),
  /** Name of its foreign key in the database. @example FK Orders$Customer */
  constraint: physicalName().optional(),
  ...foreignKeyFacts,
  /** Value of a new row: a literal, a call such as `now()`, `{ sql: … }` or `{ value: … }`. @example requested */
  default: defaultValue().optional(),
  /** The database makes the value: `identity`, `{ identity: always }`, or `{ sql: … }`. @example identity */
  generated: generated().optional(),
  /** Class of the data, of `dataClasses` in spec.yaml. @example personal */
  classification: id().optional(),
  /** Size of a typical value, where the type does not tell; more than 0. @example 120 B */
  size: quantity({ size: POSITIVE }).optional(),
  /** A value as it might stand there. @example Sore throat since Monday */
  example: literalText().optional(),
  /** What it means. @example Local time is derived from the clinic, see [[clinic.timezone]]. */
  description: prose().optional(),
  /** Unit of the number. @example EUR */
  unit: text().optional(),
  /** Collation of its text. @example C */
  collation: physicalName().optional(),
  /** Character set of its text. @example utf8mb4 */
  characterSet: physicalName().optional(),
  ...databaseFacts,
});
