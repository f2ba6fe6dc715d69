/** Blocks that are made when they are written. */
import type { RootContent } from 'mdast';

/**
 * Blocks that stand in one or more places. Writers remember what they made of a source by the object itself, so an item
 * hands out the same source for its page and its document.
 */
export interface BlockSource {
  blocks: () => readonly RootContent[];
}

/** A source of blocks. @example blockSource(() => [paragraph('Made when it is written.')]) */
export function blockSource(blocks: () => readonly RootContent[]): BlockSource {
  return { blocks };
}
