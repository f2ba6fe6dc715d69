import { z } from 'zod';
import { keyed, textOr } from './keyed.ts';
import { STATUSES, lifecycle } from './lifecycle.ts';
import { prose, text, word } from './scalar.ts';

/** One value of an enum. */
export const EnumValueSchema = z.strictObject({
  /** What it means. @example Agreed by both. */
  description: prose(),
  /** `deprecated` when new rows no longer use it. @example deprecated */
  status: word(STATUSES).optional(),
});

/** `enums/<id>`: a closed list of values that a field may have. */
export const EnumSchema = z.strictObject({
  ...lifecycle,
  /** Name for people. @example Appointment state */
  name: text(),
  /** What it tells. @example Where an appointment stands. */
  purpose: prose(),
  /** The values in order, each with its meaning. @example { requested: "Asked for, not yet agreed." } */
  values: keyed(textOr('description', EnumValueSchema), { noun: 'value', anyKey: true }),
});
