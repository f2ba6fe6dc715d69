/** What every kind of item shows of itself: some words, some facts, and the sections that it declares. */
import type { RootContent } from 'mdast';
import { blockSource, type BlockSource } from '../markup/block-source.ts';
import { heading, type Fact } from '../markup/mdast.ts';
import type { Key } from '../model/item.ts';

/**
 * An item in full, but for its heading: a page and a document both show all of it. Headings begin at depth 2; anchors
 * are local to the item.
 */
export interface Section {
  /** What it is or says, in its author's words. */
  lede: RootContent[];
  /** Short facts side by side. */
  facts: Fact[];
  /** Blocks above the first section. */
  intro: BlockSource;
  /** Its sections, in their order. */
  sections: readonly ViewSection[];
  /** True where documents number the sections. */
  numbered?: boolean;
}

/** A section of an item, or of a page. */
export interface ViewSection {
  /** Anchor within the item: `sec.fields`. */
  id: string;
  title: string;
  /** Items that stand in full in rows of its tables, in their order. */
  rows?: readonly Key[];
  /** What stands below its heading. */
  body: BlockSource;
}

/** A section as a view declares it. Its existence is known before any of its blocks is made. */
export interface SectionDeclaration extends Pick<ViewSection, 'id' | 'title' | 'rows'> {
  /** Whether the item has the section; true when absent. */
  exists?: boolean;
  /** What stands below its heading, made when it is written. */
  blocks: () => readonly RootContent[];
}

/** The sections that exist, from the table of contents of a view. */
export function declareSections(...declared: readonly SectionDeclaration[]): ViewSection[] {
  return declared
    .filter(({ exists = true }) => exists)
    .map(({ id, title, rows, blocks }) => ({
      id,
      title,
      ...(rows && { rows }),
      body: blockSource(blocks, 2),
    }));
}

/** The intro of an item with nothing above its first section. */
export const NO_INTRO: BlockSource = blockSource(() => []);

/** All blocks below the facts of an item, with the headings of its sections. */
export function sourcesOf({ intro, sections }: Section): readonly BlockSource[] {
  return [
    intro,
    ...sections.flatMap(({ id, title, body }) => [
      blockSource(() => [heading(2, title, id)]),
      body,
    ]),
  ];
}
