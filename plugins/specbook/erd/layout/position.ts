/** Boxes and lines in columns: sizes go to Graphviz, places and ways come back. */
import { type BoxShape } from './node-shape.ts';
import type { DiagramModel, District, Line } from '../model/diagram-model.ts';
import { graphOf, isLoop, LOOP, NO_STUBS, STUB, stubsOf, wayOfLine } from './graph.ts';
import { computeLayout, type LayoutCache, type Point } from './graphviz.ts';
import { placeInGrid } from './grid.ts';
import { anchor, type Anchor, type Bracket } from './ports.ts';

/** Around the whole picture: left and right, above and below. */
const MARGIN = { x: 5, y: 12 };
/** Between boxes of a column, and between boxes that have no line. */
export const BETWEEN = 22;

/** A box with its place. */
export interface PlacedBox extends BoxShape {
  x: number;
  y: number;
}

/** Where a line meets a box. */
export interface PlacedEnd {
  x: number;
  y: number;
  /** 1 where the line leaves the box to the right, -1 to the left. */
  direction: 1 | -1;
  /** Gathers the rows of several fields. */
  bracket?: Bracket;
}

/** A line with its way. */
export interface PlacedLine {
  line: Line;
  from: PlacedEnd;
  to: PlacedEnd;
  /** Bézier curve from the stub of the left end to that of the right one: a point, then three for each piece. */
  curve: readonly Point[];
  /** Middle of the text on the line. */
  label?: Point;
}

/** A district with its place. */
export interface PlacedDistrict {
  district: District;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A diagram with everything in place. */
export interface Layout {
  width: number;
  height: number;
  /** Frames that boxes stand in. */
  districts?: PlacedDistrict[];
  boxes: PlacedBox[];
  lines: PlacedLine[];
}

/** A page scrolls down, not sideways. */
const MOST_COLUMNS = 8;
/** Graphviz takes long over lines that cross many columns: with a thousand boxes four take 3 s, 27 half a minute. */
const LARGE = 200;
const COLUMNS_WHEN_LARGE = 4;
/** Fewer make no picture. */
export const FEWEST_COLUMNS = 2;

/** How many columns give a picture that is somewhat wider than high. */
export function columnsFor(boxes: number): number {
  if (boxes > LARGE) return COLUMNS_WHEN_LARGE;
  return Math.min(MOST_COLUMNS, Math.max(3, Math.round(Math.sqrt(boxes * 0.75))));
}

/** How a diagram is laid out. */
export interface Way {
  /** How many columns of boxes there should be. */
  columns: number;
  /** There should be no more than that, though lines may be longer for it. */
  isNarrow?: boolean;
  /** Pixels between columns, beyond what there is anyway. */
  wider?: number;
  /** Pixels between boxes of a column. */
  between?: number;
}

/** Finds a place for everything. Nothing overlaps, and no line runs through a box. */
export async function layOutIn(
  model: DiagramModel,
  { columns, isNarrow = false, wider = 0, between = BETWEEN }: Way,
  layouts: LayoutCache,
): Promise<Layout> {
  const anchored = anchor(model, columns, isNarrow);
  const stubs = stubsOf(anchored);
  const graph = graphOf(anchored, stubs, { between, wider });
  const answer = await computeLayout(graph, layouts);
  const linked = new Set(graph.boxes.map(({ index }) => index));
  const boxes = anchored.shapes.map((shape, index): PlacedBox => {
    const [x, y] = answer.boxes[index] ?? [0, 0];
    return { ...shape, x: x + (stubs[index]?.left ?? 0), y };
  });
  const alone = boxes.flatMap((box, index) =>
    linked.has(index) ? [] : [{ box, stubs: stubs[index] ?? NO_STUBS }],
  );
  const { width, height } = placeInGrid(alone, answer, between);
  const lines = anchored.lines.map((entry, index): PlacedLine => {
    const [from, to] = [placedEnd(entry.from, boxes), placedEnd(entry.to, boxes)];
    if (isLoop(entry)) return { line: entry.line, from, to, curve: loop(from, to) };
    return { line: entry.line, from, to, ...wayOfLine(answer, anchored, index) };
  });
  return shifted({ width: width + 2 * MARGIN.x, height: height + 2 * MARGIN.y, boxes, lines });
}

function placedEnd({ box, side, y, bracket }: Anchor, boxes: readonly PlacedBox[]): PlacedEnd {
  const placed = boxes[box];
  if (!placed) throw new RangeError('a place for each box');
  return {
    x: side === 'right' ? placed.x + placed.width : placed.x,
    y: placed.y + y,
    direction: side === 'right' ? 1 : -1,
    ...(bracket && { bracket: movedDown(bracket, placed.y) }),
  };
}

function movedDown({ rows, depth }: Bracket, by: number): Bracket {
  return { rows: rows.map((row) => row + by), depth };
}

/** A bow beside a box, between two of its rows. */
function loop(from: PlacedEnd, to: PlacedEnd): Point[] {
  const start = from.x + STUB * from.direction;
  const far = start + LOOP * from.direction;
  return [
    { x: start, y: from.y },
    { x: far, y: from.y },
    { x: far, y: to.y },
    { x: start, y: to.y },
  ];
}

/** Everything moved by the margin. */
function shifted(layout: Layout): Layout {
  const move = ({ x, y }: Point): Point => ({ x: x + MARGIN.x, y: y + MARGIN.y });
  const moveEnd = (end: PlacedEnd): PlacedEnd => ({
    ...end,
    ...move(end),
    ...(end.bracket && { bracket: movedDown(end.bracket, MARGIN.y) }),
  });
  return {
    ...layout,
    boxes: layout.boxes.map((box) => ({ ...box, ...move(box) })),
    lines: layout.lines.map(({ line, from, to, curve, label }) => ({
      line,
      from: moveEnd(from),
      to: moveEnd(to),
      curve: curve.map(move),
      ...(label && { label: move(label) }),
    })),
  };
}
