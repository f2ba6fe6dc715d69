/** The search dialog and its results. */
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
  none: 'No results for “{query}”',
  count: { one: '{count} result', other: '{count} results' },
  countOrMore: '{count} or more results',
  firstShown: 'the first {count} are shown',
  partial: 'Nothing has all these words.',
  withSome: '{results} with some of them',
  instead: 'Searched for “{query}” instead.',
  failed: 'Search could not be loaded.',
  indexFailed: 'The search index could not be loaded.',
} as const;
