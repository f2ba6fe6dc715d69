/** Fragments of Markdown in their place: in the Markdown page of an item, or in a document. */
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  defaultHandlers,
  toMarkdown as write,
  type Handle,
  type Options,
} from 'mdast-util-to-markdown';
import type { Emphasis, Html, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { Fragment, HeadingSlot, LinkSlot, ProseSlot } from '../fragment.ts';
import { loweredHeadings } from '../heading-depth.ts';
import { targetOf, type Href, type LinkTarget, type SectionReference } from '../links.ts';
import { alertMarker, hasHtml, markdownOfHtml } from './html-to-markdown.ts';
import { escapeMarkdown, markdownUrl } from './markdown-text.ts';

/** Where fragments are placed. Each function answers for one slot. */
export interface MarkdownPlacement {
  /** The address of a target; `undefined` makes a link its text. */
  href: Href;
  /** The section that a link leads to, to be named behind its label. */
  reference?: (target: LinkTarget) => SectionReference | undefined;
  /** How much deeper than in the item itself headings stand (default: 0). */
  shift?: number;
  /** Section number of a heading; that of the tree when absent. */
  number?: (heading: HeadingSlot) => string | undefined;
  /** Diagrams are shown as Mermaid (default: true). */
  diagrams?: boolean;
}

/** Markdown of a fragment. */
export function placeMarkdown(fragment: Fragment, placement: MarkdownPlacement): string {
  let text = '';
  for (const piece of fragment) {
    if (typeof piece === 'string') text += piece;
    else if (piece.slot === 'link') text += link(piece, placement);
    else if (piece.slot === 'heading') text += heading(piece, placement);
    else if (piece.slot === 'prose') text += prose(piece, placement);
    else if (piece.slot === 'diagramText')
      text += placement.diagrams === false ? '' : placeMarkdown(piece.content(), placement);
    else throw new TypeError(`no Markdown for a ${piece.slot}`);
  }
  return text;
}

function link({ target, label }: LinkSlot, placement: MarkdownPlacement): string {
  const text = label + escapeMarkdown(referenceText(placement.reference?.(target)), 'label');
  const url = placement.href(target);
  return url === undefined ? text : `[${text}](${markdownUrl(url)})`;
}

function heading(slot: HeadingSlot, placement: MarkdownPlacement): string {
  const depth = Math.min(slot.depth + (placement.shift ?? 0), 6);
  const number = placement.number ? placement.number(slot) : slot.number;
  const digits = number === undefined ? '' : `${number} `;
  return `${'#'.repeat(depth)} ${digits}${placeMarkdown(slot.label, placement)}`;
}

/** CommonMark reads `_` within a word as a letter. */
const writeEmphasis: Handle = (node: Emphasis, parent, state, info) => {
  const isInWord = /[\p{L}\p{N}]$/u.test(info.before) || /^[\p{L}\p{N}]/u.test(info.after);
  const options = isInWord ? { ...state.options, emphasis: '*' as const } : state.options;
  return defaultHandlers.emphasis(node, parent, { ...state, options }, info);
};
const emphasis = Object.assign(writeEmphasis, { peek: () => '_' });

const SETTINGS: Options = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  handlers: {
    emphasis,
    html(node: Html, parent) {
      if (node.data?.alert === undefined) return node.value;
      const marker = `[!${node.data.alert.toUpperCase()}]`;
      return parent?.children.at(-1) === node ? marker : `${marker}\n`;
    },
  },
};

function referenceText(reference: SectionReference | undefined): string {
  if (reference === undefined) return '';
  const { section, document } = reference;
  return document === undefined ? ` ${section}` : ` ${document} ${section}`;
}

function prose(slot: ProseSlot, placement: MarkdownPlacement): string {
  const nodes = loweredHeadings(slot.nodes, slot.under + (placement.shift ?? 0));
  if (!slot.run) return write(plainRoot(nodes, placement, true), SETTINGS).trimEnd();
  const run = plainRoot(nodes, placement, false).children as PhrasingContent[];
  if (!slot.cell) return write({ type: 'paragraph', children: run }, SETTINGS).trimEnd();
  const cell = write({ type: 'tableCell', children: run }, SETTINGS);
  return cell.replace(/\s*\\?\n\s*/gu, ' ').trim();
}

/** The nodes of GFM alone, with real addresses. */
function plainRoot(nodes: readonly Nodes[], placement: MarkdownPlacement, flow: boolean): Root {
  if (hasHtml(nodes))
    return { type: 'root', children: markdownOfHtml(nodes as readonly RootContent[], placement) };
  const children = nodes.flatMap((node) => plain(node, placement, flow)) as Root['children'];
  return { type: 'root', children };
}

/** @param flow the node stands among blocks, not within a run of text */
function plain(node: Nodes, placement: MarkdownPlacement, flow: boolean): Nodes[] {
  switch (node.type) {
    case 'inlineProse':
      return node.children.flatMap((child) => plain(child, placement, false));
    case 'html': {
      // Raw HTML is shown: a git host would run it.
      const text: Nodes = { type: 'text', value: node.value.trim() };
      return [flow ? { type: 'paragraph', children: [text] } : text];
    }
    case 'link': {
      const target = targetOf(node.url);
      const { children } = within(node, placement, false);
      const url = target ? placement.href(target) : node.url;
      const reference = referenceText(target && placement.reference?.(target));
      if (reference !== '') children.push({ type: 'text', value: reference });
      if (url === undefined) return children;
      return [{ type: 'link', url, children, ...(!target && node.title && { title: node.title }) }];
    }
    case 'image': {
      const target = targetOf(node.url);
      const url = target ? placement.href(target) : node.url;
      return url === undefined ? [{ type: 'text', value: node.alt ?? '' }] : [{ ...node, url }];
    }
    case 'text':
      return node.data?.alert === undefined
        ? [{ type: 'text', value: node.value }]
        : [alertMarker(node.data.alert)];
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [within(node, placement, false)];
    default:
      return 'children' in node ? [within(node, placement, true)] : [node];
  }
}

function within<N extends Nodes>(node: N, placement: MarkdownPlacement, flow: boolean): N {
  if (!('children' in node)) return node;
  return { ...node, children: node.children.flatMap((child) => plain(child, placement, flow)) };
}
