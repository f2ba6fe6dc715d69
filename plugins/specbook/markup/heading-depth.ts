/** Headings of an author's text: they stand below the heading that the text stands under. */
import type { Heading, Nodes } from 'mdast';

/**
 * The same blocks with their headings lowered; the very same where there is none.
 *
 * @param depth of the heading that the text stands under
 */
export function loweredHeadings<N extends Nodes>(nodes: readonly N[], depth: number): readonly N[] {
  return nodes.some(holdsHeading) ? nodes.map((node) => lowered(node, depth)) : nodes;
}

function holdsHeading(node: Nodes): boolean {
  return node.type === 'heading' || ('children' in node && node.children.some(holdsHeading));
}

function lowered<N extends Nodes>(node: N, depth: number): N {
  if (node.type === 'heading')
    return { ...node, depth: Math.min(6, node.depth + depth) as Heading['depth'] };
  if (!('children' in node) || !holdsHeading(node)) return node;
  return { ...node, children: node.children.map((child) => lowered(child, depth)) };
}
