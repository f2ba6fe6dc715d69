/** `/documents/`: the four documents, each with its state, its revision, who approved it, and its file. */
import type { RootContent } from 'mdast';
import { sinceApproval } from '../../documents/history.ts';
import { code, heading, paragraph, routeLink, table, type Row } from '../../markup/mdast.ts';
import { documentStatus } from '../../documents/front-matter.ts';
import type { SpecDocument } from '../../documents/compose.ts';
import { DOCUMENT_SLUGS } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';
import { markdownPath } from '../render/links.ts';
import { documentOf } from './documents.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { documentsSidebar } from '../page-parts/sidebar.ts';

const PATH = '/documents/';

/** The list of the documents. */
export const documentsPages: PageFamily = {
  patterns: ['/documents'],
  entries: ({ spec }) => [{ path: PATH, build: () => documentsPage(spec) }],
};

function documentsPage(spec: Spec): PageData {
  const documents = DOCUMENT_SLUGS.map((slug) => documentOf(spec, slug));
  return {
    path: PATH,
    title: 'Documents',
    area: 'documents',
    crumbs: [],
    lede: [
      paragraph(
        'The specification as four numbered documents, to read, to sign, and to print or keep as PDF with the browser. Each is also one file of Markdown.',
      ),
    ],
    facts: [
      ['Revision', spec.info.revision],
      ['Date', spec.revision?.at.slice(0, 10) ?? spec.now],
      ['Commit', spec.revision && code(spec.revision.commit.slice(0, 10))],
    ],
    tree: {
      type: 'root',
      children: [listed(spec, documents), ...approvals(spec, documents)],
    },
    aside: [],
    sidebar: documentsSidebar(spec, PATH),
    description: `The four documents of ${spec.info.title}, revision ${spec.info.revision}.`,
  };
}

function listed(spec: Spec, documents: readonly SpecDocument[]): RootContent {
  return table({
    caption: 'The four documents',
    columns: ['Document', 'Status', 'Revision', 'Approvals', 'Download'],
    rows: documents.map((document): Row => {
      const path = `${PATH}${document.slug}/`;
      const count = spec.info.documents?.[document.slug]?.approvals?.length ?? 0;
      return [
        routeLink(path, `${document.id} ${document.title}`),
        documentStatus(spec, document.places),
        spec.info.revision,
        count === 0 ? 'none' : String(count),
        routeLink(markdownPath(path), code(document.fileName)),
      ];
    }),
  });
}

/** Who approved which document, and what that still covers. */
function approvals(spec: Spec, documents: readonly SpecDocument[]): RootContent[] {
  const rows = documents.flatMap(({ slug, id, title, places }) =>
    (spec.info.documents?.[slug]?.approvals ?? []).map(({ role, name, revision, on }): Row => [
      routeLink(`${PATH}${slug}/`, `${id} ${title}`),
      role,
      name,
      revision,
      on,
      sinceApproval(spec, slug, revision, places),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    heading(2, 'Approvals', 'sec.approvals'),
    table({
      caption: 'Approvals of the documents',
      columns: ['Document', 'Role', 'Name', 'At revision', 'On', 'Since then'],
      rows,
    }),
  ];
}
