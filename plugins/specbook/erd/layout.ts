/** Places for boxes and ways for lines. Pixels from the upper left corner of the diagram. */
import { shapeOf, type BoxShape } from './box-shape.ts';
import type { DiagramModel, Line } from './diagram-model.ts';
import { graphOf, isLoop, LOOP, NO_STUBS, STUB, stubsOf, wayOfLine } from './graph.ts';
import { computeLayout, type Point } from './graphviz.ts';
import { placeInGrid } from './grid.ts';
import { anchor, type Anchor, type Bracket } from './line-ends.ts';

/** Around the whole picture: left and right, above and below. */
const MARGIN = { x: 5, y: 12 };
/** Between boxes of a column, and between boxes that have no line. */
const BETWEEN = 22;

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

/** A diagram with everything in place. */
export interface Layout {
  width: number;
  height: number;
  boxes: PlacedBox[];
  lines: PlacedLine[];
}

/** A page scrolls down, not sideways. */
const MOST_COLUMNS = 8;
/** Graphviz takes long over lines that cross many columns: with a thousand boxes four take 3 s, 27 half a minute. */
const LARGE = 200;
const COLUMNS_WHEN_LARGE = 4;
const FEWEST_COLUMNS = 2;

/** How many columns give a picture that is somewhat wider than high. */
function columnsFor(boxes: number): number {
  if (boxes > LARGE) return COLUMNS_WHEN_LARGE;
  return Math.min(MOST_COLUMNS, Math.max(3, Math.round(Math.sqrt(boxes * 0.75))));
}

/** The room that a diagram should keep to, in pixels. */
export interface Room {
  width: number;
  height: number;
  /** The width up to which columns are spread; all of it by default. */
  spread?: number;
}

/**
 * Finds a place for everything. Nothing overlaps, and no line runs through a box.
 *
 * @param room what it should fit in: the picture gets fewer columns until it does, unless it would be far higher for that
 */
export async function layOut(model: DiagramModel, room?: Room): Promise<Layout> {
  let way: Way = { columns: columnsFor(model.boxes.length) };
  let layout = await layOutIn(model, way);
  for (let columns = way.columns + 1; columns >= FEWEST_COLUMNS; columns -= 1) {
    if (!room || layout.width <= room.width) break;
    const narrower = await layOutIn(model, { columns, isNarrow: true });
    if (narrower.width >= layout.width || isFarHigher(narrower, layout, room)) continue;
    layout = narrower;
    way = { columns, isNarrow: true };
  }
  return room ? spread(model, layout, way, room) : layout;
}

/** A page scrolls down rather than sideways, but not at any price. */
const MOST_HIGHER = 1.5;

function isFarHigher(narrower: Layout, { height }: Layout, room: Room): boolean {
  return narrower.height > Math.max(room.height, height * MOST_HIGHER);
}

/** How a diagram is laid out. */
interface Way {
  /** How many columns of boxes there should be. */
  columns: number;
  /** There should be no more than that, though lines may be longer for it. */
  isNarrow?: boolean;
  /** Pixels between columns, beyond what there is anyway. */
  wider?: number;
}

/** Lines of which many run side by side between columns. */
const MANY_LINES = 12;
/** Columns stand no further apart for it, in pixels, and always by whole steps, so that small changes move nothing. */
const [WIDEST, STEP] = [80, 20];

/** Uses the room that is left for lines between the columns, where there are many. */
async function spread(model: DiagramModel, layout: Layout, way: Way, room: Room): Promise<Layout> {
  const wide = room.spread ?? room.width;
  if (model.lines.length < Math.max(MANY_LINES, model.boxes.length)) return layout;
  const middles = new Set(layout.boxes.map(({ x, width }) => Math.round((x + width / 2) / STEP)));
  const each = Math.min(WIDEST, (wide - layout.width) / Math.max(1, middles.size - 1));
  const wider = Math.floor(each / STEP) * STEP;
  if (wider <= 0) return layout;
  const spreadOut = await layOutIn(model, { ...way, wider });
  return spreadOut.width <= wide ? spreadOut : layout;
}

/**
 * Finds a place for everything in a room, or nothing where there is none: a picture too high is made no narrower, and
 * one whose boxes alone would cover too much is not tried.
 */
export async function layOutWithin(model: DiagramModel, room: Room): Promise<Layout | undefined> {
  const shapes = model.boxes.map((box) => shapeOf(box));
  if (areaOf(shapes) > (room.width + GAP) * (room.height + BETWEEN)) return undefined;
  const usual = columnsFor(shapes.length);
  const most = Math.ceil((room.width * shapes.length) / sum(shapes.map(({ width }) => width)));
  const narrow = Array.from({ length: usual }, (_, fewer) => usual + 1 - fewer);
  const tries = [
    ...(usual <= most ? [{ columns: usual, isNarrow: false }] : []),
    ...narrow
      .filter((columns) => columns <= Math.max(most, FEWEST_COLUMNS))
      .map((columns) => ({ columns, isNarrow: true })),
  ];
  for (const { columns, isNarrow } of tries) {
    const layout = await layOutIn(model, { columns, isNarrow });
    if (layout.height > room.height) return undefined;
    if (layout.width <= room.width) return layout;
  }
  return undefined;
}

/** Between columns; it is often more. */
const GAP = 24;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * What boxes take up at least: each is as far from the next of its column, and its column from the next one, as the
 * gaps are wide.
 */
function areaOf(shapes: readonly BoxShape[]): number {
  return sum(shapes.map(({ width, height }) => (width + BETWEEN) * (height + BETWEEN)));
}

async function layOutIn(
  model: DiagramModel,
  { columns, isNarrow = false, wider = 0 }: Way,
): Promise<Layout> {
  const anchored = anchor(model, columns, isNarrow);
  const stubs = stubsOf(anchored);
  const graph = graphOf(anchored, stubs, { between: BETWEEN, wider });
  const answer = await computeLayout(graph);
  const linked = new Set(graph.boxes.map(({ index }) => index));
  const boxes = anchored.shapes.map((shape, index): PlacedBox => {
    const place = answer.boxes.get(index) ?? { x: 0, y: 0 };
    return { ...shape, x: place.x + (stubs[index]?.left ?? 0), y: place.y };
  });
  const alone = boxes.flatMap((box, index) =>
    linked.has(index) ? [] : [{ box, stubs: stubs[index] ?? NO_STUBS }],
  );
  const { width, height } = placeInGrid(alone, answer, BETWEEN);
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
