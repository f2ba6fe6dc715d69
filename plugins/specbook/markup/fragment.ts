/**
 * What a writer makes of blocks: text in its format, and slots for what depends on where it is placed. A fragment is
 * written once and placed on its page, in its document and on a part page of that document; addresses, heading depths,
 * anchors and section numbers are filled in on the way.
 */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Chart } from '../charts/index.ts';
import type { Key } from '../model/item.ts';
import type { TableFilters } from './html/table-filters.ts';
import type { LinkTarget } from './links.ts';
import type { Diagram } from './nodes.ts';

/** Text and slots in their order. */
export type Fragment = readonly Piece[];
/** Text of the format, or a {@link Slot}. */
export type Piece = string | Slot;

/** A link within the specification. */
export interface LinkSlot {
  slot: 'link';
  target: LinkTarget;
  /** What is read, in the format. */
  label: string;
  /** Further attributes in HTML, with a space in front of each. */
  attributes: string;
}

/** A heading of depth 2 or more below that of the item, page or section around it. */
export interface HeadingSlot {
  slot: 'heading';
  /** 2 for a section of the item itself. */
  depth: number;
  /** Anchor within the item: `sec.fields`. */
  anchor?: string | undefined;
  /** Its number, where the tree itself states one. */
  number?: string | undefined;
  label: Fragment;
}

/** The beginning of a row of a table in HTML that links lead to. */
export interface RowSlot {
  slot: 'row';
  /** Anchor within the item: the id of a field. */
  anchor: string;
  /** The item that the row shows in full. */
  item?: Key | undefined;
  attributes: string;
}

/** A table with so many rows that a page may show only the first. */
export interface LongTableSlot {
  slot: 'longTable';
  before: string;
  rows: readonly Fragment[];
  after: string;
}

/** Tables with more rows are {@link LongTableSlot}. */
export const LONG_TABLE_ROWS = 50;

/** Prose of an author that a library writes, with the addresses of the place it is written for. */
export interface ProseSlot {
  slot: 'prose';
  nodes: readonly (RootContent | PhrasingContent)[];
  /** Depth of the heading around it; see {@link HeadingSlot.depth}. */
  under: number;
  /** Only a run of text fits: a cell, a fact. */
  run: boolean;
  /** Within a cell of a table. */
  cell: boolean;
}

/** What a component renders on a page. */
export interface BlockSlot {
  slot: 'block';
  block: Block;
}

/** A diagram as Markdown, which a site without diagrams leaves out. */
export interface DiagramTextSlot {
  slot: 'diagramText';
  /** With the blank line in front of it. */
  content: () => Fragment;
}

/** What is only known where a fragment is placed. */
export type Slot =
  LinkSlot | HeadingSlot | RowSlot | LongTableSlot | ProseSlot | BlockSlot | DiagramTextSlot;

/** A block that has a component of its own. `F` is how its text is held: as a fragment, or placed as HTML. */
export type Block<F = Fragment> =
  | ({ type: 'diagram' } & Pick<Diagram, 'request' | 'paper' | 'sheets' | 'file' | 'preview'>)
  | {
      type: 'charts';
      figures: readonly { caption: F; chart: Chart }[];
      /** What opens their numbers. */
      summary: string;
      /** The numbers of all of them. */
      tables: F;
    }
  /** A table that readers sort, filter and download. */
  | ({ type: 'table'; id: string; caption: string; table: F } & TableFilters)
  /** A Mermaid fence, as HTML; empty where prose around it holds the fence. */
  | { type: 'mermaid'; fence: string }
  /** The compiled prose of an `.mdx` file. */
  | { type: 'mdx'; item: Key };

/** A piece of a placed page: HTML, or a block for its component. */
export type PlacedPiece = string | Block<string>;

/** Collects pieces; text next to text is one piece. */
export class FragmentBuilder {
  readonly #pieces: Piece[] = [];
  #text = '';

  text(text: string): void {
    this.#text += text;
  }

  /** Drops white space at the end of the text so far. */
  trimEnd(): void {
    this.#text = this.#text.trimEnd();
  }

  /** The text since the last slot, taken out. */
  takeText(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }

  slot(slot: Slot): void {
    if (this.#text !== '') this.#pieces.push(this.#text);
    this.#text = '';
    this.#pieces.push(slot);
  }

  fragment(fragment: Fragment): void {
    for (const piece of fragment) {
      if (typeof piece === 'string') this.text(piece);
      else this.slot(piece);
    }
  }

  /** The fragment so far. */
  end(): Fragment {
    if (this.#text !== '') this.#pieces.push(this.#text);
    this.#text = '';
    return this.#pieces;
  }
}
