/** `/documents/`: the four documents, each with its status, revision, approvals and file. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import {
  approvalColumns,
  approvalsOf,
  type Approval,
} from '../../documents/front-matter/approvals.ts';
import { code, paragraph, routeLink, table, type Content, type Row } from '../../markup/mdast.ts';
import { documentStatus } from '../../documents/front-matter/document-status.ts';
import type { SpecDocument } from '../../documents/compose.ts';
import { DOCUMENT_SLUGS } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';
import { declareSections, type SectionDeclaration } from '../../views/section.ts';
import { versionPath } from '../../model/version-path.ts';
import { describeClasses } from '../../views/changes/change-tables.ts';
import { describeSince } from '../page-parts/changes/describe-changes.ts';
import { changesSinceVersionPath, markdownPath } from '../render/links.ts';
import { untitledSection } from '../render/page-section.ts';
import { approvedAndChanged, changesSincePath } from './changes-since-approval.ts';
import { documentOf } from './documents.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { registerTable } from '../../views/tables/register.ts';
import { documentsSidebar } from '../page-parts/sidebar.ts';

const PATH = '/documents/';

/** The list of the documents. */
export const documentsPages: PageFamily = {
  patterns: ['/documents'],
  entries: ({ spec }) => [{ path: PATH, build: () => documentsPage(spec) }],
};

function documentsPage(spec: Spec): PageData {
  const { documents: t, shell } = stringsOf(spec);
  const documents = DOCUMENT_SLUGS.map((slug) => documentOf(spec, slug));
  return {
    path: PATH,
    title: t.title,
    area: 'documents',
    crumbs: [],
    lede: [paragraph(t.lede)],
    facts: [
      [shell.revision, spec.info.revision],
      [shell.date, spec.revision?.at.slice(0, 10) ?? spec.now],
      [shell.commit, spec.revision && code(spec.revision.commit.slice(0, 10))],
    ],
    sections: [
      untitledSection(() => [listed(spec, documents)]),
      ...declareSections(approvals(spec, documents), olderRevisions(spec)),
    ],
    aside: [],
    sidebar: documentsSidebar(spec, PATH),
    description: t.description({ title: spec.info.title, revision: spec.info.revision }),
  };
}

function listed(spec: Spec, documents: readonly SpecDocument[]): RootContent {
  const { documents: t, terms } = stringsOf(spec);
  return table({
    caption: t.caption,
    columns: [terms.document, t.status, terms.revision, t.approvals, t.download],
    rows: documents.map((document): Row => {
      const path = `${PATH}${document.slug}/`;
      const count = spec.info.documents?.[document.slug]?.approvals?.length ?? 0;
      return [
        routeLink(path, `${document.id} ${document.title}`),
        documentStatus(spec, document.slug, document.locations),
        spec.info.revision,
        count === 0 ? t.noApprovals : String(count),
        routeLink(markdownPath(path), code(document.fileName)),
      ];
    }),
  });
}

/** Columns of approvals; what has changed since one leads to the page that lists it. */
function linkedApprovals(spec: Spec) {
  const columns = approvalColumns(spec);
  const { cell } = columns.since;
  return {
    ...columns,
    since: {
      ...columns.since,
      cell: (one: Approval): Content => {
        const { document, approval } = one;
        const isListed = approvedAndChanged(spec, document.slug).has(approval.revision);
        const path = changesSincePath(document.slug, approval.revision);
        return isListed ? routeLink(path, cell(one)) : cell(one);
      },
    },
  };
}

/** Who approved which document, and what has changed since. */
function approvals(spec: Spec, documents: readonly SpecDocument[]): SectionDeclaration {
  const { documents: t } = stringsOf(spec);
  const rows = documents.flatMap((document) => approvalsOf(spec, document, document.locations));
  return {
    id: 'sec.approvals',
    title: t.approvals,
    exists: rows.length > 0,
    blocks: () => [
      registerTable(linkedApprovals(spec), {
        caption: t.approvalsCaption,
        columns: ['document', 'role', 'name', 'revision', 'date', 'since'],
        rows,
      }),
    ],
  };
}

/** The older revisions that the site shows, and what has changed since each. */
function olderRevisions(spec: Spec): SectionDeclaration {
  const { documents: t, shell } = stringsOf(spec);
  const { versions = [] } = spec;
  const title = shell.older.title;
  return {
    id: 'sec.revisions',
    title,
    exists: versions.length > 0,
    blocks: () => [
      table({
        caption: title,
        columns: [shell.revision, shell.date, t.since],
        rows: versions.map((version): Row => {
          const { revision, at, changes: found, notCompared } = version;
          const isWhole = found.length > 0 && notCompared.length === 0;
          const summary = isWhole ? describeClasses(spec, found) : describeSince(spec, version);
          return [
            routeLink(versionPath(revision), revision),
            at.slice(0, 10),
            routeLink(changesSinceVersionPath(revision), summary),
          ];
        }),
      }),
    ],
  };
}
