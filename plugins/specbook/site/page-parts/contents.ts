/** What is on a page, in one line below its facts: a long page is not searched by scrolling. */
import { toString } from 'mdast-util-to-string';
import type { PageData } from './page-data.ts';

/** A section of a page: what it is called, and its anchor. */
export interface ContentsEntry {
  title: string;
  /** `id` of its heading. */
  anchor: string;
}

/** With fewer sections than this, a page is seen at a glance. */
const FEWEST = 4;

/** The sections of a page, in its order; none for a short page, and for a document, which has contents of its own. */
export function contentsOf({ tree, href }: PageData): ContentsEntry[] {
  if (href) return [];
  const entries = tree.children.flatMap((node): ContentsEntry[] => {
    const anchor = node.type === 'heading' && node.depth === 2 ? node.data?.anchor : undefined;
    return anchor === undefined ? [] : [{ title: toString(node), anchor }];
  });
  return entries.length < FEWEST ? [] : entries;
}
