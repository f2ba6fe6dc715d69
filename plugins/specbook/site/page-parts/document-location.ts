/** Where an item stands in the printed documents: pages show the same numbers. */
import type { RootContent } from 'mdast';
import { composeDocuments, sectionLocationOf } from '../../documents/compose.ts';
import { documentKindOf, type DocumentSlug } from '../../model/documents.ts';
import type { Key } from '../../model/item.ts';
import { memoize } from '../../model/memoize.ts';
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

/** Titles of all numbered sections, by number. */
const titlesOf = memoize(
  (spec: Spec): ReadonlyMap<string, string> =>
    new Map(
      composeDocuments(spec).flatMap(({ sections }) =>
        sections.map(({ number, title }) => [number, title] as const),
      ),
    ),
);

/**
 * Headings of depth 2 with the numbers that they bear in the document. An item whose headings are not numbered there
 * has none here.
 */
export function numberedTree(
  spec: Spec,
  children: readonly RootContent[],
  number: string | undefined,
): RootContent[] {
  if (number === undefined) return [...children];
  let section = 0;
  return children.map((node) => {
    if (node.type !== 'heading' || node.depth !== 2) return node;
    section += 1;
    const own = `${number}.${section}`;
    const [text] = node.children;
    const isThere = text?.type === 'text' && titlesOf(spec).get(own) === text.value;
    return isThere ? { ...node, data: { ...node.data, number: own } } : node;
  });
}
