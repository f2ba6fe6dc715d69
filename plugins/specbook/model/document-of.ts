/** Which of the documents describe an item in full. */
import { DOCUMENT_SLUGS, type DocumentSlug } from './documents.ts';
import { kindOf, type AnyItem, type Key } from './item.ts';
import { KINDS } from './kinds.ts';
import type { Spec } from './spec.ts';

/** The document of a kind of item, also of an item that was removed. @example documentOf('poc:POC-1') // '07-technical-constraints' */
export function documentOf(key: Key): DocumentSlug {
  return KINDS[kindOf(key)].document;
}

/** All documents of an item: one, or for a consideration those of everything that it affects. */
export function documentsOf(
  spec: Spec,
  { kind, key }: Pick<AnyItem, 'kind' | 'key'>,
): DocumentSlug[] {
  const affected =
    kind === 'consideration'
      ? spec.linksFrom(key).filter(({ relation }) => relation === 'affects')
      : [];
  const slugs = new Set(affected.map(({ to }) => documentOf(to)));
  if (slugs.size === 0) return [documentOf(key)];
  return DOCUMENT_SLUGS.filter((slug) => slugs.has(slug));
}
