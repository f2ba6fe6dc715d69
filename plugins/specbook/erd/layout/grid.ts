/** Boxes without lines to others, in rows below the rest. */
import type { Stubs } from './graph.ts';

/** A box that gets a place. */
interface Placeable {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Gives each box a place below a picture of some size.
 *
 * @param alone the boxes, with the room that their loops need
 * @returns the size of the whole
 */
export function placeInGrid(
  alone: readonly { box: Placeable; stubs: Stubs }[],
  { width, height }: { width: number; height: number },
  between: number,
): { width: number; height: number } {
  if (alone.length === 0) return { width, height };
  const area = alone.reduce(
    (sum, { box }) => sum + (box.width + between) * (box.height + between),
    0,
  );
  const edge = Math.max(width, Math.sqrt(area * 1.8));
  let [x, y, row, used] = [0, height === 0 ? 0 : height + 2 * between, 0, 0];
  for (const { box, stubs } of alone) {
    const needed = stubs.left + box.width + stubs.right;
    if (x > 0 && x + needed > edge) [x, y, row] = [0, y + row + between, 0];
    [box.x, box.y] = [x + stubs.left, y];
    x += needed + between;
    row = Math.max(row, box.height);
    used = Math.max(used, x - between);
  }
  return { width: Math.max(width, used), height: y + row };
}
