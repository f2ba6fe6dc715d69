import { z } from 'zod';
import { databaseFacts, physicalName } from './database-text.ts';
import { isAbsent, keyed, safeKey, textOr } from './keyed.ts';
import { STATUSES, lifecycle } from './lifecycle.ts';
import { prose, text, whole, word } from './scalar.ts';

/** One value of an enum. */
export const EnumValueSchema = z.strictObject({
  /** What it means; a warning where it is missing. @example Agreed by both. */
  description: prose().optional(),
  /** `deprecated` when new rows no longer use it. @example deprecated */
  status: word(STATUSES).optional(),
});

/** `[open, closed]` is a map of values of which nothing is said yet; a value that is listed twice is a mistake. */
function toMap(raw: unknown, context: z.RefinementCtx): unknown {
  if (!Array.isArray(raw) || !raw.every((value) => typeof value === 'string')) return raw;
  const values = new Map<string, unknown>();
  raw.forEach((value, index) => {
    if (values.has(safeKey(value)))
      context.addIssue({
        code: 'custom',
        path: [index],
        message: `"${value}" is listed twice`,
        params: { hint: 'remove one of them', rule: 'duplicate-key' },
      });
    values.set(safeKey(value), {});
  });
  return Object.fromEntries(values);
}

const value = z.preprocess(
  (raw) => (isAbsent(raw) ? {} : raw),
  textOr('description', EnumValueSchema),
);

/** `enums/<id>`: a closed list of values that a field may have. */
export const EnumSchema = z.strictObject({
  ...lifecycle,
  /** Name for people. @example Appointment state */
  name: text(),
  /** What it tells; a warning where it is missing. @example Where an appointment stands. */
  purpose: prose().optional(),
  /** Its place in lists, 1 first; those without come after, by name. @example 1 */
  order: whole(1, 9999).optional(),
  /** Name of its type in the database, with its schema; the id when absent. @example scheduling.appointment_state */
  type: physicalName().optional(),
  /** The values in order, each with its meaning, or a list of them. @example { requested: "Asked for, not yet agreed." } */
  values: z
    .preprocess(toMap, keyed(value, { noun: 'value', anyKey: true }))
    .meta({ 'x-json': { or: ['array'] } }),
  ...databaseFacts,
});
