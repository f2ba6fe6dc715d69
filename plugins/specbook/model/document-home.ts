/** The four documents by name, and which kinds of items stand in which. */
import type { Key, Kind } from './item.ts';

/** One of the four documents, before anything is in it. */
export interface DocumentKind {
  slug: DocumentSlug;
  fileName: string;
  title: string;
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
  { slug: '05-data-models', fileName: '05-Data-Models.md', title: 'Data Models', number: 5 },
  {
    slug: '06-performance-requirements',
    fileName: '06-Performance-Requirements.md',
    title: 'Performance Requirements',
    number: 6,
  },
  {
    slug: '07-technical-constraints',
    fileName: '07-Technical-Constraints.md',
    title: 'Technical Constraints',
    number: 7,
  },
  {
    slug: '08-acceptance-criteria',
    fileName: '08-Acceptance-Criteria.md',
    title: 'Acceptance Criteria',
    number: 8,
  },
];

/** By kind. A consideration stands wherever what it affects stands, in 05 when it affects nothing. */
const HOMES: Record<Kind, DocumentSlug> = {
  entity: '05-data-models',
  field: '05-data-models',
  enum: '05-data-models',
  rule: '05-data-models',
  domain: '05-data-models',
  dataClass: '05-data-models',
  team: '05-data-models',
  requirement: '06-performance-requirements',
  category: '06-performance-requirements',
  service: '06-performance-requirements',
  environment: '06-performance-requirements',
  run: '06-performance-requirements',
  constraint: '07-technical-constraints',
  poc: '07-technical-constraints',
  screen: '07-technical-constraints',
  area: '08-acceptance-criteria',
  criterion: '08-acceptance-criteria',
  consideration: '05-data-models',
};

/** The document in which an item stands, also one that is no longer there. @example homeOf('poc:POC-1') // '07-technical-constraints' */
export function homeOf(key: Key): DocumentSlug {
  return HOMES[key.slice(0, key.indexOf(':')) as Kind];
}
