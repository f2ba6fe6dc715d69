/** How heavy a tree will be as HTML, without writing it: a document is divided before any of it is written. */
import type { Nodes } from 'mdast';

/** Characters of the tags around a node, about. Whatever is not named here has {@link OTHER}. */
const TAGS: Partial<Record<Nodes['type'], number>> = {
  text: 0,
  inlineProse: 0,
  prose: 0,
  mdxBody: 0,
  heading: 55,
  paragraph: 9,
  table: 190,
  tableCell: 11,
  fact: 50,
  link: 32,
  inlineCode: 13,
  chart: 2800,
  // A drawing on paper: several boxes, of a dozen rows each.
  diagram: 60_000,
};
const OTHER = 14;

/**
 * Characters of HTML, within a quarter.
 *
 * @example weightOf([paragraph('a < b')]) // 14
 */
export function weightOf(nodes: readonly Nodes[]): number {
  let weight = 0;
  for (const node of nodes) {
    weight += TAGS[node.type] ?? OTHER;
    if ('value' in node) weight += node.value.length + (node.data?.hName === undefined ? 0 : OTHER);
    if ('url' in node) weight += node.url.length;
    if ('term' in node) weight += node.term.length;
    if ('children' in node) weight += weightOf(node.children);
  }
  return weight;
}
