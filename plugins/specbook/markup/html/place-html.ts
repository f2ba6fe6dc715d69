/** Fragments of HTML in their place: on a page, in a document, on a part page of a document. */
import type { Nodes } from 'mdast';
import type { Key } from '../../model/item.ts';
import type { Block, Fragment, HeadingSlot, LinkSlot, PlacedPiece, Slot } from '../fragment.ts';
import { loweredHeadings } from '../heading-depth.ts';
import { escapeHtml } from './html-text.ts';
import type { Href, LinkTarget, SectionReference } from '../links.ts';
import { sanitisedHtml } from './sanitised-html.ts';
import { softBreaksInHtml } from './soft-breaks.ts';

/** What a heading is where it is placed. */
export interface PlacedHeading {
  /** `id`; none where nothing links to it. */
  anchor?: string | undefined;
  /** Section number: `5.2.1.1`. */
  number?: string | undefined;
}

/** Where fragments are placed. Each function answers for one slot. */
export interface HtmlPlacement {
  /** The address of a target; `undefined` makes a link its text. */
  href: Href;
  /** The section that a link leads to, to be named behind its label. */
  reference?: (target: LinkTarget) => SectionReference | undefined;
  /** How much deeper than in the item itself headings stand (default: 0). */
  shift?: number;
  /** Anchor and number of a heading; those of the item itself when absent. */
  heading?: (heading: HeadingSlot) => PlacedHeading;
  /** `id` of a row; its own anchor when absent. */
  row?: (anchor: string, item: Key | undefined) => string | undefined;
  /** How many rows of a long table are shown, and what stands below it for the rest. */
  rows?: { limit: number; more: (count: number) => string };
}

/** HTML of a fragment, with its blocks apart for their components. */
export function placeBlocks(fragment: Fragment, placement: HtmlPlacement): PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  let html = '';
  const add = (block: Block<string>): void => {
    if (html !== '') pieces.push(html);
    html = '';
    pieces.push(block);
  };
  for (const piece of fragment) {
    if (typeof piece === 'string') html += piece;
    else if (piece.slot !== 'block') {
      html += htmlOf(piece, placement);
      if (piece.slot === 'prose' && piece.nodes.some(holdsMermaid))
        add({ type: 'mermaid', fence: '' });
    } else add(placedBlock(piece.block, placement));
  }
  if (html !== '') pieces.push(html);
  return pieces;
}

/** HTML of a fragment that holds no blocks. */
export function placeHtml(fragment: Fragment, placement: HtmlPlacement): string {
  let html = '';
  for (const piece of fragment) {
    if (typeof piece === 'string') html += piece;
    else if (piece.slot !== 'block') html += htmlOf(piece, placement);
    else if (piece.block.type === 'table') html += placeHtml(piece.block.table, placement);
  }
  return html;
}

/** Its fence is written with the prose around it; the block brings the script. */
function holdsMermaid(node: Nodes): boolean {
  if (node.type === 'code') return node.lang === 'mermaid';
  return 'children' in node && node.children.some(holdsMermaid);
}

function placedBlock(block: Block, placement: HtmlPlacement): Block<string> {
  switch (block.type) {
    case 'charts':
      return {
        ...block,
        figures: block.figures.map(({ caption, chart }) => ({
          chart,
          caption: placeHtml(caption, placement),
        })),
        tables: placeHtml(block.tables, placement),
      };
    case 'table':
      return { ...block, table: placeHtml(block.table, placement) };
    case 'diagram':
    case 'mdx':
    case 'mermaid':
      return block;
  }
}

function htmlOf(slot: Exclude<Slot, { slot: 'block' }>, placement: HtmlPlacement): string {
  switch (slot.slot) {
    case 'link':
      return linkHtml(slot, placement);
    case 'heading':
      return headingHtml(slot, placement);
    case 'row': {
      const { anchor, item, attributes } = slot;
      const id = placement.row ? placement.row(anchor, item) : anchor;
      return `<tr${id === undefined ? '' : ` id="${escapeHtml(id)}"`}${attributes}>`;
    }
    case 'longTable': {
      const { limit, more } = placement.rows ?? { limit: Infinity, more: () => '' };
      const shown = slot.rows.slice(0, limit).map((row) => placeHtml(row, placement));
      const rest = slot.rows.length - shown.length;
      return slot.before + shown.join('') + slot.after + (rest > 0 ? more(rest) : '');
    }
    case 'diagramText':
      return '';
    case 'prose': {
      const under = slot.under + (placement.shift ?? 0);
      return softBreaksInHtml(sanitisedHtml(loweredHeadings(slot.nodes, under), placement));
    }
  }
}

function linkHtml({ target, label, attributes }: LinkSlot, placement: HtmlPlacement): string {
  const content = label + referenceHtml(placement.reference?.(target));
  const url = placement.href(target);
  return url === undefined ? content : `<a href="${escapeHtml(url)}"${attributes}>${content}</a>`;
}

function referenceHtml(reference: SectionReference | undefined): string {
  if (reference === undefined) return '';
  const { section, document } = reference;
  // A section of another document is one word, not broken at the hyphen of the document's number.
  return document === undefined
    ? ` ${section}`
    : ` <span class="sb-at">${escapeHtml(document)} ${section}</span>`;
}

function headingHtml(slot: HeadingSlot, placement: HtmlPlacement): string {
  const depth = Math.min(slot.depth + (placement.shift ?? 0), 6);
  const { anchor, number } = placement.heading?.(slot) ?? slot;
  const id = anchor === undefined ? '' : ` id="${escapeHtml(anchor)}"`;
  const digits = number === undefined ? '' : `<span class="sb-n">${number}</span> `;
  return `<h${depth}${id}>${digits}${placeHtml(slot.label, placement)}</h${depth}>\n`;
}
