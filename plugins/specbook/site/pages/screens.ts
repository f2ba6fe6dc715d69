/** `/screens/<id>/`: everything that affects one screen, on one page. */
import { blockSource } from '../../markup/block-source.ts';
import type { PhrasingContent, RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { heading, inline, paragraph, table, type Content } from '../../markup/mdast.ts';
import { loading, offline, updates } from '../../views/constraint.ts';
import { screenSection } from '../../views/vocabulary.ts';
import { inlineProse } from '../../markup/prose.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { Constraint, Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { CONSTRAINT_KINDS } from '../../schema/constraint.ts';
import { itemPath } from '../render/links.ts';
import { referencedBy } from '../page-parts/aside.ts';
import { indexSpec } from '../page-parts/spec-index.ts';
import { statusMark } from '../../views/tables/item-links.ts';
import { itemPage } from '../page-parts/item-page.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { constraintsSidebar } from '../page-parts/sidebar.ts';
import { constraintTable } from '../../views/tables/tables.ts';

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
  const { constraints: t, labels } = stringsOf(spec);
  const constraints = indexSpec(spec).constraintsByScreen.get(screen.key) ?? [];
  const section = screenSection(spec, screen);
  const ofKind = (kind: Constraint['data']['kind']): Constraint[] =>
    constraints.filter(({ data }) => data.kind === kind);
  const body: RootContent[] = [
    ...group(spec, labels.constraintKind.possible.heading, 'sec.possible', ofKind('possible')),
    ...group(
      spec,
      labels.constraintKind.limitation.heading,
      'sec.limitation',
      ofKind('limitation'),
    ),
    ...behaviour(spec, 'loading', ofKind('design')),
    ...behaviour(spec, 'offline', ofKind('design')),
    ...behaviour(spec, 'updates', ofKind('design')),
    ...group(spec, t.screens.otherDesign, 'sec.design', ofKind('design').filter(isOther)),
    ...group(spec, labels.constraintKind.cost.heading, 'sec.cost', ofKind('cost')),
  ];
  return itemPage({
    spec,
    item: screen,
    section: {
      ...section,
      facts: [
        ...section.facts,
        // A zero states that nothing is known to be slow or expensive here; a missing section would not.
        ...CONSTRAINT_KINDS.map(
          (kind) => [labels.constraintKind[kind].heading, String(ofKind(kind).length)] as const,
        ),
      ],
    },
    behind: [blockSource(() => (body.length > 0 ? body : [paragraph(t.screens.none)]))],
    area: 'constraints',
    document: '07-technical-constraints',
    crumbs: [{ label: t.title, path: '/constraints/' }],
    sidebar: constraintsSidebar(spec, screen.key),
    aside: referencedBy(spec, screen.key, { without: ['constraint'] }),
    description: screen.data.purpose ?? t.screens.description({ title: screen.title }),
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

type Behaviour = 'loading' | 'offline' | 'updates';

/** A design constraint that states nothing about loading, offline or updates. */
function isOther({ data }: Constraint): boolean {
  return data.kind === 'design' && !data.timing && !data.updates && !data.offline;
}

function behaviourOf(spec: Spec, { data }: Constraint, behaviour: Behaviour): PhrasingContent[] {
  if (data.kind !== 'design') return [];
  if (behaviour === 'loading') return loading(spec, data);
  return inline(behaviour === 'offline' ? offline(data) : updates(data));
}

/** What the screen does while it loads, without a network, or when something changes. */
function behaviour(spec: Spec, id: Behaviour, constraints: readonly Constraint[]): RootContent[] {
  const { constraints: t, terms } = stringsOf(spec);
  const title = t.screens[id];
  const rows = constraints.flatMap((constraint): Content[][] => {
    const content = behaviourOf(spec, constraint, id);
    if (content.length === 0) return [];
    return [
      [
        [linkTo(constraint), statusMark(constraint)],
        constraint.title,
        content,
        inlineProse(spec, constraint.data.guidance),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    heading(2, title, `sec.${id}`),
    table({
      caption: title,
      columns: [terms.constraint, terms.title, title, terms.guidance],
      rows,
    }),
  ];
}
