/** Lists that are spread over pages. */
export const lists = {
  byGroup: '{title} by group',
  pageTitle: '{title}: {group}',
  pageTitleNumbered: '{title}: {group}, page {page}',
  range: '{from} to {to} of {total}.',
  description: '{group}: {items}.',
  descriptionOfRange: '{group}: {items}. {range}',
} as const;
