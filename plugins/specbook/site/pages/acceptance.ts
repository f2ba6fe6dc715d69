/** `/acceptance/`: the criteria of each area by kind, gaps plain, and `/acceptance/<area>/`. */
import type { Table } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { joined, list, paragraph } from '../../markup/mdast.ts';
import { chartGrid } from '../../markup/charts.ts';
import { areaCharts } from '../../views/charts/criteria.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { areaSection } from '../../views/acceptance.ts';
import { verdictsOfCriteria } from '../../views/criterion-evidence.ts';
import { tally } from '../../views/verdict.ts';
import type { Area, Criterion } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { CRITERION_KINDS, PRIORITIES } from '../../schema/acceptance.ts';
import { declareSections, type SectionDeclaration } from '../../views/section.ts';
import { itemPath } from '../../model/item-path.ts';
import { untitledSection } from '../render/page-section.ts';
import { referencedBy } from '../page-parts/aside.ts';
import { emptyState, emptyHead } from '../page-parts/empty-states.ts';
import { indexSpec } from '../../model/spec-index.ts';
import { areaColumns, areaGaps, linkedToTest, missingKinds } from '../../views/tables/areas.ts';
import { itemPage } from '../page-parts/item-page.ts';
import { everyPage, everyPath, linkToEvery, PAGE_SIZE } from '../page-parts/every-page.ts';
import { listEntries, type ListGroup } from '../page-parts/listing.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { acceptanceSidebar } from '../page-parts/sidebar.ts';
import { criterionColumns } from '../../views/tables/criteria.ts';
import { registerTable } from '../../views/tables/register.ts';

/** `/acceptance/`. */
export const acceptancePages: PageFamily = {
  patterns: ['/acceptance', '/acceptance/all/[...group]'],
  entries: ({ spec }) => {
    const { length: count } = spec.criteria;
    const every = everyPath('/acceptance/', count);
    const build = (path: string): PageData =>
      everyPage(spec, acceptancePage(spec), path, {
        noun: 'criteria',
        count,
        sections: [untitledSection(() => [criteriaTable(spec)])],
      });
    return [
      { path: '/acceptance/', build: () => acceptancePage(spec) },
      ...(every === undefined
        ? []
        : [{ path: every, build: () => build(every), markdown: false as const }]),
    ];
  },
};

/** `/acceptance/<area>/`. */
export const areaPages: PageFamily = {
  patterns: ['/acceptance/[id]', '/acceptance/[id]/all/[...group]'],
  entries: ({ spec }) =>
    spec.areas.flatMap((area) => {
      const inside = indexSpec(spec).criteriaByArea.get(area.key) ?? [];
      return listEntries(
        spec,
        itemPath(area.key),
        () => kindGroups(spec, inside),
        (groups) => ({ page: areaPage(spec, area, inside), groups, noun: 'criteria' }),
      );
    }),
};

function kindGroups(spec: Spec, criteria: readonly Criterion[]): ListGroup[] {
  const { acceptance: t, labels } = stringsOf(spec);
  const groups = Map.groupBy(criteria, ({ data }) => data.kind);
  return CRITERION_KINDS.map((kind) => {
    const inside = groups.get(kind) ?? [];
    const title = labels.criterionKind[kind].heading;
    return {
      id: kind,
      title,
      size: inside.length,
      rows: (from, to) => [
        registerTable(criterionColumns(spec), {
          id: `criteria-${kind}`,
          caption: t.criteria.ofKind({ kind: title }),
          columns: [
            ...(['criterion', 'statement', 'verdict', 'kind', 'priority', 'method'] as const),
            ...(['verifies', 'tests', 'standards'] as const),
          ],
          rows: inside.slice(from, to),
          cards: true,
        }),
      ],
    };
  });
}

function acceptancePage(spec: Spec): PageData {
  const { acceptance: t, labels, nouns, terms } = stringsOf(spec);
  return {
    path: '/acceptance/',
    title: t.title,
    area: 'acceptance',
    crumbs: [],
    lede: [
      paragraph(
        t.lede({
          criteria: nouns.criteria.counted({ count: spec.criteria.length }),
          areas: nouns.areas.counted({ count: spec.areas.length }),
        }),
      ),
    ],
    facts: [
      ...PRIORITIES.map(
        (priority) =>
          [
            labels.priority[priority],
            String(spec.criteria.filter(({ data }) => data.priority === priority).length),
          ] as const,
      ),
      [t.linkedTest, linkedToTest(spec, spec.criteria)],
      [terms.verdicts, joined(tally(spec, 'criterion', verdictsOfCriteria(spec, spec.criteria)))],
    ],
    ...(spec.areas.length === 0 && emptyHead(spec, 'area')),
    sections:
      spec.areas.length === 0
        ? [untitledSection(() => emptyState(spec, 'area'))]
        : declareSections(matrix(spec), gaps(spec), allCriteria(spec)),
    aside: [],
    sidebar: acceptanceSidebar(spec),
    description: t.description({ title: spec.info.title }),
    document: '08-acceptance-criteria',
  };
}

function matrix(spec: Spec): SectionDeclaration {
  const { acceptance, nouns } = stringsOf(spec);
  const { caption } = acceptance.areas;
  return {
    id: 'sec.areas',
    title: nouns.areas.label,
    blocks: () => [
      ...chartGrid(
        spec,
        areaCharts(spec).map(({ area, chart }) => ({ chart, caption: linkTo(area) })),
        { beside: true },
      ),
      registerTable(areaColumns(spec), {
        id: 'areas',
        caption,
        columns: ['area', 'verdicts', ...CRITERION_KINDS, 'total', 'linkedTest', 'owner'],
        rows: spec.areas,
        cards: true,
      }),
    ],
  };
}

/** What is missing, in sentences. */
function gaps(spec: Spec): SectionDeclaration {
  const { title } = stringsOf(spec).acceptance.gaps;
  const found = areaGaps(spec);
  return { id: 'sec.gaps', title, exists: found.length > 0, blocks: () => [list(found)] };
}

/** Every criterion in one list, to be filtered, or the way to it; the pages of their areas hold them too. */
function allCriteria(spec: Spec): SectionDeclaration {
  const { length } = spec.criteria;
  const every = everyPath('/acceptance/', length);
  return {
    id: 'sec.criteria',
    title: stringsOf(spec).nouns.criteria.label,
    exists: length > 0 && (length <= PAGE_SIZE || every !== undefined),
    blocks: () => [
      every === undefined ? criteriaTable(spec) : linkToEvery(every, spec, 'criteria', length),
    ],
  };
}

function criteriaTable(spec: Spec): Table {
  return registerTable(criterionColumns(spec), {
    id: 'criteria',
    caption: stringsOf(spec).acceptance.criteria.all,
    columns: [
      ...(['criterion', 'statement', 'verdict', 'area', 'kind'] as const),
      ...(['priority', 'method', 'verifies'] as const),
    ],
    rows: spec.criteria,
    cards: true,
  });
}

function areaPage(spec: Spec, area: Area, criteria: readonly Criterion[]): PageData {
  const { acceptance: t, nouns, terms } = stringsOf(spec);
  const kinds = missingKinds(spec, area);
  const section = areaSection(spec, area);
  const gap = kinds === undefined ? [] : [paragraph(t.gaps.here({ kinds }))];
  return itemPage({
    spec,
    item: area,
    section: {
      ...section,
      facts: [
        ...section.facts,
        [nouns.criteria.label, String(criteria.length)],
        [t.linkedTest, linkedToTest(spec, criteria)],
        [terms.verdicts, joined(tally(spec, 'criterion', verdictsOfCriteria(spec, criteria)))],
      ],
    },
    behind: [untitledSection(() => gap)],
    area: 'acceptance',
    document: '08-acceptance-criteria',
    crumbs: [{ label: t.title, path: '/acceptance/' }],
    sidebar: acceptanceSidebar(spec, area.key),
    aside: referencedBy(spec, area.key),
    description: area.data.purpose ?? t.areas.description({ title: area.title }),
  });
}
