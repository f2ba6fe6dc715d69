/** `/enums/<id>/`: one enumeration; a value is `#<value>`. */
import { enumSection } from '../../documents/sections/enum.ts';
import { routeLink } from '../../documents/mdast.ts';
import { itemPath, twinPath } from '../links.ts';
import { referredToBy } from './aside.ts';
import { itemPage } from './item-page.ts';
import { ASIDE_LIMIT } from './page-content.ts';
import type { PageFamily } from './page-entry.ts';
import { dataModelRail } from './rail.ts';

/** One page for each enumeration. */
export const enumPages: PageFamily = {
  patterns: ['/enums/[id]'],
  entries: ({ spec }) =>
    spec.enums.map((item) => ({
      path: itemPath(item.key),
      build: () =>
        itemPage({
          spec,
          item,
          section: enumSection(spec, item, {
            most: ASIDE_LIMIT,
            // The twin lists all that refers to the enumeration.
            more: (rest) => routeLink(twinPath(itemPath(item.key)), `${rest} more`),
          }),
          area: 'data-model',
          document: '05-data-models',
          crumbs: [{ label: 'Data model', path: '/data-model/' }],
          rail: dataModelRail(spec, item.key),
          aside: referredToBy(spec, item.key),
          description: item.data.purpose,
        }),
    })),
};
