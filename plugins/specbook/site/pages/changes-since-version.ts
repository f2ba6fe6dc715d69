/** `/documents/since-<revision>/`: everything that has changed since an older revision that the site shows. */
import { stringsOf } from '../../i18n/index.ts';
import { paragraph, routeLink } from '../../markup/mdast.ts';
import { countClasses } from '../../model/changes/count-classes.ts';
import { documentOf } from '../../model/document-of.ts';
import { DOCUMENTS } from '../../model/documents.ts';
import type { ShownVersion, Spec } from '../../model/spec.ts';
import { versionPath } from '../../model/version-path.ts';
import { breakingSection, classesSection } from '../../views/changes/change-tables.ts';
import { declareSections } from '../../views/section.ts';
import { changesOfDocument } from '../page-parts/changes/changes-of-document.ts';
import { notComparedSection } from '../page-parts/changes/not-compared.ts';
import { describeSince } from '../page-parts/changes/describe-changes.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageEntry } from '../page-parts/page-entry.ts';
import { documentsSidebar } from '../page-parts/sidebar.ts';
import { changesSinceVersionPath } from '../render/links.ts';

/** A page for each older revision that the site shows. */
export function changesSinceVersions(spec: Spec): PageEntry[] {
  return (spec.versions ?? []).map((version) => ({
    path: changesSinceVersionPath(version.revision),
    build: () => changesSinceVersionPage(spec, version),
  }));
}

function changesSinceVersionPage(spec: Spec, version: ShownVersion): PageData {
  const { revision, at, changes, notCompared } = version;
  const { changes: t, documents, shell } = stringsOf(spec);
  const path = changesSinceVersionPath(revision);
  const title = t.changesSince({ base: revision });
  const summary = describeSince(spec, version);
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
      notComparedSection(spec, notCompared),
      ...(changes.length > 0 ? [classesSection(spec, changes)] : []),
    ),
    aside: [],
    sidebar: documentsSidebar(spec, path),
    description: summary,
    isPrintable: true,
  };
}
