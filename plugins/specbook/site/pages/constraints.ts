/** `/constraints/`: what designers can rely on, in four groups. */
import { stringsOf } from '../../i18n/index.ts';
import { joined, paragraph, routeLink } from '../../markup/mdast.ts';
import type { Constraint } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { CONSTRAINT_KINDS } from '../../schema/constraint.ts';
import { indexSpec } from '../../model/spec-index.ts';
import { listEntries, type ListGroup } from '../page-parts/listing.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { constraintsSidebar } from '../page-parts/sidebar.ts';
import { declareSections, type SectionDeclaration } from '../../views/section.ts';
import { constraintTable } from '../../views/tables/constraints.ts';
import { costSentence, costSum, costTable, dearestFirst } from '../../views/tables/costs.ts';
import { registerTable } from '../../views/tables/register.ts';
import { screenColumns } from '../../views/tables/screens.ts';
import { slowRequirements, slowTable } from '../../views/tables/slow.ts';

/** `/constraints/`. */
export const constraintsPages: PageFamily = {
  patterns: ['/constraints', '/constraints/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      spec,
      '/constraints/',
      () => kindGroups(spec),
      (groups) => ({
        page: constraintsPage(spec),
        groups,
        // What every designer asks comes first; the sidebar names the screens too.
        foot: declareSections(screens(spec)),
        noun: 'constraints',
        starter: 'constraint',
      }),
      true,
    ),
};

/** The four kinds; what may be slow stands behind what has limitations. */
function kindGroups(spec: Spec): ListGroup[] {
  const { constraintKind: labels } = stringsOf(spec).labels;
  return CONSTRAINT_KINDS.flatMap((kind) => {
    const found = indexSpec(spec).constraintsByKind.get(kind) ?? [];
    const title = labels[kind].heading;
    if (kind === 'cost') return [costGroup(spec, title, found)];
    const group: ListGroup = {
      id: kind,
      title,
      size: found.length,
      rows: (from, to) => [
        constraintTable(spec, `constraints-${kind}`, title, found.slice(from, to)),
      ],
    };
    return kind === 'limitation' ? [group, slowGroup(spec)] : [group];
  });
}

function costGroup(spec: Spec, title: string, found: readonly Constraint[]): ListGroup {
  const dearest = dearestFirst(found);
  const sum = costSentence(spec, dearest);
  return {
    id: 'cost',
    title,
    size: dearest.length,
    ...(sum !== undefined && { lede: [paragraph(sum)] }),
    rows: (from, to) => [
      costTable(spec, dearest.slice(from, to), {
        id: 'constraints-cost',
        columns: ['cost', 'guidance', 'screens', 'service'],
      }),
    ],
  };
}

function slowGroup(spec: Spec): ListGroup {
  const { constraints, documents } = stringsOf(spec);
  const found = slowRequirements(spec);
  return {
    id: 'slow',
    title: constraints.slow,
    size: found.length,
    lede: [paragraph(documents.technicalConstraints.slow.intro)],
    rows: (from, to) => [slowTable(spec, found.slice(from, to))],
  };
}

function constraintsPage(spec: Spec): PageData {
  const { constraints: t, labels, nouns } = stringsOf(spec);
  const groups = indexSpec(spec).constraintsByKind;
  return {
    path: '/constraints/',
    title: t.title,
    area: 'constraints',
    crumbs: [],
    lede: [
      paragraph(
        t.lede({ constraints: nouns.constraints.counted({ count: spec.constraints.length }) }),
      ),
    ],
    facts: CONSTRAINT_KINDS.map((kind) => {
      const found = groups.get(kind) ?? [];
      const count = String(found.length);
      const sum = kind === 'cost' ? costSum(spec, found) : '';
      return [
        labels.constraintKind[kind].heading,
        joined([found.length > 0 ? routeLink(`/constraints/#${kind}`, count) : count, sum]),
      ] as const;
    }),
    sections: [],
    aside: [],
    sidebar: constraintsSidebar(spec),
    description: t.description({ title: spec.info.title }),
    document: '07-technical-constraints',
  };
}

function screens(spec: Spec): SectionDeclaration {
  const { constraints, terms } = stringsOf(spec);
  return {
    id: 'sec.screens',
    title: terms.screens,
    exists: spec.screens.length > 0,
    blocks: () => [
      registerTable(screenColumns(spec), {
        id: 'screens',
        caption: constraints.screens.caption,
        columns: ['screen', 'purpose', ...CONSTRAINT_KINDS],
        rows: spec.screens,
      }),
    ],
  };
}
