/** Blocks as HTML in one step, for what stands in one place only. */
import type { Nodes } from 'mdast';
import type { Href } from './links.ts';
import { placeHtml } from './html/place-html.ts';
import { writeHtml } from './html/write-html.ts';

/**
 * HTML of a tree, of a list of nodes, or of one node. Diagrams and charts are text.
 *
 * @example toHtml([paragraph('a < b')], { href }) // '<p>a &lt; b</p>\n'
 */
export function toHtml(tree: Nodes | readonly Nodes[], { href }: { href: Href }): string {
  const nodes = 'type' in tree ? [tree] : tree;
  return placeHtml(writeHtml(nodes, { components: false }), { href });
}
