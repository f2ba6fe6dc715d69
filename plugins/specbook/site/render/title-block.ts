/** What the corner of every page says: which document, revision and commit one is looking at. */
import { stringsOf } from '../../i18n/index.ts';
import type { DocumentSlug } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';

/** One cell of the title block. */
export interface TitleBlock {
  /** `HCP-05 Data Models`. */
  document: string;
  /** `5.2.1`, where the page is a section of the document. */
  section?: string;
  revision: string;
  /** Short hash, and what git says beside it; nothing outside git. */
  commit?: { hash: string; day: string; dirty: boolean };
}

/**
 * The title block of a page.
 *
 * @param document the document in which the page's item stands in full; the whole specification when absent
 */
export function titleBlock(spec: Spec, document?: DocumentSlug, section?: string): TitleBlock {
  const { info, revision } = spec;
  const id = document && info.documents?.[document]?.id;
  return {
    document: document
      ? [id, stringsOf(spec).documents.name[document]].filter(Boolean).join(' ')
      : info.title,
    ...(section === undefined ? {} : { section }),
    revision: info.revision,
    ...(revision && {
      commit: {
        hash: revision.commit.slice(0, 7),
        day: revision.at.slice(0, 10),
        dirty: revision.dirty,
      },
    }),
  };
}
