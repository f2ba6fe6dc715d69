/**
 * Frames in columns, and roads between them: down each side of a column, above each frame, and along the top. All lines
 * that lead to the same frame share one lane of each road, so that roads stay narrow and a lane has one destination.
 */
import type { Point } from './graphviz.ts';

/** A frame, and the heights from its upper edge at which lines leave it on the left and enter it on the right. */
export interface Frame {
  width: number;
  height: number;
  out: number;
  in: number;
}

/** Frames with their places, and ways between them. */
export interface Roads {
  width: number;
  height: number;
  frames: readonly { x: number; y: number; width: number; height: number }[];
  /**
   * The way between two frames: a point, then three for each piece.
   *
   * @param from the frame that points
   * @param to the frame that is pointed to
   * @param ends where the way begins, within `to`, and where it ends, within `from`
   */
  between: (from: number, to: number, ends: readonly [Point, Point]) => Point[];
}

/** Width to height of a picture that is read on a screen and fits a poster. */
const SHAPE = 3 / 4;
/** Between two lanes. */
const LANE = 7;
/** Between a lane and a frame. */
const KERB = 16;
/** Around the whole picture. */
const MARGIN = 12;
/** Radius of a bend. */
const BEND = 7;

/**
 * Places frames in their order, one column after the other, in as many columns as make the picture three quarters as
 * wide as high.
 *
 * @param links pairs of frames that lines lead between
 */
export function arrangeFrames(
  frames: readonly Frame[],
  links: readonly { from: number; to: number }[],
): Roads {
  const columns = columnsOf(frames);
  const columnOf = new Map(
    columns.flatMap((column, at) => column.map((frame) => [frame, at] as const)),
  );
  const at = (frame: number): number => columnOf.get(frame) ?? 0;
  // The road left of a column has its number; lanes are named by the frame that they lead to.
  const lanes: Set<number>[] = Array.from({ length: columns.length + 1 }, () => new Set());
  const top = new Set<number>();
  for (const { from, to } of links) {
    lanes[at(from)]?.add(to);
    lanes[at(to) + 1]?.add(to);
    if (at(from) !== at(to) && at(from) !== at(to) + 1) top.add(to);
  }
  const sorted = [...lanes, top].map((all) => [...all].sort((a, b) => a - b));
  const laneIn = sorted.map((all) => new Map(all.map((to, index) => [to, index * LANE])));
  const roadWidth = (road: number): number => {
    const count = sorted[road]?.length ?? 0;
    return count === 0 ? KERB : 2 * KERB + (count - 1) * LANE;
  };
  const ceiling = MARGIN + (top.size === 0 ? 0 : top.size * LANE + KERB);
  const places: { x: number; y: number; width: number; height: number }[] = [];
  const roadX: number[] = [];
  let [x, height] = [MARGIN - KERB, 0];
  for (const [index, column] of columns.entries()) {
    roadX.push(x + KERB);
    x += roadWidth(index);
    const width = Math.max(0, ...column.map((frame) => frames[frame]?.width ?? 0));
    let y = ceiling;
    for (const frame of column) {
      const own = frames[frame];
      if (!own) continue;
      y += 2 * KERB;
      places[frame] = { x, y, width, height: own.height };
      y += own.height;
    }
    height = Math.max(height, y);
    x += width;
  }
  roadX.push(x + KERB);
  const width = x + roadWidth(columns.length) + MARGIN - KERB;

  const lane = (road: number, to: number): number =>
    (roadX[road] ?? 0) + (laneIn[road]?.get(to) ?? 0);
  return {
    width,
    height: height + MARGIN,
    frames: places,
    between: (from, to, [start, end]) => {
      const [near, far] = [lane(at(to) + 1, to), lane(at(from), to)];
      if (near === far) return bent([start, { x: near, y: start.y }, { x: near, y: end.y }, end]);
      const above = (places[to]?.y ?? 0) - KERB;
      const along = at(from) === at(to) ? above : MARGIN + (laneIn.at(-1)?.get(to) ?? 0);
      return bent([
        start,
        { x: near, y: start.y },
        { x: near, y: along },
        { x: far, y: along },
        { x: far, y: end.y },
        end,
      ]);
    },
  };
}

/** Frames by column: as many columns as make the shape. */
function columnsOf(frames: readonly Frame[]): number[][] {
  let [best, least]: [number[][], number] = [[], Infinity];
  for (let count = 1; count <= frames.length; count += 1) {
    const columns = filled(frames, count);
    const width = columns.reduce(
      (sum, column) => sum + 4 * KERB + Math.max(0, ...column.map((at) => frames[at]?.width ?? 0)),
      0,
    );
    const height = Math.max(0, ...columns.map((column) => heightOf(frames, column)));
    const off = Math.abs(Math.log(width / Math.max(1, height) / SHAPE));
    if (off < least) [best, least] = [columns, off];
  }
  return best;
}

const heightOf = (frames: readonly Frame[], column: readonly number[]): number =>
  column.reduce((sum, at) => sum + 2 * KERB + (frames[at]?.height ?? 0), 0);

/** Frames in so many columns of about the same height, in their order. */
function filled(frames: readonly Frame[], count: number): number[][] {
  const all = heightOf(frames, [...frames.keys()]);
  const columns: number[][] = Array.from({ length: count }, () => []);
  let done = 0;
  for (const [at, { height }] of frames.entries()) {
    const full = 2 * KERB + height;
    // A frame belongs where its middle falls.
    columns[Math.min(count - 1, Math.floor(((done + full / 2) * count) / all))]?.push(at);
    done += full;
  }
  return columns.filter((column) => column.length > 0);
}

/** A way along corners, with bends, as Bézier curves. */
function bent(corners: readonly Point[]): Point[] {
  const [start, ...rest] = corners;
  if (!start) return [];
  const way: Point[] = [start];
  let at = start;
  const straight = (to: Point): void => {
    if (to.x !== at.x || to.y !== at.y) way.push(at, to, to);
    at = to;
  };
  for (const [index, corner] of rest.entries()) {
    const next = rest[index + 1];
    if (!next) {
      straight(corner);
      continue;
    }
    const before = corners[index] ?? corner;
    const radius = Math.min(BEND, distance(before, corner) / 2, distance(corner, next) / 2);
    straight(towards(corner, before, radius));
    const leave = towards(corner, next, radius);
    // A quarter of a circle is nearly this curve. Source: https://spencermortensen.com/articles/bezier-circle/
    way.push(towards(corner, before, radius * 0.448), towards(corner, next, radius * 0.448), leave);
    at = leave;
  }
  return way;
}

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

/** The point that is so far from one on the way to another. */
function towards(from: Point, to: Point, far: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return {
    x: from.x + ((to.x - from.x) * far) / length,
    y: from.y + ((to.y - from.y) * far) / length,
  };
}
