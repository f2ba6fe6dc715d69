/** Where each line meets its boxes. */
import { ROW, shapeOf, type BoxShape } from './node-shape.ts';
import type { Box, DiagramModel, Line, LineEnd } from '../model/diagram-model.ts';
import { orient } from './orient.ts';

/** A side of a box. */
export type Side = 'left' | 'right';

/** Where a line meets a box; `y` from the upper edge of the box. */
export interface Anchor {
  /** Place of the box in the list of shapes. */
  box: number;
  side: Side;
  y: number;
  /** Gathers the rows of several fields. */
  bracket?: Bracket;
}

/** Middles of rows, from the upper edge of the box or of the picture. */
export interface Bracket {
  rows: readonly number[];
  /** How many shorter brackets stand between it and the edge of the box. */
  depth: number;
}

/** A line with both its anchors. */
export interface AnchoredLine {
  line: Line;
  from: Anchor;
  to: Anchor;
}

/** Boxes with their sizes, and lines with their ends. */
export interface AnchoredDiagram {
  shapes: BoxShape[];
  lines: AnchoredLine[];
}

/** Between two signs at the same row. */
const SIGN_STEP = 12;
/** Room that a box without rows needs beyond its signs. */
const SIGN_MARGIN = 10;

function hasRow(box: Box | undefined, field: string): boolean {
  return box?.rows.some((row) => row.field === field) === true;
}

/** Ends with the same sign share a place; others at the same row stand beside it. */
function signOf({ multiplicity }: LineEnd, { kind }: Line): string {
  const dashes = kind === 'stated' ? '-' : '';
  return multiplicity ? `${dashes}${multiplicity.min}${multiplicity.max}` : dashes;
}

interface OpenEnd {
  end: LineEnd;
  sign: string;
  box: number;
  side: Side;
}

/** The ends at each side of each box. */
class Sides {
  readonly #ends = new Map<number, OpenEnd[]>();

  add(end: OpenEnd): void {
    const place = Sides.#placeOf(end.box, end.side);
    const others = this.#ends.get(place);
    if (others) others.push(end);
    else this.#ends.set(place, [end]);
  }

  at(box: number, side: Side): readonly OpenEnd[] {
    return this.#ends.get(Sides.#placeOf(box, side)) ?? [];
  }

  all(): Iterable<readonly OpenEnd[]> {
    return this.#ends.values();
  }

  static #placeOf(box: number, side: Side): number {
    return 2 * box + (side === 'left' ? 0 : 1);
  }
}

/**
 * Measures the boxes and finds the side and row at which each line meets them.
 *
 * @param columns how many columns of boxes the picture should have
 * @param isNarrow it should have no more than these
 */
export function anchor(model: DiagramModel, columns: number, isNarrow = false): AnchoredDiagram {
  const places = new Map(model.boxes.map(({ id }, index) => [id, index]));
  const placeOf = ({ box }: LineEnd): number => {
    const place = places.get(box);
    if (place === undefined) throw new RangeError(`a line ends at ${box}, which is not shown`);
    return place;
  };
  const isGate = ({ box }: LineEnd): boolean => model.boxes[places.get(box) ?? -1]?.role === 'gate';
  const connections = model.lines.map(({ from, to }) => {
    // Gates have their places: what points to one has it on the left, what one points to has it on the right.
    const at = isGate(from) || isGate(to);
    return { from: placeOf(from), to: placeOf(at ? from : to) };
  });
  const targetIsLeft = orient(model.boxes.length, connections, columns, isNarrow);
  const sides = new Sides();
  const pairs = model.lines.map((line, index) => {
    const { from, to } = line;
    const left = targetIsLeft[index] === true || isGate(from) || isGate(to);
    const endOf = (end: LineEnd, side: Side): OpenEnd => ({
      end,
      sign: isGate(end) ? '' : signOf(end, line),
      box: placeOf(end),
      side,
    });
    return {
      line,
      from: endOf(from, left ? 'left' : 'right'),
      to: endOf(to, left ? 'right' : 'left'),
    };
  });
  const [between, loops] = [true, false].map((isBetween) =>
    pairs.filter(({ from, to }) => (from.box !== to.box) === isBetween),
  );
  for (const { from, to } of between ?? []) for (const end of [from, to]) sides.add(end);
  for (const { from, to } of loops ?? []) {
    const side = sideOfLoop(sides, [from, to], model.boxes[from.box]);
    // Where no row tells its two ends apart, they stand beside each other and beside all other ends.
    const isOfTitle = [from, to].every(({ end, box }) =>
      end.fields.every((field) => !hasRow(model.boxes[box], field)),
    );
    for (const [at, end] of [from, to].entries()) {
      sides.add(Object.assign(end, { side, ...(isOfTitle && { sign: `loop ${1 - at}` }) }));
    }
  }
  const shapes = model.boxes.map((box, index) =>
    shapeOf(box, box.rows.length > 0 ? 0 : roomForSigns(sides, index)),
  );
  const signs = signsByRow(sides, shapes);
  const anchorOf = (open: OpenEnd): Anchor => {
    const { y, rows } = rowsOfEnd(open, shapes);
    const all = signs.get(rowName(open, y)) ?? [];
    const offset = (all.indexOf(open.sign) - (all.length - 1) / 2) * SIGN_STEP;
    return {
      box: open.box,
      side: open.side,
      y: y + offset,
      ...(rows.length > 1 && {
        bracket: { rows, depth: depthOf(rows, sides.at(open.box, open.side), shapes) },
      }),
    };
  };
  return {
    shapes,
    lines: pairs.map(({ line, from, to }) => {
      const anchored = { line, from: anchorOf(from), to: anchorOf(to) };
      return from.box === to.box ? apart(anchored) : anchored;
    }),
  };
}

/**
 * The side for a line from a box to itself: that where it crosses fewer others, which leave the box between its two
 * rows; where that is the same, that with fewer lines.
 */
function sideOfLoop(
  sides: Sides,
  [from, to]: readonly [OpenEnd, OpenEnd],
  box: Box | undefined,
): Side {
  const rowOf = ({ end }: OpenEnd): number =>
    box?.rows.findIndex(({ field }) => field !== undefined && end.fields.includes(field)) ?? -1;
  const [top, bottom] = [rowOf(from), rowOf(to)].sort((a, b) => a - b) as [number, number];
  const crossed = (side: Side): number =>
    new Set(
      sides
        .at(from.box, side)
        .map(rowOf)
        .filter((row) => row > top && row < bottom),
    ).size;
  const [left, right] = [crossed('left'), crossed('right')];
  if (left !== right) return left < right ? 'left' : 'right';
  return sides.at(from.box, 'left').length < sides.at(from.box, 'right').length ? 'left' : 'right';
}

/** A line from a box to itself needs two places, also where no rows tell them apart. */
function apart({ line, from, to }: AnchoredLine): AnchoredLine {
  if (Math.abs(from.y - to.y) >= SIGN_STEP) return { line, from, to };
  return { line, from: { ...from, y: from.y + SIGN_STEP }, to: { ...to, y: to.y - SIGN_STEP } };
}

function roomForSigns(sides: Sides, box: number): number {
  const most = (['left', 'right'] as const).map(
    (side) => new Set(sides.at(box, side).map(({ sign }) => sign)).size,
  );
  const count = Math.max(...most);
  return count < 2 ? 0 : count * SIGN_STEP + SIGN_MARGIN;
}

/** The middle of the rows of the fields; the middle of the title where no row of theirs is shown. */
function rowsOfEnd(
  { end, box }: OpenEnd,
  shapes: readonly BoxShape[],
): { y: number; rows: number[] } {
  const shape = shapes[box];
  if (!shape) throw new RangeError('a shape for each box');
  const rows = shape.rows.filter(
    ({ row }) => row.field !== undefined && end.fields.includes(row.field),
  );
  const ys = rows.map(({ y }) => y);
  if (ys.length === 0) return { y: shape.head / 2, rows: [] };
  return { y: (Math.min(...ys) + Math.max(...ys)) / 2, rows: ys };
}

/** Brackets that share more than one row stand beside each other, the shorter one at the edge. */
function depthOf(
  rows: readonly number[],
  ends: readonly OpenEnd[],
  shapes: readonly BoxShape[],
): number {
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const nested = new Set<string>();
  for (const end of ends) {
    const { rows: others } = rowsOfEnd(end, shapes);
    const [above, below] = [Math.min(...others), Math.max(...others)];
    const isShorter =
      below - above < bottom - top || (below - above === bottom - top && above < top);
    if (others.length > 1 && isShorter && above < bottom && below > top) {
      nested.add(others.join(' '));
    }
  }
  return nested.size;
}

function rowName({ box, side }: OpenEnd, y: number): string {
  return `${box} ${side} ${Math.round((2 * y) / ROW)}`;
}

/** Every sign at each row of each side, in a fixed order. */
function signsByRow(sides: Sides, shapes: readonly BoxShape[]): Map<string, readonly string[]> {
  const signs = new Map<string, Set<string>>();
  for (const ends of sides.all()) {
    for (const end of ends) {
      const name = rowName(end, rowsOfEnd(end, shapes).y);
      const all = signs.get(name);
      if (all) all.add(end.sign);
      else signs.set(name, new Set([end.sign]));
    }
  }
  return new Map([...signs].map(([name, all]) => [name, [...all].sort()]));
}
