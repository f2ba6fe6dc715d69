/** Where an item stands in the printed documents: pages show the same numbers. */
import { composeDocuments, sectionLocationOf } from '../../documents/compose.ts';
import { documentKindOf, type DocumentSlug } from '../../model/documents.ts';
import type { Key } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';

/** A place in one of the four documents. */
export interface DocumentLocation {
  document: DocumentSlug;
  /** `5.2.1`. */
  number: string;
  /** Where the document shows it: `/documents/05-data-models/#patient`, without base and prefix. */
  path: string;
}

/** Where an item stands in full; nothing for what stands in no document. */
export function documentLocationOf(spec: Spec, key: Key): DocumentLocation | undefined {
  const place = sectionLocationOf(spec, key);
  const document = place && documentKindOf(place.document)?.slug;
  if (!document) return undefined;
  const { number, anchor } = place;
  const home = composeDocuments(spec).find(({ slug }) => slug === document);
  const path = `/documents/${home?.addressOf(number) ?? ''}#${encodeURIComponent(anchor)}`;
  return { document, number, path };
}
