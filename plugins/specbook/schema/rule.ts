import { z } from 'zod';
import { lifecycle } from './lifecycle.ts';
import { id, prose, word } from './scalar.ts';

/** The five kinds of business rules. */
export const RULE_KINDS = ['validation', 'required', 'unique', 'cascade', 'audit'] as const;
/** One of {@link RULE_KINDS}. */
export type RuleKind = (typeof RULE_KINDS)[number];

/** One business rule of an entity. */
export const RuleSchema = z.strictObject({
  ...lifecycle,
  /** validation, required, unique, cascade or audit. @example validation */
  kind: word(RULE_KINDS),
  /** What holds, in one sentence. @example Starts in the future when requested. */
  statement: prose(),
  /** Fields of the entity that it is about. @example [starts_at] */
  fields: z.array(id()).min(1).optional(),
  /** Who sees to it. @example application */
  enforcedBy: word(['database', 'application', 'process']).optional(),
  /** Why it holds. @example A past slot cannot be kept. */
  rationale: prose().optional(),
});
