/** Outlines of the four documents, and where everything in them stands. */
import { DOCUMENTS, type DocumentKind, type DocumentSlug } from '../model/documents.ts';
import type { Spec } from '../model/spec.ts';
import { acceptanceParts } from './acceptance-criteria.ts';
import { dataModelParts } from './data-models.ts';
import { frontMatter } from './front-matter.ts';
import { numbered, type Numbering } from './number.ts';
import type { Part } from './part.ts';
import { performanceParts } from './performance-requirements.ts';
import { constraintParts } from './technical-constraints.ts';

const PARTS: Record<DocumentSlug, (spec: Spec) => Part[]> = {
  '05-data-models': dataModelParts,
  '06-performance-requirements': performanceParts,
  '07-technical-constraints': constraintParts,
  '08-acceptance-criteria': acceptanceParts,
};

/** One document before it is numbered. */
export interface Outline extends DocumentKind {
  /** Its number in the house: `HCP-05`; `05` where spec.yaml gives none. */
  id: string;
  parts: readonly Part[];
}

/** The four documents as outlines. Cheap: nothing in them is made yet. */
export function outlinesOf(spec: Spec): readonly Outline[] {
  return DOCUMENTS.map((kind) => ({
    ...kind,
    id: spec.info.documents?.[kind.slug]?.id ?? kind.slug.slice(0, 2),
    parts: PARTS[kind.slug](spec),
  }));
}

/** Where everything stands, by the slug of the document. Plain data, which another process can be sent. */
export type Numberings = ReadonlyMap<DocumentSlug, Numbering>;

/**
 * Every item is written once to be numbered, so this is done once for a specification. Astro evaluates modules of the
 * configuration and of pages apart from each other: what is known therefore hangs on `globalThis`.
 */
const KEY = Symbol.for('astro-specbook.numberings');
const store = globalThis as typeof globalThis & { [KEY]?: WeakMap<Spec, Numberings> };
const known = (store[KEY] ??= new WeakMap<Spec, Numberings>());

/** Takes over what another process has numbered. */
export function knowNumberings(spec: Spec, numberings: Numberings): void {
  known.set(spec, numberings);
}

/** Where everything of a specification stands. */
export function numberingsOf(spec: Spec, outlines = outlinesOf(spec)): Numberings {
  const before = known.get(spec);
  if (before) return before;
  const numberings = new Map(
    outlines.map(({ parts, ...kind }) => {
      // The contents list holds no heading but its own, so it may still be empty here.
      const front = frontMatter(spec, kind, [], new Map());
      return [kind.slug, numbered(kind.slug, kind.number, front, parts)] as const;
    }),
  );
  known.set(spec, numberings);
  return numberings;
}
