/** `/performance/`: every requirement by kind, the categories of the API, and where things are measured. */
import type { RootContent } from 'mdast';
import { heading, paragraph, table, right } from '../../markup/mdast.ts';
import { operationsOverview } from '../../documents/operations.ts';
import { inlineProse } from '../../markup/prose.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { Spec } from '../../model/spec.ts';
import { REQUIREMENT_KINDS } from '../../schema/requirement.ts';
import { coverageFact } from '../page-parts/coverage.ts';
import { indexSpec } from '../page-parts/spec-index.ts';
import { listEntries } from '../page-parts/listing.ts';
import { environments, runs, services } from '../page-parts/measurement-setup.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { attention, verdictFact, verdictsOfSome } from '../page-parts/performance-attention.ts';
import {
  categoryCharts,
  overviewCharts,
  type VerdictGroup,
} from '../page-parts/performance-charts.ts';
import { performanceSidebar } from '../page-parts/sidebar.ts';
import { requirementGroups, strictest } from '../page-parts/requirement-groups.ts';
import { count } from '../../views/labels.ts';
import { REQUIREMENT_KIND_LABELS } from '../../model/sub-kinds.ts';

/** `/performance/`. */
export const performancePages: PageFamily = {
  patterns: ['/performance', '/performance/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      '/performance/',
      () => requirementGroups(spec, spec.requirements, true),
      (groups) => ({
        page: performancePage(spec),
        groups,
        noun: 'Requirements',
        folder: 'performance/',
        foot: [...services(spec), ...environments(spec), ...runs(spec)],
      }),
    ),
};

function performancePage(spec: Spec): PageData {
  const found = verdictsOfSome(spec, spec.requirements);
  return {
    path: '/performance/',
    title: 'Performance',
    area: 'performance',
    crumbs: [],
    lede: [
      paragraph(
        `${count(spec.requirements.length, 'requirement')}: how fast, how much, how often down, how far it grows.`,
      ),
    ],
    facts: [
      ['Verdicts', verdictFact(found)],
      ...REQUIREMENT_KINDS.map(
        (kind) =>
          [
            REQUIREMENT_KIND_LABELS[kind].heading,
            String(indexSpec(spec).requirementsByKind.get(kind)?.length ?? 0),
          ] as const,
      ),
      coverageFact(spec, spec.requirements),
    ],
    tree: {
      type: 'root',
      children: [
        ...attention(spec, found),
        ...categoryCharts(byCategory(spec)),
        ...overviewCharts(spec, found),
        ...categories(spec),
        ...operationsOverview(spec),
      ],
    },
    aside: [],
    sidebar: performanceSidebar(spec),
    description: `Performance requirements of ${spec.info.title}: response times, throughput, data volume, availability and scalability.`,
    document: '06-performance-requirements',
  };
}

/** Verdicts by category; those without one by kind, since they have no other home. */
function byCategory(spec: Spec): VerdictGroup[] {
  const groups = indexSpec(spec).requirementsByCategory;
  const others = Map.groupBy(groups.get('') ?? [], ({ data }) => data.kind);
  return [
    ...spec.categories.map((category): VerdictGroup => ({
      id: `category.${category.id}`,
      title: category.title,
      caption: linkTo(category),
      found: verdictsOfSome(spec, groups.get(category.key) ?? []),
    })),
    ...REQUIREMENT_KINDS.map((kind): VerdictGroup => {
      const title = `${REQUIREMENT_KIND_LABELS[kind].heading}, without a category`;
      const found = verdictsOfSome(spec, others.get(kind) ?? []);
      return { id: `kind.${kind}`, title, caption: title, found };
    }),
  ];
}

function categories(spec: Spec): RootContent[] {
  const groups = indexSpec(spec).requirementsByCategory;
  if (spec.categories.length === 0) return [];
  const others = groups.get('')?.length ?? 0;
  return [
    heading(2, 'Categories of the API', 'sec.categories'),
    table({
      caption: 'Categories of the API and their requirements',
      columns: [
        'Category',
        'What belongs to it',
        right('Requirements'),
        'Strictest p95',
        'Verdicts',
      ],
      rows: [
        ...spec.categories.map((category) => [
          linkTo(category),
          inlineProse(spec, category.data.purpose),
          String(groups.get(category.key)?.length ?? 0),
          strictest(groups.get(category.key) ?? []),
          verdictFact(verdictsOfSome(spec, groups.get(category.key) ?? [])),
        ]),
        ...(others > 0
          ? [
              [
                'No category',
                'What holds for a service, or for the whole.',
                String(others),
                undefined,
                verdictFact(verdictsOfSome(spec, groups.get('') ?? [])),
              ],
            ]
          : []),
      ],
    }),
  ];
}
