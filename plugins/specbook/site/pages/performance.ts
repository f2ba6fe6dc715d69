/** `/performance/`: every requirement by kind, API categories, services, environments and test runs. */
import { stringsOf } from '../../i18n/index.ts';
import { operationsOverview } from '../../documents/performance/operations.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { Spec } from '../../model/spec.ts';
import type { Verdict } from '../../model/verdicts/verdict.ts';
import { REQUIREMENT_KINDS } from '../../schema/requirement.ts';
import { declareSections, type SectionDeclaration } from '../../views/section.ts';
import { listOf } from '../page-parts/filtered-lists.ts';
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
import { dashboardHead, dashboardPanels, kindFacts } from '../../views/dashboard/index.ts';
import { verdictsOfRequirements } from '../../views/requirement-verdicts.ts';
import { untitledSection } from '../render/page-section.ts';
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
      true,
    ),
};

function performancePage(spec: Spec): PageData {
  const { performance: t } = stringsOf(spec);
  const found = verdictsOfRequirements(spec, spec.requirements);
  const pathOf = (verdict: Verdict): string => listOf(spec, 'requirement', { verdict });
  return {
    path: '/performance/',
    title: t.title,
    area: 'performance',
    crumbs: [],
    lede: dashboardHead(spec, found, pathOf),
    facts: kindFacts(spec, found),
    layout: 'dashboard',
    sections: [
      untitledSection(() => dashboardPanels(spec, found, pathOf)),
      ...declareSections(
        attention(spec, found),
        categoryCharts(spec, byCategory(spec)),
        ...overviewCharts(spec, found),
        categories(spec),
        ...operationsOverview(spec),
      ),
    ],
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
        columns: ['category', 'verdicts', 'purpose', 'requirements', 'tightestP95'],
        rows: categoryGroups(spec),
      }),
    ],
  };
}
