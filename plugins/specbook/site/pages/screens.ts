/** `/screens/<id>/`: everything that bears on one screen, on one page. */
import type { RootContent } from 'mdast';
import { heading, paragraph, table, type Content } from '../../markup/mdast.ts';
import { constraintSection } from '../../views/constraint.ts';
import { screenSection } from '../../views/vocabulary.ts';
import { inlineProse } from '../../markup/prose.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { Constraint, Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { CONSTRAINT_KINDS } from '../../schema/constraint.ts';
import { itemPath } from '../render/links.ts';
import { referredToBy } from '../page-parts/aside.ts';
import { indexSpec } from '../page-parts/spec-index.ts';
import { statusMark } from '../../views/tables/item-links.ts';
import { itemPage } from '../page-parts/item-page.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { constraintsSidebar } from '../page-parts/sidebar.ts';
import { constraintTable } from '../../views/tables/tables.ts';
import { CONSTRAINT_KIND_LABELS } from '../../model/sub-kinds.ts';

/** One page for each screen. */
export const screenPages: PageFamily = {
  patterns: ['/screens/[id]'],
  entries: ({ spec }) =>
    spec.screens.map((screen) => ({
      path: itemPath(screen.key),
      build: () => screenPage(spec, screen),
    })),
};

function screenPage(spec: Spec, screen: Item<'screen'>): PageData {
  const constraints = indexSpec(spec).constraintsByScreen.get(screen.key) ?? [];
  const section = screenSection(spec, screen);
  const ofKind = (kind: Constraint['data']['kind']): Constraint[] =>
    constraints.filter(({ data }) => data.kind === kind);
  const body: RootContent[] = [
    ...group(spec, CONSTRAINT_KIND_LABELS.possible.heading, 'sec.possible', ofKind('possible')),
    ...group(
      spec,
      CONSTRAINT_KIND_LABELS.limitation.heading,
      'sec.limitation',
      ofKind('limitation'),
    ),
    ...behaviour(spec, 'Loading', 'sec.loading', ofKind('design')),
    ...behaviour(spec, 'Offline', 'sec.offline', ofKind('design')),
    ...behaviour(spec, 'Updates', 'sec.updates', ofKind('design')),
    ...group(
      spec,
      'Other things that affect design',
      'sec.design',
      ofKind('design').filter(isOther),
    ),
    ...group(spec, CONSTRAINT_KIND_LABELS.cost.heading, 'sec.cost', ofKind('cost')),
  ];
  return itemPage({
    spec,
    item: screen,
    section: {
      ...section,
      facts: [
        ...section.facts,
        // A nought says that nothing is known to be slow or expensive here, where no section would say nothing at all.
        ...CONSTRAINT_KINDS.map(
          (kind) => [CONSTRAINT_KIND_LABELS[kind].heading, String(ofKind(kind).length)] as const,
        ),
      ],
      body: body.length > 0 ? body : [paragraph('No constraint bears on this screen.')],
    },
    area: 'constraints',
    document: '07-technical-constraints',
    crumbs: [{ label: 'Constraints', path: '/constraints/' }],
    sidebar: constraintsSidebar(spec, screen.key),
    aside: referredToBy(spec, screen.key, { without: ['constraint'] }),
    description:
      screen.data.purpose ??
      `What is possible, limited, slow and expensive on the screen ${screen.title}.`,
  });
}

function group(
  spec: Spec,
  title: string,
  anchor: string,
  constraints: readonly Constraint[],
): RootContent[] {
  return constraints.length === 0
    ? []
    : [
        heading(2, title, anchor),
        constraintTable(spec, title, constraints, { withScreens: false }),
      ];
}

/** A design constraint that says nothing of loading, offline or updates. */
function isOther({ data }: Constraint): boolean {
  return data.kind === 'design' && !data.timing && !data.updates && !data.offline;
}

/** What the screen does while it loads, without a network, or when something changes. */
function behaviour(
  spec: Spec,
  term: 'Loading' | 'Offline' | 'Updates',
  anchor: string,
  constraints: readonly Constraint[],
): RootContent[] {
  const rows = constraints.flatMap((constraint): Content[][] => {
    const said = constraintSection(spec, constraint).facts.find(([name]) => name === term)?.[1];
    if (said === undefined || (Array.isArray(said) && said.length === 0)) return [];
    return [
      [
        [linkTo(constraint), statusMark(constraint)],
        constraint.title,
        said,
        inlineProse(spec, constraint.data.guidance),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    heading(2, term, anchor),
    table({ caption: term, columns: ['Constraint', 'What', term, 'What to do'], rows }),
  ];
}
