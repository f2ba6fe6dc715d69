/** What every kind of item shows of itself. */
import type { RootContent } from 'mdast';
import { blockSource, type BlockSource } from '../markup/block-source.ts';
import { heading, type Fact } from '../markup/mdast.ts';
import type { Key } from '../model/item.ts';

/**
 * An item in full, but for its heading: a page and a document both show all three, one after the other. Headings in
 * the body begin at depth 2; anchors are local to the item.
 */
export interface Section {
  /** What it is or says, in its author's words. */
  lede: RootContent[];
  /** Short facts side by side. */
  facts: Fact[];
  /** The rest, written when it is first shown. */
  body: BlockSource;
  /** The sections of the body, where documents number them. */
  sections?: readonly ViewSection[];
}

/** A section that a view declares. Numbering asks for ids and titles only; blocks are made when they are written. */
export interface ViewSection {
  /** Anchor within the item: `sec.fields`. */
  id: string;
  title: string;
  /** Items that stand in full in rows of its tables, in their order. */
  rows?: readonly Key[];
  blocks: () => RootContent[];
}

/** The body of an item that declares its sections. @param intro blocks above the first section */
export function bodyOfSections(
  intro: () => readonly RootContent[],
  sections: readonly ViewSection[],
): Pick<Section, 'body' | 'sections'> {
  return {
    sections,
    body: blockSource(() => [
      ...intro(),
      ...sections.flatMap(({ id, title, blocks }) => [heading(2, title, id), ...blocks()]),
    ]),
  };
}
