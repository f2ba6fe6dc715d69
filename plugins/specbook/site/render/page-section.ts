import type { RootContent } from 'mdast';
import { blockSource, type BlockSource } from '../../markup/block-source.ts';

/** One section of a page: its heading, and the blocks below it. */
export interface PageSection {
  /** `id` of its heading. */
  id?: string;
  /** Its heading; none for blocks that stand by themselves. */
  title?: string;
  /** Its number in the document: `5.2.1.1`. */
  number?: string;
  /** What it shows, made when it is written. */
  body: BlockSource;
}

/** Blocks of a page without a heading of their own. */
export function untitledSection(blocks: () => readonly RootContent[]): PageSection {
  return { body: blockSource(blocks) };
}
