/** Ways over a drawing, as arithmetic: where an arrow key leads, and which way between two boxes is shortest. */

/** An arrow key. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/** A box with its place. */
export interface Place {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line between two boxes. */
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

/** How much more a pixel aside counts than one ahead. */
const ASIDE = 2;

const middle = ({ x, y, width, height }: Place): [number, number] => [
  x + width / 2,
  y + height / 2,
];

/** How far ahead of one box another is in a direction, and how far aside. */
function seen(at: Place, to: Place, direction: Direction): { ahead: number; aside: number } {
  const [[x, y], [toX, toY], [right, down]] = [middle(at), middle(to), STEPS[direction]];
  const [dx, dy] = [toX - x, toY - y];
  return { ahead: dx * right + dy * down, aside: Math.abs(dx * down + dy * right) };
}

/** The one that is nearest in a direction, of those that are in it at all. */
function nearest(at: Place, others: readonly Place[], direction: Direction): Place | undefined {
  const reached = others
    .map((place) => ({ place, ...seen(at, place, direction) }))
    .filter(({ ahead }) => ahead > 1)
    .map(({ place, ahead, aside }) => ({ place, cost: ahead + ASIDE * aside }));
  return reached.sort((a, b) => a.cost - b.cost)[0]?.place;
}

/** The other ends of the lines at a box, each once, without the box itself. */
export function neighboursOf(links: readonly Link[], id: string): string[] {
  const ends = links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  return [...new Set(ends)].filter((end) => end !== id);
}

/** Where a walk stands: on a box, having come from another along a line. */
export interface Step {
  at: string;
  from?: string;
}

/**
 * One step of a walk. Left and right follow a line to the nearest box in that direction. Up and down change to the
 * next branch of the box that the walk came from, so that every one of its neighbours is reached; where there is none,
 * they follow a line too.
 *
 * @returns nothing where no line leads that way
 */
export function walk(
  places: ReadonlyMap<string, Place>,
  links: readonly Link[],
  { at, from }: Step,
  direction: Direction,
): Step | undefined {
  const here = places.get(at);
  if (!here) return undefined;
  const placesOf = (ids: readonly string[]): Place[] =>
    ids.flatMap((id) => (id === at ? [] : (places.get(id) ?? [])));
  const origin = from === undefined ? undefined : places.get(from);
  if (origin && (direction === 'up' || direction === 'down')) {
    const side = seen(origin, here, 'right').ahead > 0 ? 'right' : 'left';
    const branches = placesOf(neighboursOf(links, origin.id)).filter(
      (place) => seen(origin, place, side).ahead > 0,
    );
    const next = inOrder(here, branches, direction);
    if (next) return { at: next.id, from: origin.id };
  }
  const next = nearest(here, placesOf(neighboursOf(links, at)), direction);
  return next && { at: next.id, from: at };
}

/** The next one above or below, however far aside. */
function inOrder(
  here: Place,
  others: readonly Place[],
  direction: 'up' | 'down',
): Place | undefined {
  const ahead = others
    .map((place) => ({ place, ahead: seen(here, place, direction).ahead }))
    .filter((other) => other.ahead > 0);
  return ahead.sort((a, b) => a.ahead - b.ahead)[0]?.place;
}

/**
 * A shortest way from one box to another along lines in either direction; of several, that by the lines that come
 * first. Breadth first, after Moore 1959.
 *
 * @returns the lines in the order of the way; none when both are the same; nothing where no way leads there
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
  // A map is walked in the order of insertion, and what is added on the way is walked too.
  for (const [box] of cameBy) {
    if (box === to) break;
    for (const link of at.get(box) ?? []) {
      const next = link.from === box ? link.to : link.from;
      if (!cameBy.has(next)) cameBy.set(next, link);
    }
  }
  if (!cameBy.has(to)) return undefined;
  const path: L[] = [];
  for (let box = to, link = cameBy.get(box); link; link = cameBy.get(box)) {
    path.unshift(link);
    box = link.from === box ? link.to : link.from;
  }
  return path;
}
