/** What a table is made of beside its fields and constraints: partitions and triggers. */
import { z } from 'zod';
import { databaseFacts, namedFacts, physicalName, sqlText } from './database-text.ts';
import { keyed, textOr } from './keyed.ts';
import { flag, prose, reference, word } from './scalar.ts';

/** One partition of a table. */
export const PartitionSchema = z.strictObject({
  /** The rows that it holds, in SQL. @example from ('2026-01-01') to ('2026-02-01') */
  values: sqlText().optional(),
  ...namedFacts,
});

/** How a table is divided into partitions. */
export const PartitionsSchema = z.strictObject({
  /** By what: range, list, hash, or another word of the database. @example range */
  by: physicalName(),
  /** Fields or expressions, in order. @example [starts_at] */
  on: z.array(sqlText()).min(1).optional(),
  /** The partitions, each with the rows that it holds. @example { y2026: "from ('2026-01-01') to ('2027-01-01')" } */
  parts: keyed(textOr('values', PartitionSchema), { noun: 'partition', anyKey: true }).optional(),
  /** Why it is divided so. */
  description: prose().optional(),
  ...databaseFacts,
});

/** A trigger. */
export const TriggerSchema = z.strictObject({
  /** When it runs: before, after or instead of the statement. @example before */
  timing: word(['before', 'after', 'instead of']).optional(),
  /** What it runs at. @example [insert, update of state] */
  events: z.array(sqlText()).min(1).optional(),
  /** Once for each row, or once for each statement. @example row */
  each: word(['row', 'statement']).optional(),
  /** Only where this condition holds, in SQL. @example old.state is distinct from new.state */
  when: sqlText().optional(),
  /** The function that it calls, of `database.functions` in spec.yaml. @example set_updated_at() */
  calls: sqlText().optional(),
  /** Its body, or the whole statement that creates it. */
  sql: sqlText().optional(),
  /** False where it is switched off. @example false */
  enabled: flag().optional(),
  /** The business rule that it enforces. @example BR-APT-003 */
  rule: reference().optional(),
  /** What it does. */
  description: prose().optional(),
  ...namedFacts,
});
