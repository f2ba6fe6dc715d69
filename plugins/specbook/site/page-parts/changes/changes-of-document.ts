import { stringsOf } from '../../../i18n/index.ts';
import type { Change } from '../../../model/changes/change.ts';
import { documentName, type DocumentKind } from '../../../model/documents.ts';
import type { Spec } from '../../../model/spec.ts';
import { changeTable } from '../../../views/changes/change-tables.ts';
import type { SectionDeclaration } from '../../../views/section.ts';

/** A section with all changes of a document, the gravest class first. */
export function changesOfDocument(
  spec: Spec,
  document: DocumentKind,
  changes: readonly Change[],
): SectionDeclaration {
  const { slug } = document;
  const title = documentName(spec, document);
  const caption = stringsOf(spec).changes.caption({ document: title });
  return {
    id: `sec.${slug}`,
    title,
    exists: changes.length > 0,
    blocks: () => [changeTable(spec, changes, { id: `changes-${slug}`, caption })],
  };
}
