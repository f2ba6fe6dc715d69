/** `/documents/since-<revision>/`: everything that has changed since an older revision that the site shows. */
import { stringsOf } from '../../i18n/index.ts';
import { paragraph, routeLink } from '../../markup/mdast.ts';
import { countClasses } from '../../model/changes/count-classes.ts';
import { documentOf } from '../../model/document-of.ts';
import { DOCUMENTS } from '../../model/documents.ts';
import type { PastRevision, Spec } from '../../model/spec.ts';
import { versionPath } from '../../model/version-path.ts';
import { breakingSection, classesSection } from '../../views/changes/change-tables.ts';
import { declareSections } from '../../views/section.ts';
import { changesOfDocument } from '../page-parts/changes/changes-of-document.ts';
import { describeChanges } from '../page-parts/changes/describe-changes.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageEntry } from '../page-parts/page-entry.ts';
import { documentsSidebar } from '../page-parts/sidebar.ts';
import { changesSinceVersionPath } from '../render/links.ts';

/** The older revisions that the site shows, as git has them; newest first. */
export function shownVersions({ versions = [], history }: Spec): PastRevision[] {
  return (history?.revisions ?? []).filter(({ revision }) => versions.includes(revision));
}

/** A page for each older revision that the site shows. */
export function changesSinceVersions(spec: Spec): PageEntry[] {
  return shownVersions(spec).map((past) => ({
    path: changesSinceVersionPath(past.revision),
    build: () => changesSinceVersionPage(spec, past),
  }));
}

function changesSinceVersionPage(
  spec: Spec,
  { revision, at, changes = [] }: PastRevision,
): PageData {
  const { changes: t, documents, shell } = stringsOf(spec);
  const path = changesSinceVersionPath(revision);
  const title = t.changesSince({ base: revision });
  const summary = describeChanges(spec, { base: revision, changes });
  const byDocument = Map.groupBy(changes, ({ item }) => documentOf(item));
  return {
    path,
    title,
    area: 'documents',
    crumbs: [{ label: documents.title, path: '/documents/' }],
    lede: [paragraph(summary)],
    facts: [
      [t.base, routeLink(versionPath(revision), shell.revisionNumber({ revision }))],
      [shell.date, at.slice(0, 10)],
      [t.revisions, spec.info.revision],
      ...countClasses(changes).map(([one, count]) => [t.classes[one], String(count)] as const),
    ],
    sections: declareSections(
      ...(changes.length > 0 ? [breakingSection(spec, changes)] : []),
      ...DOCUMENTS.map((document) =>
        changesOfDocument(spec, document, byDocument.get(document.slug) ?? []),
      ),
      ...(changes.length > 0 ? [classesSection(spec, changes)] : []),
    ),
    aside: [],
    sidebar: documentsSidebar(spec, path),
    description: summary,
    isPrintable: true,
  };
}
