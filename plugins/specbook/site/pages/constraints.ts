/** `/constraints/`: what designers can rely on, in four groups. */
import type { RootContent } from 'mdast';
import { heading, paragraph, table } from '../../markup/mdast.ts';
import { inlineProse } from '../../markup/prose.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { Spec } from '../../model/spec.ts';
import { CONSTRAINT_KINDS } from '../../schema/constraint.ts';
import { indexSpec } from '../page-parts/spec-index.ts';
import { listEntries, type ListGroup } from '../page-parts/listing.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { constraintsSidebar } from '../page-parts/sidebar.ts';
import { constraintTable } from '../../views/tables/tables.ts';
import { count } from '../../views/labels.ts';
import { CONSTRAINT_KIND_LABELS } from '../../model/sub-kinds.ts';

/** `/constraints/`. */
export const constraintsPages: PageFamily = {
  patterns: ['/constraints', '/constraints/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      '/constraints/',
      () => kindGroups(spec),
      (groups) => ({
        page: constraintsPage(spec),
        groups,
        noun: 'Constraints',
        folder: 'constraints/',
      }),
    ),
};

function kindGroups(spec: Spec): ListGroup[] {
  return CONSTRAINT_KINDS.map((kind) => {
    const inside = indexSpec(spec).constraintsByKind.get(kind) ?? [];
    const title = CONSTRAINT_KIND_LABELS[kind].heading;
    return {
      id: kind,
      title,
      size: inside.length,
      rows: (from, to) => [constraintTable(spec, title, inside.slice(from, to))],
    };
  });
}

function constraintsPage(spec: Spec): PageData {
  const groups = indexSpec(spec).constraintsByKind;
  return {
    path: '/constraints/',
    title: 'Constraints',
    area: 'constraints',
    crumbs: [],
    lede: [
      paragraph(
        `${count(spec.constraints.length, 'constraint')} for designers: what is possible, what has limits, what affects design, what is expensive.`,
      ),
    ],
    facts: CONSTRAINT_KINDS.map(
      (kind) =>
        [CONSTRAINT_KIND_LABELS[kind].heading, String(groups.get(kind)?.length ?? 0)] as const,
    ),
    tree: { type: 'root', children: screens(spec) },
    aside: [],
    sidebar: constraintsSidebar(spec),
    description: `Technical constraints of ${spec.info.title} for designers, by kind and by screen.`,
    document: '07-technical-constraints',
  };
}

function screens(spec: Spec): RootContent[] {
  if (spec.screens.length === 0) return [];
  const groups = indexSpec(spec).constraintsByScreen;
  return [
    heading(2, 'Screens', 'sec.screens'),
    table({
      caption: 'Screens, and how many constraints of each kind bear on them',
      items: {},
      columns: [
        'Screen',
        'What people do there',
        ...CONSTRAINT_KINDS.map((kind) => ({
          label: CONSTRAINT_KIND_LABELS[kind].heading,
          align: 'right' as const,
        })),
      ],
      rows: spec.screens.map((screen) => {
        const inside = groups.get(screen.key) ?? [];
        return [
          linkTo(screen),
          inlineProse(spec, screen.data.purpose),
          ...CONSTRAINT_KINDS.map((kind) =>
            String(inside.filter(({ data }) => data.kind === kind).length),
          ),
        ];
      }),
    }),
  ];
}
