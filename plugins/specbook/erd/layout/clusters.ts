/**
 * A model too large to be laid out as one: each domain is laid out by itself in a frame, frames stand below each other
 * in columns, and lines from one to another run on roads between them. Where Graphviz would make a strip fifty times as
 * high as wide, this is a sheet; and it takes no longer, since time grows faster than the number of boxes.
 */
import type { Box, DiagramModel, District, Line, LineEnd, Shown } from '../model/diagram-model.ts';
import type { LayoutCache, Point } from './graphviz.ts';
import {
  columnsFor,
  layOutIn,
  type Layout,
  type PlacedBox,
  type PlacedEnd,
  type PlacedLine,
} from './position.ts';
import { arrangeFrames, type Frame, type Roads } from './cluster-routing.ts';
import { textWidth } from './text-width.ts';

/** Between boxes of a column; most lines only pass them on their way to a gate. */
const BETWEEN = 14;
/** Between a frame and what is in it; the title stands above that. */
const PADDING = 14;
const TITLE = 40;
/** The title of a frame: its font size, large to be read from afar, the room beside it, and what a frame grows to for it. */
export const DISTRICT_TITLE = { size: 26, padding: 18, widest: 600 } as const;
/** Frames have sizes of whole steps, so that small changes move nothing. */
const STEP = 40;

/** Where lines to other districts leave, on the left, and where lines from others come in, on the right. */
const GATES = { out: 'gate:out', in: 'gate:in' } as const;

/** A district laid out by itself. */
interface Inside {
  layout: Layout;
  /** Its half of the ways to other districts, by end. */
  ways: ReadonlyMap<string, PlacedLine>;
}

/** Finds a place for everything. Nothing overlaps, and no line runs through a box. */
export async function layOutDistricts(
  model: DiagramModel,
  districts: readonly District[],
  layouts: LayoutCache,
): Promise<Layout> {
  const districtOf = new Map(
    districts.flatMap(({ boxes }, index) => boxes.map((id) => [id, index] as const)),
  );
  const at = ({ box }: LineEnd): number => districtOf.get(box) ?? -1;
  const crossing = model.lines.filter(({ from, to }) => at(from) !== at(to));
  const outgoing = Map.groupBy(crossing, ({ from }) => at(from));
  const incoming = Map.groupBy(crossing, ({ to }) => at(to));
  const local = Map.groupBy(
    model.lines.filter(({ from, to }) => at(from) === at(to)),
    ({ from }) => at(from),
  );
  const boxes = Map.groupBy(model.boxes, ({ id }) => districtOf.get(id) ?? -1);
  const insides: Inside[] = [];
  for (const index of districts.keys()) {
    const halves = new Map<string, Line>();
    for (const line of outgoing.get(index) ?? []) addHalf(halves, line, 'out');
    for (const line of incoming.get(index) ?? []) addHalf(halves, line, 'in');
    const shown = { boxes: boxes.get(index) ?? [], lines: local.get(index) ?? [] };
    insides.push(await layOutInside(model, shown, halves, layouts));
  }
  const roads = arrangeFrames(
    insides.map((inside, index) => frameOf(inside, districts[index]?.title ?? '')),
    crossing.map(({ from, to }) => ({ from: at(from), to: at(to) })),
  );
  const placed = insides.map((inside, index) => {
    const by = offsetOf(roads, index, inside);
    const halves = new Set(inside.ways.values());
    const isBox = ({ box }: PlacedBox): boolean => box.role !== 'gate';
    return {
      boxes: inside.layout.boxes.filter(isBox).map((box) => ({ ...box, ...moved(box, by) })),
      lines: inside.layout.lines
        .filter((line) => !halves.has(line))
        .map((line) => movedLine(line, by)),
    };
  });
  return {
    width: roads.width,
    height: roads.height,
    districts: districts.map((district, index) => ({ district, ...placeOf(roads, index) })),
    boxes: placed.flatMap((inside) => inside.boxes),
    lines: [
      ...placed.flatMap((inside) => inside.lines),
      ...crossing.map((line) => joined(line, insides, roads, [at(line.from), at(line.to)])),
    ],
  };
}

/** Ends at the same place with the same sign share a way to the gate. */
function halfName(line: Line, side: 'out' | 'in'): string {
  const { box, fields, multiplicity } = side === 'out' ? line.from : line.to;
  return JSON.stringify([side, box, fields, multiplicity, line.kind === 'stated']);
}

function addHalf(halves: Map<string, Line>, line: Line, side: 'out' | 'in'): void {
  const name = halfName(line, side);
  if (halves.has(name)) return;
  const gate: LineEnd = { box: GATES[side], fields: [] };
  const { label: _, ...rest } = line;
  halves.set(name, { ...rest, id: name, ...(side === 'out' ? { to: gate } : { from: gate }) });
}

const gateBox = (id: string): Box => ({ id, role: 'gate', title: '', badges: [], rows: [] });

async function layOutInside(
  model: DiagramModel,
  shown: Shown,
  halves: ReadonlyMap<string, Line>,
  layouts: LayoutCache,
): Promise<Inside> {
  const ends = [...halves.values()].flatMap(({ from, to }) => [from.box, to.box]);
  const gates = Object.values(GATES).filter((gate) => ends.includes(gate));
  const layout = await layOutIn(
    {
      ...model,
      boxes: [...shown.boxes, ...gates.map(gateBox)],
      lines: [...shown.lines, ...halves.values()],
    },
    { columns: columnsFor(shown.boxes.length), between: BETWEEN },
    layouts,
  );
  const ways = layout.lines.filter(({ line }) => halves.has(line.id));
  return { layout, ways: new Map(ways.map((way) => [way.line.id, way])) };
}

const inSteps = (pixels: number): number => Math.ceil(pixels / STEP) * STEP;

function frameOf({ layout }: Inside, title: string): Frame {
  const { size, padding, widest } = DISTRICT_TITLE;
  const titleWidth = Math.min(widest, textWidth(title, size, 'text') + 2 * padding);
  const heightOf = (gate: string): number => {
    const found = layout.boxes.find(({ box }) => box.id === gate);
    return found ? TITLE + found.y + found.height / 2 : TITLE;
  };
  return {
    width: inSteps(Math.max(titleWidth, layout.width + 2 * PADDING)),
    height: inSteps(layout.height + TITLE + PADDING),
    out: heightOf(GATES.out),
    in: heightOf(GATES.in),
  };
}

const placeOf = ({ frames }: Roads, index: number): Roads['frames'][number] => {
  const frame = frames[index];
  if (!frame) throw new RangeError('a frame for each district');
  return frame;
};

/** How far the inside of a district is moved: it stands in the middle of its frame, below the title. */
function offsetOf(roads: Roads, index: number, { layout }: Inside): Point {
  const { x, y, width } = placeOf(roads, index);
  return { x: x + Math.round((width - layout.width) / 2), y: y + TITLE };
}

const moved = ({ x, y }: Point, by: Point): Point => ({ x: x + by.x, y: y + by.y });

function movedEnd(end: PlacedEnd, by: Point): PlacedEnd {
  const { bracket } = end;
  return {
    ...end,
    ...moved(end, by),
    ...(bracket && { bracket: { ...bracket, rows: bracket.rows.map((row) => row + by.y) } }),
  };
}

function movedLine({ line, from, to, curve, label }: PlacedLine, by: Point): PlacedLine {
  return {
    line,
    from: movedEnd(from, by),
    to: movedEnd(to, by),
    curve: curve.map((point) => moved(point, by)),
    ...(label && { label: moved(label, by) }),
  };
}

/** The whole way of a line: out of what it points to, over the roads, into what points. */
function joined(
  line: Line,
  insides: readonly Inside[],
  roads: Roads,
  [from, to]: readonly [number, number],
): PlacedLine {
  const half = (index: number, side: 'out' | 'in'): PlacedLine => {
    const inside = insides[index];
    const way = inside?.ways.get(halfName(line, side));
    if (!inside || !way) throw new RangeError('a way to the gate for each end');
    return movedLine(way, offsetOf(roads, index, inside));
  };
  const [start, end] = [half(to, 'in'), half(from, 'out')];
  return {
    line,
    from: end.from,
    to: start.to,
    curve: connected([
      start.curve,
      roads.between(from, to, [onlyPoint(start.from), onlyPoint(end.to)]),
      end.curve,
    ]),
  };
}

const onlyPoint = ({ x, y }: PlacedEnd): Point => ({ x, y });

/** Curves one after the other, with straight pieces between them: the handles of these are their ends. */
function connected(curves: readonly (readonly Point[])[]): Point[] {
  const all: Point[] = [];
  for (const curve of curves) {
    const [last, next] = [all.at(-1), curve[0]];
    if (last && next && (last.x !== next.x || last.y !== next.y)) all.push(last, next, next);
    all.push(...(last ? curve.slice(1) : curve));
  }
  return all;
}
