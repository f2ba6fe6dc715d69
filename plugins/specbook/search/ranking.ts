/**
 * How much a match counts, by where it is. Each name is a metadata field of a record in the index; text without one
 * counts 1. The index and the browser read the same table.
 */
export const FIELD_WEIGHTS = {
  /** Numbered ids, also in parts: `PERF-RT-002`, `perfrt2`. */
  id: 12,
  /** Names and titles. */
  title: 8,
  /** Ids that are words, and names of fields, as one word: `appointmentstate`, `patientid`. */
  nameWord: 3,
  /** The same as they are written. Pagefind finds their parts, and counts each: hence nothing, or next to nothing. */
  name: 0,
  /** The fields of an entity with their details; see `joinFields`. */
  fields: 0.5,
  /** Numbers with their unit: `p95`, `250ms`. */
  values: 5,
  /** The line under the title. */
  detail: 0.5,
  /** The name of the kind: found, but no reason to rank. */
  kind: 0,
  /** Ids and numbers that the text merely mentions. */
  mentions: 0,
  /** Whole names, for {@link exactWord}; the weight is the order among them. */
  exactId: 5,
  exactTitle: 4,
  exactField: 3,
  exactPart: 2,
  exactValue: 1,
} as const;

/** A metadata field of the index. */
export type IndexField = keyof typeof FIELD_WEIGHTS;
