/** Trees as Markdown that reads well as text and on any git host: GitHub Flavored Markdown without HTML. */
import type { FootnoteDefinition, Heading, Link, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as write, type Options } from 'mdast-util-to-markdown';
import { inNumbers } from './charts.ts';
import { below } from './depth.ts';
import { unfolded } from './fold.ts';
import { targetOf, type Href } from './links.ts';

import { list, strong, text, type Facts } from './mdast.ts';
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
export function toMarkdown(tree: Nodes | readonly RootContent[], options: MarkdownOptions): string {
  return write(plainTree('type' in tree ? [tree] : tree, options.href), SETTINGS);
}

/** The same content in the nodes of GFM alone, with real addresses: what a parser makes of the Markdown. */
export function plainTree(nodes: readonly Nodes[], href: Href): Root {
  let depth = 1;
  const flow = nodes.flatMap((node) => (node.type === 'root' ? node.children : [node]));
  const children = flow.flatMap((node) => {
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
