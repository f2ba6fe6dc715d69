/**
 * Clusters in columns, and routing channels between them: beside each column, above each cluster, and along the top. All
 * edges to one cluster share a track in each channel, so that channels stay narrow and a track has one destination.
 */
import type { Point } from './graphviz.ts';

/** Width and height. */
export interface Size {
  width: number;
  height: number;
}

/** Positions of clusters, and routes between them. */
export interface ClusterRouting extends Size {
  boxes: readonly (Point & Size)[];
  /**
   * The route between two clusters: a point, then three for each segment.
   *
   * @param from the referencing cluster
   * @param to the referenced cluster
   * @param ends where the route starts, within `to`, and where it ends, within `from`
   */
  route: (from: number, to: number, ends: readonly [Point, Point]) => Point[];
}

/** Between two tracks. */
const TRACK_SPACING = 7;
/** Between a track and a cluster. */
const CLEARANCE = 16;
/** Around the drawing. */
const MARGIN = 12;
/** Radius of a bend. */
const BEND_RADIUS = 7;

/**
 * Places clusters in their order, column by column, in the number of columns that comes closest to the aspect ratio.
 *
 * @param links pairs of clusters that edges lead between
 * @param aspectRatio width to height of the frame that it is for
 */
export function routeClusters(
  clusters: readonly Size[],
  links: readonly { from: number; to: number }[],
  aspectRatio: number,
): ClusterRouting {
  const columns = chooseColumns(clusters, aspectRatio);
  const columnOf = new Map(
    columns.flatMap((column, at) => column.map((cluster) => [cluster, at] as const)),
  );
  const at = (cluster: number): number => columnOf.get(cluster) ?? 0;
  // Channel n is left of column n. Tracks are identified by the cluster that they lead to.
  const tracks: Set<number>[] = Array.from({ length: columns.length + 1 }, () => new Set());
  const topTracks = new Set<number>();
  for (const { from, to } of links) {
    tracks[at(from)]?.add(to);
    tracks[at(to) + 1]?.add(to);
    if (at(from) !== at(to) && at(from) !== at(to) + 1) topTracks.add(to);
  }
  const sorted = [...tracks, topTracks].map((all) => [...all].sort((a, b) => a - b));
  const offsets = sorted.map((all) => new Map(all.map((to, index) => [to, index * TRACK_SPACING])));
  const channelWidth = (channel: number): number => {
    const count = sorted[channel]?.length ?? 0;
    return count === 0 ? CLEARANCE : 2 * CLEARANCE + (count - 1) * TRACK_SPACING;
  };
  const top = MARGIN + (topTracks.size === 0 ? 0 : topTracks.size * TRACK_SPACING + CLEARANCE);
  const boxes: (Point & Size)[] = [];
  const channelX: number[] = [];
  let [x, height] = [MARGIN - CLEARANCE, 0];
  for (const [index, column] of columns.entries()) {
    channelX.push(x + CLEARANCE);
    x += channelWidth(index);
    let y = top;
    for (const cluster of column) {
      const size = clusters[cluster];
      if (!size) continue;
      y += 2 * CLEARANCE;
      boxes[cluster] = { x, y, width: columnWidth(clusters, column), height: size.height };
      y += size.height;
    }
    height = Math.max(height, y);
    x += columnWidth(clusters, column);
  }
  channelX.push(x + CLEARANCE);

  const trackX = (channel: number, to: number): number =>
    (channelX[channel] ?? 0) + (offsets[channel]?.get(to) ?? 0);
  return {
    width: x + channelWidth(columns.length) + MARGIN - CLEARANCE,
    height: height + MARGIN,
    boxes,
    route: (from, to, [start, end]) => {
      const [near, far] = [trackX(at(to) + 1, to), trackX(at(from), to)];
      if (near === far) {
        return roundedRoute([start, { x: near, y: start.y }, { x: near, y: end.y }, end]);
      }
      const above = (boxes[to]?.y ?? 0) - CLEARANCE;
      const y = at(from) === at(to) ? above : MARGIN + (offsets.at(-1)?.get(to) ?? 0);
      return roundedRoute([
        start,
        { x: near, y: start.y },
        { x: near, y },
        { x: far, y },
        { x: far, y: end.y },
        end,
      ]);
    },
  };
}

const columnWidth = (clusters: readonly Size[], column: readonly number[]): number =>
  Math.max(0, ...column.map((cluster) => clusters[cluster]?.width ?? 0));

const columnHeight = (clusters: readonly Size[], column: readonly number[]): number =>
  column.reduce((sum, cluster) => sum + 2 * CLEARANCE + (clusters[cluster]?.height ?? 0), 0);

/** Clusters by column, in the number of columns that comes closest to the aspect ratio. */
function chooseColumns(clusters: readonly Size[], aspectRatio: number): number[][] {
  let [best, least]: [number[][], number] = [[], Infinity];
  for (let count = 1; count <= clusters.length; count += 1) {
    const columns = fillColumns(clusters, count);
    const width = columns.reduce(
      (sum, column) => sum + 4 * CLEARANCE + columnWidth(clusters, column),
      0,
    );
    const height = Math.max(0, ...columns.map((column) => columnHeight(clusters, column)));
    const deviation = Math.abs(Math.log(width / Math.max(1, height) / aspectRatio));
    if (deviation < least) [best, least] = [columns, deviation];
  }
  return best;
}

/** Clusters in a number of columns of about the same height, in their order. */
function fillColumns(clusters: readonly Size[], count: number): number[][] {
  const total = columnHeight(clusters, [...clusters.keys()]);
  const columns: number[][] = Array.from({ length: count }, () => []);
  let filled = 0;
  for (const [index, { height }] of clusters.entries()) {
    const outer = 2 * CLEARANCE + height;
    // The middle of a cluster decides its column.
    const column = Math.floor(((filled + outer / 2) * count) / total);
    columns[Math.min(count - 1, column)]?.push(index);
    filled += outer;
  }
  return columns.filter((column) => column.length > 0);
}

/** An orthogonal route along corners with rounded bends, as Bézier curves. */
function roundedRoute(corners: readonly Point[]): Point[] {
  const [start, ...rest] = corners;
  if (!start) return [];
  const route: Point[] = [start];
  let at = start;
  const straightTo = (to: Point): void => {
    if (to.x !== at.x || to.y !== at.y) route.push(at, to, to);
    at = to;
  };
  for (const [index, corner] of rest.entries()) {
    const next = rest[index + 1];
    if (!next) {
      straightTo(corner);
      continue;
    }
    const before = corners[index] ?? corner;
    const radius = Math.min(BEND_RADIUS, distance(before, corner) / 2, distance(corner, next) / 2);
    straightTo(pointTowards(corner, before, radius));
    at = pointTowards(corner, next, radius);
    // This curve approximates a quarter of a circle. Source: https://spencermortensen.com/articles/bezier-circle/
    route.push(
      pointTowards(corner, before, radius * 0.448),
      pointTowards(corner, next, radius * 0.448),
      at,
    );
  }
  return route;
}

/** Manhattan distance. */
const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

/** The point at a distance from one point in the direction of another. */
function pointTowards(from: Point, to: Point, far: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return {
    x: from.x + ((to.x - from.x) * far) / length,
    y: from.y + ((to.y - from.y) * far) / length,
  };
}
