/** Geometry and paths of a drawing: where an arrow key leads, and the shortest path between two nodes. */

/** An arrow key. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/** A node with its bounds. */
export interface NodeBounds {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An edge between two nodes. */
export interface Link {
  from: string;
  to: string;
}

const STEPS: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** How much more a pixel across the direction costs than a pixel along it. */
const ACROSS_COST = 2;

const center = ({ x, y, width, height }: NodeBounds): [number, number] => [
  x + width / 2,
  y + height / 2,
];

/** Distance of one node from another, along a direction and across it. */
function offset(
  at: NodeBounds,
  to: NodeBounds,
  direction: Direction,
): { along: number; across: number } {
  const [[x, y], [toX, toY], [right, down]] = [center(at), center(to), STEPS[direction]];
  const [dx, dy] = [toX - x, toY - y];
  return { along: dx * right + dy * down, across: Math.abs(dx * down + dy * right) };
}

/** The nearest node in a direction. */
function nearest(
  at: NodeBounds,
  others: readonly NodeBounds[],
  direction: Direction,
): NodeBounds | undefined {
  const candidates = others
    .map((node) => ({ node, ...offset(at, node, direction) }))
    .filter(({ along }) => along > 1)
    .map(({ node, along, across }) => ({ node, cost: along + ACROSS_COST * across }));
  return candidates.sort((a, b) => a.cost - b.cost)[0]?.node;
}

/** The other ends of the edges at a node, each once, without the node itself. */
export function neighboursOf(links: readonly Link[], id: string): string[] {
  const ends = links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  return [...new Set(ends)].filter((end) => end !== id);
}

/** A position of a walk: at a node, from another along an edge. */
export interface Step {
  at: string;
  from?: string;
}

/**
 * One step of a walk. Left and right follow an edge to the nearest node in that direction. Up and down move to the next
 * neighbour of the node that the walk came from, so that each of its neighbours is reached; where there is none, they
 * follow an edge too.
 *
 * @returns undefined where no edge leads that way
 */
export function walk(
  nodes: ReadonlyMap<string, NodeBounds>,
  links: readonly Link[],
  { at, from }: Step,
  direction: Direction,
): Step | undefined {
  const here = nodes.get(at);
  if (!here) return undefined;
  const nodesOf = (ids: readonly string[]): NodeBounds[] =>
    ids.flatMap((id) => (id === at ? [] : (nodes.get(id) ?? [])));
  const origin = from === undefined ? undefined : nodes.get(from);
  if (origin && (direction === 'up' || direction === 'down')) {
    const side = offset(origin, here, 'right').along > 0 ? 'right' : 'left';
    const branches = nodesOf(neighboursOf(links, origin.id)).filter(
      (node) => offset(origin, node, side).along > 0,
    );
    const next = inOrder(here, branches, direction);
    if (next) return { at: next.id, from: origin.id };
  }
  const next = nearest(here, nodesOf(neighboursOf(links, at)), direction);
  return next && { at: next.id, from: at };
}

/** The next node above or below, however far across. */
function inOrder(
  here: NodeBounds,
  others: readonly NodeBounds[],
  direction: 'up' | 'down',
): NodeBounds | undefined {
  const candidates = others
    .map((node) => ({ node, along: offset(here, node, direction).along }))
    .filter(({ along }) => along > 0);
  return candidates.sort((a, b) => a.along - b.along)[0]?.node;
}

/**
 * A shortest path from one node to another along edges in either direction; of several, the one by the edges that come
 * first. Breadth-first search, after Moore 1959.
 *
 * @returns the edges in the order of the path; none when both are the same node; undefined without a path
 */
export function shortestPath<L extends Link>(
  links: readonly L[],
  from: string,
  to: string,
): L[] | undefined {
  const at = new Map<string, L[]>();
  for (const link of links) {
    for (const end of new Set([link.from, link.to])) {
      const known = at.get(end);
      if (known) known.push(link);
      else at.set(end, [link]);
    }
  }
  const cameBy = new Map<string, L | undefined>([[from, undefined]]);
  // A map is iterated in the order of insertion, entries that are added meanwhile included.
  for (const [node] of cameBy) {
    if (node === to) break;
    for (const link of at.get(node) ?? []) {
      const next = link.from === node ? link.to : link.from;
      if (!cameBy.has(next)) cameBy.set(next, link);
    }
  }
  if (!cameBy.has(to)) return undefined;
  const path: L[] = [];
  for (let node = to, link = cameBy.get(node); link; link = cameBy.get(node)) {
    path.unshift(link);
    node = link.from === node ? link.to : link.from;
  }
  return path;
}
