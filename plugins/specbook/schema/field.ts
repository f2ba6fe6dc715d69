import { z } from 'zod';
import { lifecycle } from './lifecycle.ts';
import { isAbsent } from './keyed.ts';
import { POSITIVE } from './range.ts';
import { flag, id, literalText, prose, quantity, reference, text, word } from './scalar.ts';

/** What a delete (or a change of the key) does to the rows that point here. SQL:2023, referential actions. */
export const ACTIONS = ['restrict', 'cascade', 'set null', 'set default', 'no action'] as const;
/** One of {@link ACTIONS}. */
export type ReferentialAction = (typeof ACTIONS)[number];

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
  sql: text().optional(),
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

/** `requested`, `0.00`, `now()`, `{ sql: … }` or `{ value: … }`. */
export const defaultValue = () =>
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
    })
    .meta({ 'x-json': { or: ['string', 'number', 'boolean'] } });

/** A column whose value the database computes. */
export const GeneratedSchema = z.strictObject({
  /** The expression. @example first_name || ' ' || last_name */
  sql: text(),
});

/** `identity`, or `{ sql: … }`. */
export const generated = () =>
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
    .transform(({ sql }) =>
      sql === 'identity' ? { kind: 'identity' as const } : { kind: 'expression' as const, sql },
    )
    .meta({ 'x-json': { or: ['string'] } });

/** One field of an entity. */
export const FieldSchema = z.strictObject({
  ...lifecycle,
  /** Type of the database, or the id of an enum; lengths are 1 or more. @example numeric(12,2) */
  type: text(),
  /** `primary` when it is (part of) the primary key. @example primary */
  key: word(['primary']).optional(),
  /** Must always have a value; a primary key always must. @example true */
  required: flag().optional(),
  /** No two rows share a value. @example true */
  unique: flag().optional(),
  /** The field that it points to, never itself; makes a foreign key. @example patient.id */
  references: reference().optional(),
  /** What happens to this row when the row it points to is deleted. @example restrict */
  onDelete: word(ACTIONS).optional(),
  /** What happens to this row when the key it points to changes. @example cascade */
  onUpdate: word(ACTIONS).optional(),
  /** The relationship in words: there, and back. @example [is for, has] */
  verb: verb().optional(),
  /** Value of a new row: a literal, a call such as `now()`, `{ sql: … }` or `{ value: … }`. @example requested */
  default: defaultValue().optional(),
  /** The database makes the value: `identity`, or `{ sql: … }`. @example identity */
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
});
