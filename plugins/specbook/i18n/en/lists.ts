/** Lists that are spread over pages. */
export const lists = {
  byGroup: '{title} by group',
  pageTitle: '{title}: {group}',
  pageTitleNumbered: '{title}: {group}, page {page}',
  every: 'all',
  everyLede: '{items} in one list.',
  toEvery: '{items} in one list, to filter and to sort',
  range: '{from} to {to} of {total}.',
  description: '{group}: {items}.',
  descriptionOfRange: '{group}: {items}. {range}',
} as const;
