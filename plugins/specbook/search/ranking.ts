/**
 * Weights of matches by metadata field of a record; the content has weight 1. The index and the browser use the same table.
 */
export const FIELD_WEIGHTS = {
  /** Numbered ids and their parts: `PERF-RT-002`, `perfrt2`. */
  id: 12,
  /** Names and titles. */
  title: 8,
  /** Ids that are words, and names of fields, as one word: `appointmentstate`, `patientid`. */
  nameWord: 3,
  /** The same as written. Pagefind matches and counts each part, hence a weight of almost 0. */
  name: 0,
  /** The fields of an entity with their details; see `joinFields`. */
  fields: 0.5,
  /** Quantities: `p95`, `250ms`. */
  values: 5,
  /** The second line of a result. */
  detail: 0.5,
  /** The name of the kind: searchable, without weight. */
  kind: 0,
  /** Ids and quantities that the text mentions. */
  mentions: 0,
  /** Whole names, see {@link exactWord}; the weights order them. */
  exactId: 5,
  exactTitle: 4,
  exactField: 3,
  exactPart: 2,
  exactValue: 1,
} as const;

/** A metadata field of the index. */
export type IndexField = keyof typeof FIELD_WEIGHTS;
