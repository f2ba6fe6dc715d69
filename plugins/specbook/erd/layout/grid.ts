/** Isolated nodes, in rows below the rest. */
import type { Stubs } from './graph.ts';

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Places isolated nodes below a drawing of a given size.
 *
 * @param isolated the nodes, with the space that their self-loops need
 * @returns the size of the whole drawing
 */
export function placeInGrid(
  isolated: readonly { node: Rectangle; stubs: Stubs }[],
  { width, height }: { width: number; height: number },
  gap: number,
): { width: number; height: number } {
  if (isolated.length === 0) return { width, height };
  const area = isolated.reduce(
    (sum, { node }) => sum + (node.width + gap) * (node.height + gap),
    0,
  );
  const maxWidth = Math.max(width, Math.sqrt(area * 1.8));
  let [x, y, rowHeight, usedWidth] = [0, height === 0 ? 0 : height + 2 * gap, 0, 0];
  for (const { node, stubs } of isolated) {
    const outer = stubs.left + node.width + stubs.right;
    if (x > 0 && x + outer > maxWidth) [x, y, rowHeight] = [0, y + rowHeight + gap, 0];
    [node.x, node.y] = [x + stubs.left, y];
    x += outer + gap;
    rowHeight = Math.max(rowHeight, node.height);
    usedWidth = Math.max(usedWidth, x - gap);
  }
  return { width: Math.max(width, usedWidth), height: y + rowHeight };
}
