/**
 * The graph that is laid out: boxes with the straight ends of their lines, so that signs find room there, and a small
 * box in the middle of each line with a text, so that nothing runs through that either.
 */
import { SIZE } from './node-shape.ts';
import type { Graph, GraphBox, GraphLayout, GraphLine, Point } from './graphviz.ts';
import type { AnchoredDiagram, AnchoredLine } from './ports.ts';
import { textWidth } from './text-width.ts';

/** Straight end of a line before its box: room for the sign of its multiplicity. */
export const STUB = 21;
/** That of a line that stands for several relationships, and bears no sign. */
const SHORT_STUB = 8;
/** How far a line from a box to itself leaves it. */
export const LOOP = 26;

/** Pixels left and right of a box that belong to its lines. */
export type Stubs = Readonly<Record<'left' | 'right', number>>;
/** Those of a box without lines. */
export const NO_STUBS: Stubs = { left: 0, right: 0 };

/** True for a line from a box to itself, which Graphviz does not see. */
export function isLoop({ from, to }: AnchoredLine): boolean {
  return from.box === to.box;
}

/** Stubs of each box: only on the sides that have lines. */
export function stubsOf({ shapes, lines }: AnchoredDiagram): Stubs[] {
  const all = shapes.map(() => ({ left: 0, right: 0 }));
  for (const entry of lines) {
    for (const name of ['from', 'to'] as const) {
      const { side, box } = entry[name];
      const stubs = all[box];
      if (!stubs) continue;
      const straight = entry.line[name].multiplicity ? STUB : SHORT_STUB;
      stubs[side] = Math.max(stubs[side], straight + (isLoop(entry) ? LOOP : 0));
    }
  }
  return all;
}

/** Size of the plate of a text on a line. @example labelSize('12') // { width: 28, height: 18 } */
export function labelSize(label: string): { width: number; height: number } {
  return { width: Math.ceil(textWidth(label, SIZE.row, 'text')) + 10, height: 18 };
}

/** The graph without the boxes that have no line to another. */
export function graphOf(
  anchored: AnchoredDiagram,
  stubs: readonly Stubs[],
  gaps: Pick<Graph, 'between' | 'wider'>,
): Graph {
  const { shapes } = anchored;
  const ports = new Map<number, number[]>();
  const plates: GraphBox[] = [];
  const lines: GraphLine[] = [];
  for (const [index, entry] of anchored.lines.entries()) {
    if (isLoop(entry)) continue;
    for (const { box, y } of [entry.from, entry.to]) {
      const known = ports.get(box);
      if (known) known.push(y);
      else ports.set(box, [y]);
    }
    const { from, to, line } = entry;
    const [left, right] = from.side === 'right' ? [from, to] : [to, from];
    if (line.label === undefined) {
      lines.push({ index: 2 * index, left, right });
      continue;
    }
    const size = labelSize(line.label);
    const plate = { box: shapes.length + index, y: size.height / 2 };
    plates.push({ index: plate.box, ...size, ports: [plate.y] });
    lines.push(
      { index: 2 * index, left, right: plate },
      { index: 2 * index + 1, left: plate, right },
    );
  }
  const boxes = shapes.flatMap(({ width, height }, index): GraphBox[] => {
    const own = ports.get(index);
    if (!own) return [];
    const { left, right } = stubs[index] ?? NO_STUBS;
    return [{ index, width: left + width + right, height, ports: own }];
  });
  const gates = shapes.flatMap(({ box }, index) => (box.role === 'gate' ? [index] : []));
  const isFirst = (gate: number): boolean => lines.some(({ left }) => left.box === gate);
  return {
    boxes: [...boxes, ...plates],
    lines,
    ...gaps,
    first: gates.filter(isFirst),
    last: gates.filter((gate) => !isFirst(gate)),
  };
}

/** The curve of a line, and the middle of its text. */
export function wayOfLine(
  answer: GraphLayout,
  { shapes, lines }: AnchoredDiagram,
  index: number,
): { curve: readonly Point[]; label?: Point } {
  const first = pointsOf(answer.lines[2 * index]);
  if (first.length === 0) throw new RangeError('Graphviz gave no way for a line');
  const text = lines[index]?.line.label;
  const second = pointsOf(answer.lines[2 * index + 1]);
  const plate = answer.boxes[shapes.length + index];
  if (text === undefined || second.length === 0 || !plate) return { curve: first };
  const { width, height } = labelSize(text);
  const [end, start] = [first.at(-1), second[0]];
  if (!end || !start) throw new RangeError('a curve has points');
  return {
    // The straight piece behind the text is a curve as well: its handles are its ends.
    curve: [...first, end, start, ...second],
    label: { x: plate[0] + width / 2, y: plate[1] + height / 2 },
  };
}

function pointsOf(coordinates: readonly number[] = []): Point[] {
  return Array.from({ length: coordinates.length / 2 }, (_, at) => ({
    x: coordinates[2 * at] ?? 0,
    y: coordinates[2 * at + 1] ?? 0,
  }));
}
