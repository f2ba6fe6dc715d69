/** `/acceptance/`: the criteria of each area by kind, gaps plain, and `/acceptance/<area>/`. */
import type { RootContent } from 'mdast';
import {
  heading,
  joined,
  list,
  mark,
  paragraph,
  sorted,
  table,
  type Content,
} from '../../markup/mdast.ts';
import { chartGrid } from '../../markup/charts.ts';
import { areaCharts } from '../../views/charts/criteria.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { areaSection } from '../../views/acceptance.ts';
import { verdictsOfCriteria } from '../../views/criterion-evidence.ts';
import { tally } from '../../views/verdict.ts';
import { isProvable } from '../../model/verdicts/coverage.ts';
import type { Area, Criterion } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { CRITERION_KINDS, PRIORITIES } from '../../schema/acceptance.ts';
import { itemPath } from '../render/links.ts';
import { referredToBy } from '../page-parts/aside.ts';
import { emptyState, emptyHead } from '../page-parts/empty-states.ts';
import { indexSpec } from '../page-parts/spec-index.ts';
import { byKey } from '../../views/tables/item-links.ts';
import { itemPage } from '../page-parts/item-page.ts';
import { listEntries, PAGE_SIZE, type ListGroup } from '../page-parts/listing.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { acceptanceSidebar } from '../page-parts/sidebar.ts';
import { criterionTable } from '../../views/tables/tables.ts';
import { capitalise, count } from '../../views/labels.ts';
import { CRITERION_KIND_LABELS } from '../../model/sub-kinds.ts';

/** `/acceptance/`. */
export const acceptancePages: PageFamily = {
  patterns: ['/acceptance'],
  entries: ({ spec }) => [{ path: '/acceptance/', build: () => acceptancePage(spec) }],
};

/** `/acceptance/<area>/`. */
export const areaPages: PageFamily = {
  patterns: ['/acceptance/[id]', '/acceptance/[id]/all/[...group]'],
  entries: ({ spec }) =>
    spec.areas.flatMap((area) => {
      const inside = indexSpec(spec).criteriaByArea.get(area.key) ?? [];
      return listEntries(
        itemPath(area.key),
        () => kindGroups(spec, inside),
        (groups) => ({ page: areaPage(spec, area, inside), groups, noun: 'Criteria' }),
      );
    }),
};

function kindGroups(spec: Spec, criteria: readonly Criterion[]): ListGroup[] {
  const groups = Map.groupBy(criteria, ({ data }) => data.kind);
  return CRITERION_KINDS.map((kind) => {
    const inside = groups.get(kind) ?? [];
    const title = CRITERION_KIND_LABELS[kind].heading;
    return {
      id: kind,
      title,
      size: inside.length,
      rows: (from, to) => [criterionTable(spec, `${title} criteria`, inside.slice(from, to))],
    };
  });
}

/** Kinds of which an area has no criterion. */
function missingKinds(criteria: readonly Criterion[]): string[] {
  return CRITERION_KINDS.filter((kind) => !criteria.some(({ data }) => data.kind === kind));
}

function provable(criteria: readonly Criterion[]): string | undefined {
  return criteria.length === 0
    ? undefined
    : `${criteria.filter(isProvable).length} of ${criteria.length}`;
}

function acceptancePage(spec: Spec): PageData {
  return {
    path: '/acceptance/',
    title: 'Acceptance',
    area: 'acceptance',
    crumbs: [],
    lede: [
      paragraph(
        `${count(spec.criteria.length, 'criterion', 'criteria')} in ${count(spec.areas.length, 'area')}: what must hold before the platform is accepted.`,
      ),
    ],
    facts: [
      ...PRIORITIES.map(
        (priority) =>
          [
            capitalise(priority),
            String(spec.criteria.filter(({ data }) => data.priority === priority).length),
          ] as const,
      ),
      ['Proof is named', provable(spec.criteria)],
      ['Verdicts', joined(tally(verdictsOfCriteria(spec, spec.criteria)))],
    ],
    ...(spec.areas.length === 0 && emptyHead('acceptance/')),
    tree: { type: 'root', children: [...matrix(spec), ...gaps(spec), ...allCriteria(spec)] },
    aside: [],
    sidebar: acceptanceSidebar(spec),
    description: `Acceptance criteria of ${spec.info.title} by area and kind.`,
    document: '08-acceptance-criteria',
  };
}

function matrix(spec: Spec): RootContent[] {
  const groups = indexSpec(spec).criteriaByArea;
  if (spec.areas.length === 0) {
    return emptyState('acceptance/');
  }
  return [
    heading(2, 'Areas', 'sec.areas'),
    ...chartGrid(
      areaCharts(spec).map(({ area, chart }) => ({ chart, caption: linkTo(area) })),
      { beside: true },
    ),
    table({
      caption: 'Number of criteria by area and kind',
      items: {},
      columns: [
        'Area',
        'Verdicts',
        ...CRITERION_KINDS.map((kind) => ({
          label: CRITERION_KIND_LABELS[kind].heading,
          align: 'right' as const,
        })),
        { label: 'All', align: 'right' },
        'Proof is named',
        'Owner',
      ],
      rows: spec.areas.map((area) => {
        const criteria = groups.get(area.key) ?? [];
        return [
          linkTo(area),
          joined(tally(verdictsOfCriteria(spec, criteria))),
          ...CRITERION_KINDS.map((kind): Content => {
            const size = criteria.filter(({ data }) => data.kind === kind).length;
            return size === 0 ? sorted(0, mark('none', 'gap')) : String(size);
          }),
          String(criteria.length),
          provable(criteria),
          area.data.owner === undefined
            ? undefined
            : byKey(spec, `team:${area.data.owner}`, area.data.owner),
        ];
      }),
    }),
  ];
}

/** What is missing, in sentences. */
function gaps(spec: Spec): RootContent[] {
  const groups = indexSpec(spec).criteriaByArea;
  const found = spec.areas.flatMap((area): Content[] => {
    const missing = missingKinds(groups.get(area.key) ?? []);
    return missing.length === 0
      ? []
      : [[linkTo(area), ` has no ${missing.join(', no ')} criterion.`]];
  });
  if (found.length === 0) return [];
  return [heading(2, 'Gaps', 'sec.gaps'), list(found)];
}

/** Every criterion in one list, to be filtered, where they fit on one page; the pages of their areas hold them too. */
function allCriteria(spec: Spec): RootContent[] {
  if (spec.criteria.length === 0 || spec.criteria.length > PAGE_SIZE) return [];
  return [
    heading(2, 'Criteria', 'sec.criteria'),
    criterionTable(spec, 'Criteria of all areas', spec.criteria, { withArea: true }),
  ];
}

function areaPage(spec: Spec, area: Area, criteria: readonly Criterion[]): PageData {
  const missing = missingKinds(criteria);
  const section = areaSection(spec, area);
  const gap =
    missing.length === 0 ? [] : [paragraph(`There is no ${missing.join(', no ')} criterion.`)];
  return itemPage({
    spec,
    item: area,
    section: {
      ...section,
      facts: [
        ...section.facts,
        ['Criteria', String(criteria.length)],
        ['Proof is named', provable(criteria)],
        ['Verdicts', joined(tally(verdictsOfCriteria(spec, criteria)))],
      ],
      body: [...section.body, ...gap],
    },
    area: 'acceptance',
    document: '08-acceptance-criteria',
    crumbs: [{ label: 'Acceptance', path: '/acceptance/' }],
    sidebar: acceptanceSidebar(spec, area.key),
    aside: referredToBy(spec, area.key),
    description: area.data.purpose ?? `Acceptance criteria of the area ${area.title}.`,
  });
}
