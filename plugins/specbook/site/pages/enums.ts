/** `/enums/<id>/`: one enumeration; a value is `#<value>`. */
import { stringsOf } from '../../i18n/index.ts';
import { enumSection } from '../../views/enum.ts';
import { routeLink } from '../../markup/mdast.ts';
import type { Enum } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { itemPath } from '../../model/item-path.ts';
import { markdownPath } from '../render/links.ts';
import { referencedBy } from '../page-parts/aside.ts';
import { enumsPath } from '../page-parts/kind-lists.ts';
import { itemPage } from '../page-parts/item-page.ts';
import { ASIDE_LIMIT, type PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { enumSidebar } from '../page-parts/sidebar.ts';

/** One page for each enumeration. */
export const enumPages: PageFamily = {
  patterns: ['/enums/[id]'],
  entries: ({ spec }) =>
    spec.enums.map((item) => ({
      path: itemPath(item.key),
      build: () => enumPage(spec, item),
    })),
};

function enumPage(spec: Spec, item: Enum): PageData {
  const { dataModel, nouns, shell } = stringsOf(spec);
  return itemPage({
    spec,
    item,
    section: enumSection(spec, item, {
      most: ASIDE_LIMIT,
      // The twin lists all that refers to the enumeration.
      more: (rest) => routeLink(markdownPath(itemPath(item.key)), shell.more({ count: rest })),
    }),
    area: 'data-model',
    document: '05-data-models',
    crumbs: [
      { label: dataModel.title, path: '/data-model/' },
      { label: nouns.enumerations.label, path: enumsPath(spec) },
    ],
    sidebar: enumSidebar(spec, item.key),
    // The fields of its type stand on the page; where they are too many for that, all of them in the twin.
    aside: referencedBy(spec, item.key, { without: hasMany(spec, item) ? [] : ['field'] }),
    description: item.data.purpose,
  });
}

/** More fields have it as their type than its page names. */
function hasMany(spec: Spec, { key }: Enum): boolean {
  return spec.linksTo(key).filter(({ relation }) => relation === 'type').length > ASIDE_LIMIT;
}
