/** The four documents: their files, addresses and names. */
import { stringsOf, type Localized } from '../i18n/index.ts';

/** One of the four documents, before anything is in it. */
export interface DocumentKind {
  slug: DocumentSlug;
  fileName: string;
  /** The first number of its sections. */
  number: number;
}

/** Names of the documents in addresses and in spec.yaml. */
export type DocumentSlug =
  | '05-data-models'
  | '06-performance-requirements'
  | '07-technical-constraints'
  | '08-acceptance-criteria';

/** The documents in their order. */
export const DOCUMENTS: readonly DocumentKind[] = [
  { slug: '05-data-models', fileName: '05-Data-Models.md', number: 5 },
  { slug: '06-performance-requirements', fileName: '06-Performance-Requirements.md', number: 6 },
  { slug: '07-technical-constraints', fileName: '07-Technical-Constraints.md', number: 7 },
  { slug: '08-acceptance-criteria', fileName: '08-Acceptance-Criteria.md', number: 8 },
];

/** Slugs of the documents in their order. */
export const DOCUMENT_SLUGS: readonly DocumentSlug[] = DOCUMENTS.map(({ slug }) => slug);

/** The document with a slug; undefined for any other text. */
export function documentKindOf(slug: string): DocumentKind | undefined {
  return DOCUMENTS.find((document) => document.slug === slug);
}

/** The name of a document with its number, as filters and sidebars have it. @example '06 Performance Requirements' */
export function documentName(
  spec: Localized,
  { slug, number }: Pick<DocumentKind, 'slug' | 'number'>,
): string {
  const { documents: t } = stringsOf(spec);
  return t.numbered({ number: String(number).padStart(2, '0'), name: t.name[slug] });
}
