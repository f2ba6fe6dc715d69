/** Parts of a layout, moved. */
import type { Point } from './graphviz.ts';
import type { PlacedEdge, PlacedEnd } from './layout-model.ts';
import type { Bracket } from './ports.ts';

/** A point moved by an offset. */
export function translate({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

/** A bracket moved down. */
export function translateBracket({ rows, depth }: Bracket, y: number): Bracket {
  return { rows: rows.map((row) => row + y), depth };
}

/** An edge moved by an offset, with its ends and its label. */
export function translateEdge({ edge, from, to, curve, label }: PlacedEdge, by: Point): PlacedEdge {
  return {
    edge,
    from: translateEnd(from, by),
    to: translateEnd(to, by),
    curve: curve.map((point) => translate(point, by)),
    ...(label && { label: translate(label, by) }),
  };
}

function translateEnd(end: PlacedEnd, by: Point): PlacedEnd {
  const { bracket } = end;
  return {
    ...end,
    ...translate(end, by),
    ...(bracket && { bracket: translateBracket(bracket, by.y) }),
  };
}
