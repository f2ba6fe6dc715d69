/** `/changes/`: everything that differs from the state that the site is compared with. */
import { stringsOf } from '../../i18n/index.ts';
import { code, paragraph, table, type Content, type Fact } from '../../markup/mdast.ts';
import { DOCUMENTS } from '../../model/documents.ts';
import { documentOf } from '../../model/document-of.ts';
import type { Change } from '../../model/changes/change.ts';
import { countClasses } from '../../model/changes/count-classes.ts';
import type { Comparison } from '../../model/changes/comparison.ts';
import type { Spec } from '../../model/spec.ts';
import { linkToChanged, placeOf, suspectColumns } from '../../views/changes/change-columns.ts';
import { breakingSection, classesSection } from '../../views/changes/change-tables.ts';
import { diagram } from '../../views/diagram.ts';
import { declareSections, type SectionDeclaration } from '../../views/section.ts';
import { registerTable } from '../../views/tables/register.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { documentsSidebar } from '../page-parts/sidebar.ts';
import { changesOfDocument } from '../page-parts/changes/changes-of-document.ts';
import { notComparedSection } from '../page-parts/changes/not-compared.ts';
import { describeChanges } from '../page-parts/changes/describe-changes.ts';
import { CHANGES_PATH } from '../render/links.ts';

/** The page of all changes, where the site is compared. */
export const changesPages: PageFamily = {
  patterns: ['/changes'],
  entries: ({ spec }) => {
    const { comparison } = spec;
    return comparison ? [{ path: CHANGES_PATH, build: () => changesPage(spec, comparison) }] : [];
  },
};

function changesPage(spec: Spec, comparison: Comparison): PageData {
  const { changes: t, documents } = stringsOf(spec);
  const { changes } = comparison;
  const byDocument = Map.groupBy(changes, ({ item }) => documentOf(item));
  return {
    path: CHANGES_PATH,
    title: t.title,
    area: 'documents',
    crumbs: [{ label: documents.title, path: '/documents/' }],
    lede: [paragraph(describeChanges(spec, comparison))],
    facts: factsOf(spec, comparison),
    sections: declareSections(
      breakingSection(spec, changes),
      drawing(spec, changes),
      ...DOCUMENTS.map((document) =>
        changesOfDocument(spec, document, byDocument.get(document.slug) ?? []),
      ),
      suspects(spec, comparison),
      removed(spec, comparison),
      notComparedSection(spec, comparison.notCompared),
      classesSection(spec, changes),
    ),
    aside: [],
    sidebar: documentsSidebar(spec, CHANGES_PATH),
    description: describeChanges(spec, comparison),
    isPrintable: true,
  };
}

function factsOf(spec: Spec, comparison: Comparison): Fact[] {
  const { base, sharedWith, revision, changes, suspects: found } = comparison;
  const { changes: t } = stringsOf(spec);
  return [
    [t.base, sharedWith === undefined ? code(base) : t.shared<Content>({ base: code(base) })],
    [
      t.revisions,
      revision === spec.info.revision ? revision : `${revision} → ${spec.info.revision}`,
    ],
    ...countClasses(changes).map(([one, count]): Fact => [t.classes[one], String(count)]),
    [t.suspectItems, found.length === 0 ? undefined : String(found.length)],
  ];
}

/** The data model, with what is new, changed and gone. */
function drawing(spec: Spec, changes: readonly Change[]): SectionDeclaration {
  return {
    id: 'sec.diagram',
    title: stringsOf(spec).changes.changesDiagram.title,
    exists: changes.some(({ kind }) => kind === 'entity' || kind === 'field'),
    blocks: () => [diagram(spec, { scope: 'changes' })],
  };
}

function suspects(spec: Spec, { suspects: rows }: Comparison): SectionDeclaration {
  const { changes: t } = stringsOf(spec);
  return {
    id: 'sec.suspects',
    title: t.suspects,
    exists: rows.length > 0,
    blocks: () => [
      registerTable(suspectColumns(spec), {
        caption: t.suspects,
        columns: ['item', 'changed', 'why', 'owner'],
        rows,
        cards: true,
      }),
    ],
  };
}

function removed(spec: Spec, { removed: items }: Comparison): SectionDeclaration {
  const { changes: t, kinds } = stringsOf(spec);
  return {
    id: 'sec.removed',
    title: t.removedItems,
    exists: items.length > 0,
    blocks: () => [
      table({
        caption: t.removedItems,
        cards: true,
        columns: [t.item, t.kind, t.name, t.replacedBy, t.location],
        rows: items.map(({ key, kind, title, replacedBy, position }) => [
          linkToChanged(spec, key),
          kinds[kind].label,
          title,
          replacedBy && linkToChanged(spec, replacedBy),
          code(placeOf(position)),
        ]),
      }),
    ],
  };
}
