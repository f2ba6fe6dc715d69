/** The search dialog. */
export const search = {
  open: 'Search the specification',
  input: 'Search for an id, a field, a number with its unit, or words',
  placeholder: 'PERF-RT-002, patient_id, p95 250 ms, words',
  close: 'Close',
  filters: 'Filters',
  /** By the names of the filters. */
  filter: {
    kind: 'Kind',
    status: 'Status',
    place: 'Domain or area',
    document: 'Document',
  },
  any: 'Any',
  results: 'Results',
} as const;
