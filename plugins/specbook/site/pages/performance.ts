/** `/performance/`: every requirement by kind, API categories, services, environments and test runs. */
import { stringsOf } from '../../i18n/index.ts';
import { paragraph } from '../../markup/mdast.ts';
import { operationsOverview } from '../../documents/performance/operations.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { Spec } from '../../model/spec.ts';
import { REQUIREMENT_KINDS } from '../../schema/requirement.ts';
import { declareSections, type SectionDeclaration } from '../../views/section.ts';
import { coverageFact } from '../page-parts/coverage.ts';
import { indexSpec } from '../../model/spec-index.ts';
import { listEntries } from '../page-parts/listing.ts';
import { environments, runs, services } from '../page-parts/measurement-setup.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { attention } from '../page-parts/performance-attention.ts';
import {
  categoryCharts,
  overviewCharts,
  type VerdictGroup,
} from '../page-parts/performance-charts.ts';
import { performanceSidebar } from '../page-parts/sidebar.ts';
import { requirementGroups } from '../page-parts/requirement-groups.ts';
import { requirementTally, verdictsOfRequirements } from '../../views/requirement-verdicts.ts';
import { categoryColumns, categoryGroups } from '../../views/tables/categories.ts';
import { registerTable } from '../../views/tables/register.ts';

/** `/performance/`. */
export const performancePages: PageFamily = {
  patterns: ['/performance', '/performance/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      spec,
      '/performance/',
      () => requirementGroups(spec, spec.requirements, ['category', 'service', 'owner']),
      (groups) => ({
        page: performancePage(spec),
        groups,
        noun: 'requirements',
        starter: 'requirement',
        foot: declareSections(services(spec), environments(spec), runs(spec)),
      }),
    ),
};

function performancePage(spec: Spec): PageData {
  const { labels, nouns, performance: t, terms } = stringsOf(spec);
  const found = verdictsOfRequirements(spec, spec.requirements);
  return {
    path: '/performance/',
    title: t.title,
    area: 'performance',
    crumbs: [],
    lede: [
      paragraph(
        t.lede({ requirements: nouns.requirements.counted({ count: spec.requirements.length }) }),
      ),
    ],
    facts: [
      [terms.verdicts, requirementTally(spec, found)],
      ...REQUIREMENT_KINDS.map(
        (kind) =>
          [
            labels.requirementKind[kind].heading,
            String(indexSpec(spec).requirementsByKind.get(kind)?.length ?? 0),
          ] as const,
      ),
      coverageFact(spec, spec.requirements),
    ],
    sections: declareSections(
      attention(spec, found),
      categoryCharts(spec, byCategory(spec)),
      ...overviewCharts(spec, found),
      categories(spec),
      ...operationsOverview(spec),
    ),
    aside: [],
    sidebar: performanceSidebar(spec),
    description: t.description({ title: spec.info.title }),
    document: '06-performance-requirements',
  };
}

/** Verdicts by category; those without one by kind, since they have no other home. */
function byCategory(spec: Spec): VerdictGroup[] {
  const { labels, performance: t } = stringsOf(spec);
  const groups = indexSpec(spec).requirementsByCategory;
  const others = Map.groupBy(groups.get('') ?? [], ({ data }) => data.kind);
  return [
    ...spec.categories.map((category): VerdictGroup => ({
      id: `category.${category.id}`,
      title: category.title,
      caption: linkTo(category),
      found: verdictsOfRequirements(spec, groups.get(category.key) ?? []),
    })),
    ...REQUIREMENT_KINDS.map((kind): VerdictGroup => {
      const title = t.categories.uncategorised({ kind: labels.requirementKind[kind].heading });
      const found = verdictsOfRequirements(spec, others.get(kind) ?? []);
      return { id: `kind.${kind}`, title, caption: title, found };
    }),
  ];
}

function categories(spec: Spec): SectionDeclaration {
  const { categories: t } = stringsOf(spec).performance;
  return {
    id: 'sec.categories',
    title: t.title,
    exists: spec.categories.length > 0,
    blocks: () => [
      registerTable(categoryColumns(spec), {
        caption: t.caption,
        columns: ['category', 'purpose', 'requirements', 'tightestP95', 'verdicts'],
        rows: categoryGroups(spec),
      }),
    ],
  };
}
