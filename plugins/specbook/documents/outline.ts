/** Outlines of the four documents: their parts, before they have numbers. */
import { DOCUMENTS, type DocumentKind, type DocumentSlug } from '../model/documents.ts';
import type { Spec } from '../model/spec.ts';
import { stringsOf } from '../i18n/index.ts';
import { acceptanceParts } from './acceptance/acceptance-criteria.ts';
import { dataModelParts } from './data-models/data-models.ts';
import type { Part } from './part.ts';
import { performanceParts } from './performance/performance-requirements.ts';
import { constraintParts } from './constraints/technical-constraints.ts';

const PARTS: Record<DocumentSlug, (spec: Spec) => Part[]> = {
  '05-data-models': dataModelParts,
  '06-performance-requirements': performanceParts,
  '07-technical-constraints': constraintParts,
  '08-acceptance-criteria': acceptanceParts,
};

/** One document before it is numbered. */
export interface Outline extends DocumentKind {
  /** Its number in the project: `HCP-05`; `05` where spec.yaml gives none. */
  id: string;
  title: string;
  parts: readonly Part[];
}

/** The four documents as outlines. Cheap: nothing in them is written. */
export function outlinesOf(spec: Spec): readonly Outline[] {
  return DOCUMENTS.map((kind) => ({
    ...kind,
    id: spec.info.documents?.[kind.slug]?.id ?? kind.slug.slice(0, 2),
    title: stringsOf(spec).documents.name[kind.slug],
    parts: PARTS[kind.slug](spec),
  }));
}
