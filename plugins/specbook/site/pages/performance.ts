/** `/performance/`: every requirement by kind and category, and `/performance/<category>/`. */
import type { RootContent } from 'mdast';
import { heading, joined, paragraph, table } from '../../documents/mdast.ts';
import { inlineProse } from '../../documents/prose.ts';
import { linkTo } from '../../documents/prose-links.ts';
import { categorySection } from '../../documents/sections/vocabulary.ts';
import type { Item, Requirement } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { formatQuantity } from '../../schema/format-quantity.ts';
import { REQUIREMENT_KINDS } from '../../schema/requirement.ts';
import { itemPath } from '../links.ts';
import { referredToBy } from './aside.ts';
import { coverageFact } from './coverage-words.ts';
import { groupsOf, pointingTo } from './groups.ts';
import { byKey } from './item-links.ts';
import { itemPage } from './item-page.ts';
import { listEntries, type ListGroup } from './listing.ts';
import type { PageContent } from './page-content.ts';
import type { PageFamily } from './page-entry.ts';
import { performanceRail } from './rail.ts';
import { requirementTable } from './requirement-tables.ts';
import { count, REQUIREMENT_KIND_NAMES } from './words.ts';

const right = (label: string): { label: string; align: 'right' } => ({ label, align: 'right' });

/** `/performance/`. */
export const performancePages: PageFamily = {
  patterns: ['/performance', '/performance/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      '/performance/',
      () => kindGroups(spec, spec.requirements, true),
      (groups) => ({
        page: performancePage(spec),
        groups,
        noun: 'Requirements',
        folder: 'performance/',
        foot: [...services(spec), ...environments(spec), ...runs(spec)],
      }),
    ),
};

/** `/performance/<category>/`. */
export const categoryPages: PageFamily = {
  patterns: ['/performance/[id]', '/performance/[id]/all/[...group]'],
  entries: ({ spec }) =>
    spec.categories.flatMap((category) => {
      const inside = groupsOf(spec).requirementsByCategory.get(category.key) ?? [];
      return listEntries(
        itemPath(category.key),
        () => kindGroups(spec, inside, false),
        (groups) => ({ page: categoryPage(spec, category, inside), groups, noun: 'Requirements' }),
      );
    }),
};

function kindGroups(
  spec: Spec,
  requirements: readonly Requirement[],
  withCategory: boolean,
): ListGroup[] {
  const groups = Map.groupBy(requirements, ({ data }) => data.kind);
  return REQUIREMENT_KINDS.map((kind) => {
    const inside = groups.get(kind) ?? [];
    const title = REQUIREMENT_KIND_NAMES[kind];
    return {
      id: kind,
      title,
      size: inside.length,
      rows: (from, to) => [requirementTable(spec, title, inside.slice(from, to), { withCategory })],
    };
  });
}

function performancePage(spec: Spec): PageContent {
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
      ...REQUIREMENT_KINDS.map(
        (kind) =>
          [
            REQUIREMENT_KIND_NAMES[kind],
            String(groupsOf(spec).requirementsByKind.get(kind)?.length ?? 0),
          ] as const,
      ),
      coverageFact(spec, spec.requirements),
    ],
    tree: { type: 'root', children: categories(spec) },
    aside: [],
    rail: performanceRail(spec),
    description: `Performance requirements of ${spec.info.title}: response times, throughput, data volume, availability and scalability.`,
    document: '06-performance-requirements',
  };
}

function categories(spec: Spec): RootContent[] {
  const groups = groupsOf(spec).requirementsByCategory;
  if (spec.categories.length === 0) return [];
  const others = groups.get('')?.length ?? 0;
  return [
    heading(2, 'Categories of the API', 'sec.categories'),
    table({
      caption: 'Categories of the API and their requirements',
      columns: ['Category', 'What belongs to it', right('Requirements'), 'Strictest p95'],
      rows: [
        ...spec.categories.map((category) => [
          linkTo(category),
          inlineProse(spec, category.data.purpose),
          String(groups.get(category.key)?.length ?? 0),
          strictest(groups.get(category.key) ?? []),
        ]),
        ...(others > 0
          ? [['No category', 'What holds for a service, or for the whole.', String(others)]]
          : []),
      ],
    }),
  ];
}

/** The lowest p95 that is asked for in a category. */
function strictest(requirements: readonly Requirement[]): string | undefined {
  const targets = requirements.flatMap(({ data }) =>
    data.kind === 'response-time' && data.targets.p95 ? [data.targets.p95] : [],
  );
  const [least] = targets.sort((a, b) => a.base - b.base);
  return least && formatQuantity(least);
}

function services(spec: Spec): RootContent[] {
  if (spec.services.length === 0) return [];
  return [
    heading(2, 'Services', 'sec.services'),
    table({
      caption: 'Services, and what each is promised to be',
      columns: [
        'Service',
        'What it does',
        'Owner',
        'Run by',
        'Availability',
        right('Copies'),
        right('Requirements'),
      ],
      rows: spec.services.map((service) => [
        linkTo(service),
        inlineProse(spec, service.data.purpose),
        service.data.owner === undefined
          ? undefined
          : byKey(spec, `team:${service.data.owner}`, service.data.owner),
        service.data.external ? 'others' : undefined,
        service.data.availability && formatQuantity(service.data.availability),
        service.data.redundant === undefined ? undefined : String(service.data.redundant),
        String(
          pointingTo<Requirement>(spec, service.key, ['service', 'dependsOn'], 'requirement')
            .length,
        ),
      ]),
    }),
  ];
}

function environments(spec: Spec): RootContent[] {
  if (spec.environments.length === 0) return [];
  return [
    heading(2, 'Environments', 'sec.environments'),
    table({
      caption: 'Where things are measured',
      columns: ['Environment', 'What it is like', right('Requirements'), right('Runs')],
      rows: spec.environments.map((item) => ({
        anchor: `environment-${item.id}`,
        cells: [
          item.title,
          item.implied ? undefined : inlineProse(spec, item.data.description),
          String(pointingTo<Requirement>(spec, item.key, ['environment'], 'requirement').length),
          String(pointingTo<Item<'run'>>(spec, item.key, ['environment'], 'run').length),
        ],
      })),
    }),
  ];
}

/** How many runs are listed, the newest first. */
const RUNS_SHOWN = 100;

function runs(spec: Spec): RootContent[] {
  if (spec.runs.length === 0) return [];
  const newest = [...spec.runs].sort((a, b) => Date.parse(b.data.at) - Date.parse(a.data.at));
  return [
    heading(2, 'Evidence', 'sec.evidence'),
    table({
      caption: 'Runs of tests and of load, the newest first',
      columns: ['Run', 'Began', 'Environment', 'Measured', 'Results'],
      rows: newest
        .slice(0, RUNS_SHOWN)
        .map((run) => [
          linkTo(run),
          run.data.at.slice(0, 16).replace('T', ' '),
          run.data.environment &&
            byKey(spec, `environment:${run.data.environment}`, run.data.environment),
          run.data.of?.system,
          joined([...new Set(run.data.results.map(({ tool }) => tool))]),
        ]),
    }),
  ];
}

function categoryPage(
  spec: Spec,
  category: Item<'category'>,
  inside: readonly Requirement[],
): PageContent {
  const used = [...new Set(inside.flatMap(({ data }) => data.service ?? []))];
  const section = categorySection(spec, category);
  return itemPage({
    spec,
    item: category,
    section: {
      ...section,
      facts: [
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
    rail: performanceRail(spec, category.key),
    aside: referredToBy(spec, category.key, { without: ['requirement'] }),
    description:
      category.data.purpose ?? `Performance requirements of the API category ${category.title}.`,
  });
}
