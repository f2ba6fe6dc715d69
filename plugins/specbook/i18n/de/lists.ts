/** Lists that are spread over pages. */
import type { lists as english } from '../en/lists.ts';
import type { Translation } from '../message.ts';

/** Words of long lists. */
export const lists: Translation<typeof english> = {
  byGroup: '{title} nach Gruppe',
  pageTitle: '{title}: {group}',
  pageTitleNumbered: '{title}: {group}, Seite {page}',
  every: 'alle',
  everyLede: '{items} in einer Liste.',
  toEvery: '{items} in einer Liste, zum Filtern und Sortieren',
  range: '{from} bis {to} von {total}.',
  description: '{group}: {items}.',
  descriptionOfRange: '{group}: {items}. {range}',
};
