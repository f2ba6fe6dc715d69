/** `/performance/<category>/`: the requirements of one category of the API. */
import { stringsOf } from '../../i18n/index.ts';
import { categoryOperations } from '../../documents/performance/operations.ts';
import { categorySection } from '../../views/vocabulary.ts';
import type { Item, Requirement } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { itemPath } from '../../model/item-path.ts';
import { referencedBy } from '../page-parts/aside.ts';
import { coverageFact } from '../page-parts/coverage.ts';
import { indexSpec } from '../../model/spec-index.ts';
import { references } from '../../views/lifecycle.ts';
import { declareSections } from '../../views/section.ts';
import { itemPage } from '../page-parts/item-page.ts';
import { listEntries } from '../page-parts/listing.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { attention } from '../page-parts/performance-attention.ts';
import { detailCharts } from '../page-parts/performance-charts.ts';
import { performanceSidebar } from '../page-parts/sidebar.ts';
import { requirementGroups } from '../page-parts/requirement-groups.ts';
import { requirementTally, verdictsOfRequirements } from '../../views/requirement-verdicts.ts';
import { tightestP95 } from '../../views/tables/categories.ts';

/** `/performance/<category>/`. */
export const categoryPages: PageFamily = {
  patterns: ['/performance/[id]', '/performance/[id]/all/[...group]'],
  entries: ({ spec }) =>
    spec.categories.flatMap((category) => {
      const inside = indexSpec(spec).requirementsByCategory.get(category.key) ?? [];
      return listEntries(
        spec,
        itemPath(category.key),
        () => requirementGroups(spec, inside, ['service', 'owner']),
        (groups) => ({ page: categoryPage(spec, category, inside), groups, noun: 'requirements' }),
      );
    }),
};

function categoryPage(
  spec: Spec,
  category: Item<'category'>,
  inside: readonly Requirement[],
): PageData {
  const { nouns, performance: t, terms } = stringsOf(spec);
  const used = [...new Set(inside.flatMap(({ data }) => data.service ?? []))];
  const section = categorySection(spec, category);
  const found = verdictsOfRequirements(spec, inside);
  return itemPage({
    spec,
    item: category,
    section: {
      ...section,
      facts: [
        [terms.verdicts, requirementTally(spec, found)],
        ...section.facts,
        [nouns.requirements.label, String(inside.length)],
        [t.categories.tightestP95, tightestP95(spec, inside)],
        [terms.services, references(spec, 'service', used)],
        coverageFact(spec, inside),
      ],
    },
    behind: declareSections(
      attention(spec, found),
      detailCharts(spec, found),
      ...categoryOperations(spec, category),
    ),
    area: 'performance',
    document: '06-performance-requirements',
    crumbs: [{ label: t.title, path: '/performance/' }],
    sidebar: performanceSidebar(spec, category.key),
    aside: referencedBy(spec, category.key, { without: ['requirement'] }),
    description: category.data.purpose ?? t.categories.description({ title: category.title }),
  });
}
