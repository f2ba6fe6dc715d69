/** Blocks that are made when they are written. */
import type { RootContent } from 'mdast';

/**
 * Blocks that stand in one or more places. Writers remember what they made of a source by the object itself, so an item
 * hands out the same source for its page and its document.
 */
export interface BlockSource {
  blocks: () => readonly RootContent[];
  /** Depth of the heading above them: 1 for the title of an item or a page, 2 for that of a section. */
  under: number;
}

/** A source of blocks. @example blockSource(() => [paragraph('Made when it is written.')]) */
export function blockSource(blocks: () => readonly RootContent[], under = 1): BlockSource {
  return { blocks, under };
}
