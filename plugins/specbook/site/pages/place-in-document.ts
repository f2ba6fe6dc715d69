/** Where an item stands in the printed documents: pages show the same numbers. */
import type { RootContent } from 'mdast';
import type { Key } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import type { DocumentSlug } from '../links.ts';

/** A place in one of the four documents. */
export interface Place {
  document: DocumentSlug;
  /** `5.2.1`. */
  number: string;
}

/** Where an item stands in full. */
export function placeInDocument(_spec: Spec, _key: Key): Place | undefined {
  return undefined;
}

/** Headings of depth 2 numbered as in the document: `5.2.1.1`, `5.2.1.2`. */
export function numberedTree(
  children: readonly RootContent[],
  number: string | undefined,
): RootContent[] {
  if (number === undefined) return [...children];
  let section = 0;
  return children.map((node) => {
    if (node.type !== 'heading' || node.depth !== 2) return node;
    section += 1;
    return { ...node, data: { ...node.data, number: `${number}.${section}` } };
  });
}
