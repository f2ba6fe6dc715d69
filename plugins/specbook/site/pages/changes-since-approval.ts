/** `/documents/<slug>/since-<revision>/`: what has changed in a document since a revision that some approved, to print and sign. */
import { stringsOf } from '../../i18n/index.ts';
import { classifiedSince } from '../../documents/front-matter/history.ts';
import type { SpecDocument } from '../../documents/compose.ts';
import { signatureTable } from '../../documents/signature-table.ts';
import { joined, lineBreak, paragraph } from '../../markup/mdast.ts';
import type { Change } from '../../model/changes/change.ts';
import { countClasses } from '../../model/changes/count-classes.ts';
import type { DocumentSlug } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';
import {
  breakingSection,
  changeTable,
  classesSection,
  describeClasses,
} from '../../views/changes/change-tables.ts';
import { declareSections } from '../../views/section.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageEntry } from '../page-parts/page-entry.ts';
import { documentsSidebar } from '../page-parts/sidebar.ts';

/** Path of the page of a document and a revision. @example changesSincePath('05-data-models', '2.2.0') */
export function changesSincePath(slug: DocumentSlug, revision: string): string {
  return `/documents/${slug}/since-${encodeURIComponent(revision)}/`;
}

/** The approved revisions since which a document has changed, with the changes. */
export function approvedAndChanged(spec: Spec, slug: DocumentSlug): Map<string, Change[]> {
  const { approvals = [] } = spec.info.documents?.[slug] ?? {};
  const found = approvals.map(
    ({ revision }) => [revision, classifiedSince(spec, slug, revision)] as const,
  );
  return new Map(found.filter(([, changes]) => changes.length > 0));
}

/** A page for each revision that somebody approved and since which the document has changed. */
export function changesSinceEntries(
  spec: Spec,
  document: Pick<SpecDocument, 'slug' | 'id' | 'title'>,
): PageEntry[] {
  return [...approvedAndChanged(spec, document.slug)].map(([revision, changes]) => ({
    path: changesSincePath(document.slug, revision),
    build: () => changesSincePage(spec, document, revision, changes),
  }));
}

function changesSincePage(
  spec: Spec,
  { slug, id, title: name }: Pick<SpecDocument, 'slug' | 'id' | 'title'>,
  revision: string,
  changes: readonly Change[],
): PageData {
  const { changes: words, documents: t } = stringsOf(spec);
  const { signatures: signing, since } = t.frontMatter;
  const document = `${id} ${name}`;
  const title = since.printed({ document, revision });
  const { approvals = [], signatures } = spec.info.documents?.[slug] ?? {};
  const approvers = approvals.filter((approval) => approval.revision === revision);
  const signers = signatures ?? approvers;
  const summary = since.classified({
    count: changes.length,
    classes: describeClasses(spec, changes),
  });
  return {
    path: changesSincePath(slug, revision),
    title,
    area: 'documents',
    crumbs: [
      { label: t.title, path: '/documents/' },
      { label: document, path: `/documents/${slug}/` },
    ],
    lede: [paragraph(`${revision} → ${spec.info.revision}: ${summary}.`)],
    facts: [
      [
        since.approvedBy,
        joined(
          approvers.map(({ name: who, role, on }) => since.approver({ name: who, role, day: on })),
          lineBreak(),
        ),
      ],
      ...countClasses(changes).map(([one, count]) => [words.classes[one], String(count)] as const),
    ],
    sections: declareSections(
      breakingSection(spec, changes),
      {
        id: 'sec.changes',
        title: words.title,
        blocks: () => [changeTable(spec, changes, { id: 'changes', caption: title })],
      },
      classesSection(spec, changes),
      {
        id: 'sec.signatures',
        title: signing.title,
        blocks: () => [
          paragraph(signing.intro({ title: spec.info.title, revision: spec.info.revision })),
          signatureTable(spec, signing.title, signers),
        ],
      },
    ),
    aside: [],
    sidebar: documentsSidebar(spec, `/documents/${slug}/`),
    description: `${title}. ${summary}.`,
    isPrintable: true,
  };
}
