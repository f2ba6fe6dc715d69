import { list, paragraph, routeLink } from '../../markup/mdast.ts';
import type { PageData } from '../page-parts/page-data.ts';

/** What stands at an address that leads nowhere. */
export function notFoundPage(): PageData {
  return {
    path: '/404/',
    title: 'No such page',
    description: 'There is no page at this address.',
    crumbs: [],
    lede: [
      paragraph('There is no page at this address. The item may have been renamed or removed.'),
    ],
    facts: [],
    tree: {
      type: 'root',
      children: [
        list([
          ['Begin at the ', routeLink('/', 'front page'), '.'],
          ['Look through ', routeLink('/entities/', 'all entities'), '.'],
          [
            'Find a requirement or a criterion under ',
            routeLink('/traceability/', 'traceability'),
            '.',
          ],
        ]),
      ],
    },
    aside: [],
    sidebar: [],
  };
}
