/** `/performance/<category>/`: the requirements of one category of the API. */
import { joined } from '../../markup/mdast.ts';
import { categoryOperations } from '../../documents/operations.ts';
import { categorySection } from '../../views/vocabulary.ts';
import type { Item, Requirement } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { itemPath } from '../render/links.ts';
import { referredToBy } from '../page-parts/aside.ts';
import { coverageFact } from '../page-parts/coverage.ts';
import { indexSpec } from '../page-parts/spec-index.ts';
import { byKey } from '../../views/tables/item-links.ts';
import { itemPage } from '../page-parts/item-page.ts';
import { listEntries } from '../page-parts/listing.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { attention, verdictFact, verdictsOfSome } from '../page-parts/performance-attention.ts';
import { detailCharts } from '../page-parts/performance-charts.ts';
import { performanceSidebar } from '../page-parts/sidebar.ts';
import { requirementGroups, strictest } from '../page-parts/requirement-groups.ts';

/** `/performance/<category>/`. */
export const categoryPages: PageFamily = {
  patterns: ['/performance/[id]', '/performance/[id]/all/[...group]'],
  entries: ({ spec }) =>
    spec.categories.flatMap((category) => {
      const inside = indexSpec(spec).requirementsByCategory.get(category.key) ?? [];
      return listEntries(
        itemPath(category.key),
        () => requirementGroups(spec, inside, false),
        (groups) => ({ page: categoryPage(spec, category, inside), groups, noun: 'Requirements' }),
      );
    }),
};

function categoryPage(
  spec: Spec,
  category: Item<'category'>,
  inside: readonly Requirement[],
): PageData {
  const used = [...new Set(inside.flatMap(({ data }) => data.service ?? []))];
  const section = categorySection(spec, category);
  const found = verdictsOfSome(spec, inside);
  return itemPage({
    spec,
    item: category,
    section: {
      ...section,
      body: [
        ...section.body,
        ...attention(spec, found),
        ...detailCharts(spec, found),
        ...categoryOperations(spec, category),
      ],
      facts: [
        ['Verdicts', verdictFact(found)],
        ...section.facts,
        ['Requirements', String(inside.length)],
        ['Strictest p95', strictest(inside)],
        ['Services', joined(used.map((id) => byKey(spec, `service:${id}`, id)))],
        coverageFact(spec, inside),
      ],
    },
    area: 'performance',
    document: '06-performance-requirements',
    crumbs: [{ label: 'Performance', path: '/performance/' }],
    sidebar: performanceSidebar(spec, category.key),
    aside: referredToBy(spec, category.key, { without: ['requirement'] }),
    description:
      category.data.purpose ?? `Performance requirements of the API category ${category.title}.`,
  });
}
