/** `/constraints/`: what designers can rely on, in four groups. */
import { stringsOf } from '../../i18n/index.ts';
import { paragraph } from '../../markup/mdast.ts';
import type { Spec } from '../../model/spec.ts';
import { CONSTRAINT_KINDS } from '../../schema/constraint.ts';
import { indexSpec } from '../../model/spec-index.ts';
import { listEntries, type ListGroup } from '../page-parts/listing.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { constraintsSidebar } from '../page-parts/sidebar.ts';
import { declareSections, type SectionDeclaration } from '../../views/section.ts';
import { constraintTable } from '../../views/tables/constraints.ts';
import { registerTable } from '../../views/tables/register.ts';
import { screenColumns } from '../../views/tables/screens.ts';

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
        noun: 'constraints',
        starter: 'constraint',
      }),
    ),
};

function kindGroups(spec: Spec): ListGroup[] {
  const { constraintKind: labels } = stringsOf(spec).labels;
  return CONSTRAINT_KINDS.map((kind) => {
    const inside = indexSpec(spec).constraintsByKind.get(kind) ?? [];
    const title = labels[kind].heading;
    return {
      id: kind,
      title,
      size: inside.length,
      rows: (from, to) => [
        constraintTable(spec, `constraints-${kind}`, title, inside.slice(from, to)),
      ],
    };
  });
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
    facts: CONSTRAINT_KINDS.map(
      (kind) =>
        [labels.constraintKind[kind].heading, String(groups.get(kind)?.length ?? 0)] as const,
    ),
    sections: declareSections(screens(spec)),
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
