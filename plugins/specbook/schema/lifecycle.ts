/** Keys that any item of any kind may carry. */
import { date, id, reference, text, word } from './scalar.ts';
import { z } from 'zod';

/** Where an item stands: a draft may still have loose ends, a deprecated one is on its way out. */
export const STATUSES = ['draft', 'proposed', 'approved', 'deprecated'] as const;

/** Spread into the schema of an item. */
export const lifecycle = {
  /** Where it stands: draft, proposed, approved or deprecated. Broken links of a draft are warnings. @example approved */
  status: word(STATUSES).optional(),
  /** The team that answers for it, of `teams` in spec.yaml. @example scheduling-team */
  owner: id().optional(),
  /** Words to filter by. @example [mobile, release-2] */
  tags: z.array(text()).optional(),
  /** The revision or day it holds from. @example 2.1.0 */
  since: text().optional(),
};

/** Spread into the schema of an item that may stand alone in its file. */
export const ownId = {
  /** Its id, where the file holds this one item alone; elsewhere the key is the id. @example PERF-RT-002 */
  id: id().optional(),
};

/** Spread into the schema of an item that is a fact of a day. */
export const asOf = {
  /** The day the numbers were true, not in the future; `asOf` of spec.yaml when absent. @example 2026-11-01 */
  asOf: date().optional(),
};

/** Ids of items, in any order. */
export const references = () => z.array(reference()).min(1);
