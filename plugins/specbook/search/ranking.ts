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
  /** The verdict. */
  state: 4,
  /** The number of its section. */
  section: 0,
  /** The name of the kind: searchable, without weight. */
  kind: 0,
  /** Ids and quantities that the text mentions. */
  mentions: 0,
  /** Whole names, see `exactWord`, and forms of names, see `nameForms`; the weights order them. */
  exactId: 9,
  exactTitle: 8,
  /** The whole name but for plural, prefix and case. */
  formWhole: 7,
  /** The last words of the name. */
  formTail: 6,
  exactField: 5,
  exactPart: 4,
  /** Other words of the name. */
  formRun: 3,
  exactValue: 1,
} as const;

/** A metadata field of the index. */
export type IndexField = keyof typeof FIELD_WEIGHTS;

/**
 * Returns the weight of a match of the form of a query, see `nameForm`; undefined for a field in which it is no match of
 * a form. A name that is its own form is one.
 */
export function formWeight(field: string): number | undefined {
  switch (field) {
    case 'exactId':
    case 'exactTitle':
    case 'formWhole':
      return FIELD_WEIGHTS.formWhole;
    case 'formTail':
    case 'formRun':
      return FIELD_WEIGHTS[field];
    default:
      return undefined;
  }
}
