/** Blocks as Markdown in one step, for what stands in one place only. */
import type { Nodes } from 'mdast';
import type { Href } from './links.ts';
import { placeMarkdown } from './markdown/place-markdown.ts';
import { writeMarkdown } from './markdown/write-markdown.ts';

/**
 * Markdown of a tree, of a list of nodes, or of one node, that reads well as text and on any git host.
 *
 * @example toMarkdown([heading(2, 'Fields')], { href }) // '## Fields\n'
 */
export function toMarkdown(tree: Nodes | readonly Nodes[], { href }: { href: Href }): string {
  const nodes = 'type' in tree ? [tree] : tree;
  return placeMarkdown(writeMarkdown(nodes).pieces, { href });
}
