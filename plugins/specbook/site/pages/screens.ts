/** `/screens/<id>/`: everything that affects one screen, on one page. */
import { stringsOf } from '../../i18n/index.ts';
import { inline, paragraph } from '../../markup/mdast.ts';
import { screenSection } from '../../views/vocabulary.ts';
import type { Constraint, Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { CONSTRAINT_KINDS } from '../../schema/constraint.ts';
import { declareSections, type SectionDeclaration } from '../../views/section.ts';
import { itemPath } from '../../model/item-path.ts';
import { untitledSection } from '../render/page-section.ts';
import { referencedBy } from '../page-parts/aside.ts';
import { indexSpec } from '../../model/spec-index.ts';
import { itemPage } from '../page-parts/item-page.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { constraintsSidebar } from '../page-parts/sidebar.ts';
import { constraintColumns, constraintTable } from '../../views/tables/constraints.ts';
import { registerTable } from '../../views/tables/register.ts';

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
  const sections = declareSections(
    group(spec, labels.constraintKind.possible.heading, 'possible', ofKind('possible')),
    group(spec, labels.constraintKind.limitation.heading, 'limitation', ofKind('limitation')),
    behaviour(spec, 'loading', ofKind('design')),
    behaviour(spec, 'offline', ofKind('design')),
    behaviour(spec, 'updates', ofKind('design')),
    group(spec, t.screens.otherDesign, 'design', ofKind('design').filter(isOther)),
    group(spec, labels.constraintKind.cost.heading, 'cost', ofKind('cost')),
  );
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
    behind: sections.length > 0 ? sections : [untitledSection(() => [paragraph(t.screens.none)])],
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
  kind: Constraint['data']['kind'],
  constraints: readonly Constraint[],
): SectionDeclaration {
  return {
    id: `sec.${kind}`,
    title,
    exists: constraints.length > 0,
    blocks: () => [constraintTable(spec, `constraints-${kind}`, title, constraints, 'screens')],
  };
}

type Behaviour = 'loading' | 'offline' | 'updates';

/** A design constraint that states nothing about loading, offline or updates. */
function isOther({ data }: Constraint): boolean {
  return data.kind === 'design' && !data.timing && !data.updates && !data.offline;
}

/** What the screen does while it loads, without a network, or when something changes. */
function behaviour(
  spec: Spec,
  id: Behaviour,
  constraints: readonly Constraint[],
): SectionDeclaration {
  const title = stringsOf(spec).constraints.screens[id];
  const columns = constraintColumns(spec);
  const rows = constraints.filter((one) => inline(columns[id].cell(one)).length > 0);
  return {
    id: `sec.${id}`,
    title,
    exists: rows.length > 0,
    blocks: () => [
      registerTable(columns, {
        caption: title,
        columns: ['constraint', 'title', id, 'guidance'],
        rows,
      }),
    ],
  };
}
