/** What every kind of item has to say for itself. */
import type { RootContent } from 'mdast';
import type { Fact } from '../markup/mdast.ts';

/**
 * An item in full, but for its heading: a page and a document both show all three, one after the other. Headings in
 * the body begin at depth 2; anchors are local to the item.
 */
export interface Section {
  /** What it is or says, in its author's words. */
  lede: RootContent[];
  /** Short facts side by side. */
  facts: Fact[];
  /** The rest. */
  body: RootContent[];
}
