/** Geometry and paths of a drawing: where an arrow key leads, and the shortest paths between two nodes. */

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
  /** Id of the exclusive arc of `from` that it is part of. */
  arc?: string;
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

/** A path: its edges in order. */
export type Path<L extends Link> = readonly L[];

/** Paths of the same length, and whether there are more than were asked for. */
export interface FoundPaths<L extends Link> {
  paths: Path<L>[];
  hasMore: boolean;
}

/** Edges that are tried in all; exclusive arcs may make a model have no path, which ever longer ones would not find. */
const MAX_TRIED = 200_000;

/**
 * The shortest paths from one node to another along edges in either direction, those by the edges that come first being
 * first. A path passes each node once, and does not enter a node by an exclusive arc of that node and leave it by the same
 * arc: no row has both. Depth-first search with a limit that grows from the distance without regard to arcs.
 *
 * @param limit how many paths are returned at most
 * @param longerThan the shortest paths that have more edges
 * @returns no paths where nothing leads; one without edges when both are the same node
 * @example shortestPaths(edges, 'patient', 'clinic', 12).paths.length // 2
 */
export function shortestPaths<L extends Link>(
  links: readonly L[],
  from: string,
  to: string,
  limit: number,
  longerThan = -1,
): FoundPaths<L> {
  const at = linksByNode(links);
  const distances = distancesTo(at, to);
  const paths: Path<L>[] = [];
  let tried = 0;
  const passed = new Set<string>();

  /** Walks on from a node that was reached by `path`. @returns false to stop the search */
  const walk = (node: string, path: Path<L>, length: number): boolean => {
    if (node === to) return path.length <= longerThan || paths.push(path) <= limit;
    passed.add(node);
    const goesOn = (at.get(node) ?? []).every((link) => {
      const next = otherEnd(link, node);
      if (passed.has(next) || path.length + 1 + (distances.get(next) ?? Infinity) > length)
        return true;
      if (crossesArc(path.at(-1), link, node)) return true;
      return ++tried <= MAX_TRIED && walk(next, [...path, link], length);
    });
    passed.delete(node);
    return goesOn;
  };

  const shortest = distances.get(from);
  if (shortest === undefined) return { paths, hasMore: false };
  for (
    let length = Math.max(shortest, longerThan + 1);
    length <= at.size && paths.length === 0;
    length += 1
  ) {
    if (!walk(from, [], length)) break;
  }
  return { paths: paths.slice(0, limit), hasMore: paths.length > limit };
}

function otherEnd({ from, to }: Link, node: string): string {
  return from === node ? to : from;
}

function crossesArc(before: Link | undefined, next: Link, node: string): boolean {
  return (
    before?.arc !== undefined &&
    before.arc === next.arc &&
    before.from === node &&
    next.from === node
  );
}

function linksByNode<L extends Link>(links: readonly L[]): Map<string, L[]> {
  const at = new Map<string, L[]>();
  for (const link of links) {
    for (const end of new Set([link.from, link.to])) {
      const known = at.get(end);
      if (known) known.push(link);
      else at.set(end, [link]);
    }
  }
  return at;
}

/** Edges from each node to one, without regard to arcs. Breadth-first search, after Moore 1959. */
function distancesTo(
  at: ReadonlyMap<string, readonly Link[]>,
  to: string,
): ReadonlyMap<string, number> {
  const distances = new Map([[to, 0]]);
  // A map is iterated in the order of insertion, entries that are added meanwhile included.
  for (const [node, distance] of distances) {
    for (const link of at.get(node) ?? []) {
      const next = otherEnd(link, node);
      if (!distances.has(next)) distances.set(next, distance + 1);
    }
  }
  return distances;
}

/** Nodes with more neighbours lead from everything to everything. */
const HUB_NEIGHBOURS = 24;

/** Ids of the nodes that nearly everything is linked to, the one with the most neighbours first. */
export function hubsOf(links: readonly Link[]): string[] {
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of links) {
    for (const [end, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const known = neighbours.get(end);
      if (known) known.add(other);
      else neighbours.set(end, new Set([other]));
    }
  }
  return [...neighbours]
    .filter(([, { size }]) => size > HUB_NEIGHBOURS)
    .sort(([, a], [, b]) => b.size - a.size)
    .map(([id]) => id);
}
