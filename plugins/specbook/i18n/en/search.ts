/** The search dialog, and what records say beside the words of their authors. */
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
    verdict: 'Verdict',
    owner: 'Owner',
    priority: 'Priority',
  },
  any: 'Any',
  results: 'Results',
  /** The kind of a result that is a page. */
  page: 'Page',
  /** Second lines of results. */
  detail: { primaryKey: 'primary key', required: 'required', due: 'due {day}' },
  overview: 'Overview',
  /** Text of overview pages, by path: what else they may be searched by. */
  pages: {
    '/': 'Home, front page, workflow, state, what is specified',
    '/data-model/': 'Domains, entity relationship diagram, ERD, relationships',
    '/entities/': 'All tables by domain',
    '/performance/': 'Response times, throughput, availability, scalability, volume',
    '/constraints/': 'What is possible, limitations, design, what is expensive',
    '/pocs/': 'PoC, experiments, verdicts',
    '/acceptance/': 'Criteria by area: functional, performance, security, testing',
    '/documents/': 'The four documents 05 to 08, to print and download; approvals',
    '/considerations/': 'Open questions and decisions',
    '/traceability/': 'Requirements, criteria and tests; what is not covered',
    '/problems/': 'Errors and warnings of the specification',
  },
  printable: 'The printable document',
} as const;
