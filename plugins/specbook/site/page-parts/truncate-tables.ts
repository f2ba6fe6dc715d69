/** Pages stay light, however much an item is referred to. */
import type { RootContent, Table } from 'mdast';
import { paragraph, routeLink } from '../../markup/mdast.ts';
import { markdownPath } from '../render/links.ts';

/** How many rows of one table a page shows. */
export const ROW_LIMIT = 200;

/** True when rows are led to from elsewhere: such a table is never cut. */
function hasAnchors({ children }: Table): boolean {
  return children.some(({ data }) => data?.anchor !== undefined);
}

/**
 * The same blocks, with very long tables cut and a link to the twin of the page, which has them whole.
 *
 * @param path of the page, without base and prefix
 * @param limit how many rows of one table are shown
 */
export function truncateTables(
  nodes: readonly RootContent[],
  path: string,
  limit: number = ROW_LIMIT,
): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type !== 'table' || hasAnchors(node)) return [node];
    const rest = node.children.length - 1 - limit;
    if (rest <= 0) return [node];
    return [
      { ...node, children: node.children.slice(0, limit + 1) },
      paragraph(routeLink(markdownPath(path), `${rest} more in the Markdown of this page`)),
    ];
  });
}
