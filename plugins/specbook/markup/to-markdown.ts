/** Trees as Markdown that reads well as text and on any git host: GitHub Flavored Markdown without HTML. */
import type { FootnoteDefinition, Heading, Link, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as write, type Options } from 'mdast-util-to-markdown';
import { inNumbers } from './charts.ts';
import { below } from './heading-depth.ts';
import { unfolded } from './details.ts';
import { targetOf, type Href } from './links.ts';

import { list, strong, text } from './mdast.ts';
import type { Facts } from './nodes.ts';
import { quickBlock } from './quick-blocks.ts';
import { QUICK_HANDLERS } from './quick-markdown.ts';

/** How a tree becomes Markdown. */
export interface MarkdownOptions {
  /** The real address of each target. */
  href: Href;
}

const SETTINGS: Options = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  extensions: [gfmToMarkdown()],
  handlers: QUICK_HANDLERS,
};

/**
 * Markdown of a tree, of a list of nodes, or of one node.
 *
 * @example toMarkdown([heading(2, 'Fields')], { href }) // '## Fields\n'
 */
export function toMarkdown(
  tree: Nodes | readonly RootContent[],
  { href }: MarkdownOptions,
): string {
  const nodes = 'type' in tree ? [tree] : tree;
  return quickly(flowOf(nodes), href) ?? write(plainTree(nodes, href), SETTINGS);
}

/**
 * Markdown of a part that begins with a heading, to be put together with others, a blank line between them. A large
 * document is never in memory as a tree.
 *
 * @returns `undefined` where that cannot be: footnotes are gathered from all parts at the end
 */
export function partToMarkdown(
  nodes: readonly RootContent[],
  { href }: MarkdownOptions,
): string | undefined {
  return quickly(flowOf(nodes), href);
}

/** All blocks in their order, nothing folded away. */
function flowOf(nodes: readonly Nodes[]): RootContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'root') return flowOf(node.children);
    return node.type === 'fold' ? unfolded(node) : [node];
  });
}

/**
 * Markdown of blocks, most of them by the quick way. `undefined` when that cannot be: footnotes are gathered from all
 * blocks at the end.
 */
function quickly(flow: readonly RootContent[], href: Href): string | undefined {
  const blocks: string[] = [];
  let depth = 1;
  // What is not quick waits for what follows it: two lists side by side are told apart by a mark between them.
  let slow: RootContent[] = [];
  let slowDepth = depth;
  const flush = (): void => {
    if (slow.length === 0) return;
    const text = write(plainTree(slow, href, slowDepth), SETTINGS).trimEnd();
    if (text !== '') blocks.push(text);
    slow = [];
  };
  for (const [index, node] of flow.entries()) {
    if (node.type === 'heading') depth = node.depth;
    const isList = node.type === 'list' || node.type === 'facts';
    const alone = !isList || (slow.length === 0 && !mayBeList(flow[index + 1]));
    const text = alone ? quickBlock(node, href) : undefined;
    if (text === undefined) {
      if (holdsNotes(node)) return undefined;
      if (slow.length === 0) slowDepth = depth;
      slow.push(node);
      continue;
    }
    flush();
    blocks.push(text);
  }
  flush();
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

const NO_LISTS: ReadonlySet<string> = new Set(['heading', 'paragraph', 'table', 'diagram']);

function mayBeList(node: RootContent | undefined): boolean {
  return node !== undefined && !NO_LISTS.has(node.type);
}

function holdsNotes(node: Nodes): boolean {
  if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference') return true;
  return 'children' in node && node.children.some(holdsNotes);
}

/**
 * The same content in the nodes of GFM alone, with real addresses: what a parser makes of the Markdown.
 *
 * @param under depth of the heading that the nodes stand under
 */
export function plainTree(nodes: readonly Nodes[], href: Href, under = 1): Root {
  let depth = under;
  const children = flowOf(nodes).flatMap((node) => {
    if (node.type === 'heading') depth = node.depth;
    const ofAuthor = node.type === 'prose' || node.type === 'mdxBody';
    return plain(
      ofAuthor ? { ...node, children: [...below(node.children, depth)] } : node,
      href,
      true,
    );
  }) as RootContent[];
  const notes = children.filter(
    (node): node is FootnoteDefinition => node.type === 'footnoteDefinition',
  );
  const known = new Set<string>();
  const once = notes.filter(({ identifier }) => !known.has(identifier) && known.add(identifier));
  return {
    type: 'root',
    children: [...children.filter((node) => node.type !== 'footnoteDefinition'), ...once],
  };
}

/** @param flow the node stands among blocks, not within a run of text */
function plain(node: Nodes, href: Href, flow: boolean): Nodes[] {
  switch (node.type) {
    case 'root':
    case 'prose':
    case 'mdxBody':
      return node.children.flatMap((child) => plain(child, href, true));
    case 'inlineProse':
      return node.children.flatMap((child) => plain(child, href, false));
    case 'facts':
      return [factList(node, href)];
    case 'charts':
      if (node.beside) return [];
      return node.children.flatMap((child) => plain(child, href, true));
    case 'chart':
      return inNumbers(node).flatMap((child) => plain(child, href, true));
    case 'fold':
      return unfolded(node).flatMap((child) => plain(child, href, true));
    case 'diagram':
      return node
        .write()
        .mermaid.map((part) => ({ type: 'code', lang: 'mermaid', value: part.trimEnd() }));
    case 'html':
      return shown(node.value, flow);
    case 'link':
      return address(node, href);
    case 'heading':
      return [numbered(node, href)];
    case 'text':
      return [{ type: 'text', value: node.value }];
    case 'paragraph':
    case 'tableCell':
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [within(node, href, false)];
    default:
      return 'children' in node ? [within(node, href, true)] : [node];
  }
}

function within<N extends Nodes>(node: N, href: Href, flow: boolean): N {
  if (!('children' in node)) return node;
  return { ...node, children: node.children.flatMap((child) => plain(child, href, flow)) };
}

function numbered(node: Heading, href: Href): Heading {
  const heading = within(node, href, false);
  const number = node.data?.number;
  return number === undefined
    ? heading
    : { ...heading, children: [text(`${number} `), ...heading.children] };
}

function address(node: Link, href: Href): Nodes[] {
  const target = targetOf(node.url);
  const { children } = within(node, href, false);
  const url = target ? href(target) : node.url;
  if (url === undefined) return children;
  return [{ type: 'link', url, children, ...(!target && node.title && { title: node.title }) }];
}

/** Raw HTML is shown, not obeyed: a git host would run it. */
function shown(html: string, flow: boolean): Nodes[] {
  const node = text(html.trim());
  const block: Paragraph = { type: 'paragraph', children: [node] };
  return [flow ? block : node];
}

function factList(node: Facts, href: Href): Nodes {
  const items = node.children.map(({ term, children }) => [strong(term), text(': '), ...children]);
  return within(list(items), href, true);
}
