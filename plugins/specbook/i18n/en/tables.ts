/** Tables of items: what their scripts put around them. */
export const tables = {
  download: 'Download as CSV',
  downloadName: 'Download as CSV: {caption}',
  downloadFailed: 'The download failed',
  filters: 'Filter the tables',
  any: 'Any',
  clear: 'Clear filters',
  unknownValue: 'Filter ignored: no row on this page has {filter} “{value}”.',
  rows: { one: '{count} row', other: '{count} rows' },
  someRows: '{shown} of {total} rows',
  rowsOnPage: '{rows} on this page',
  /** By the names of the filters. */
  filter: {
    area: 'Area',
    category: 'Category',
    coverage: 'Coverage',
    entity: 'Entity',
    kind: 'Kind',
    method: 'Method',
    owner: 'Owner',
    priority: 'Priority',
    screen: 'Screen',
    service: 'Service',
    status: 'Status',
    verdict: 'Verdict',
  },
} as const;
