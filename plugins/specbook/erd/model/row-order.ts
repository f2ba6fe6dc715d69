/** Order of rows: fields of one key are adjacent. */

/** Beyond this many fields connected by overlapping keys, permutations are not tried. */
const MAX_PERMUTED = 7;

/**
 * The items in their order, changed only as far as needed to make each set adjacent. Where sets overlap so that not
 * all can be, as many as possible.
 *
 * @param sets ids that should be adjacent
 * @example inAdjacentOrder(['a', 'b', 'c'], (id) => id, [['a', 'c']]) // ['a', 'c', 'b']
 */
export function inAdjacentOrder<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  sets: readonly (readonly string[])[],
): T[] {
  const ids = items.map(idOf);
  const present = sets
    .map((set) => set.filter((id) => ids.includes(id)))
    .filter(({ length }) => length > 1);
  if (present.length === 0) return [...items];
  const byId = new Map(items.map((item) => [idOf(item), item]));
  const placed = new Set<string>();
  const order: T[] = [];
  for (const id of ids) {
    if (placed.has(id)) continue;
    for (const member of orderConnected(connectedIds(id, present, ids), present)) {
      placed.add(member);
      const item = byId.get(member);
      if (item !== undefined) order.push(item);
    }
  }
  return order;
}

/** The ids connected to one through sets, in their order. */
function connectedIds(
  id: string,
  sets: readonly (readonly string[])[],
  ids: readonly string[],
): string[] {
  const connected = new Set([id]);
  for (let size = 0; size !== connected.size;) {
    size = connected.size;
    for (const set of sets) {
      if (set.some((member) => connected.has(member)))
        for (const member of set) connected.add(member);
    }
  }
  return ids.filter((candidate) => connected.has(candidate));
}

function orderConnected(
  connected: readonly string[],
  sets: readonly (readonly string[])[],
): string[] {
  if (connected.length < 3 || connected.length > MAX_PERMUTED) return [...connected];
  let best: string[] = [...connected];
  let most = adjacentSets(best, sets);
  const all = sets.filter((set) => set.some((id) => connected.includes(id))).length;
  for (const order of permutations(connected)) {
    if (most === all) break;
    const count = adjacentSets(order, sets);
    if (count > most) [best, most] = [order, count];
  }
  return best;
}

/** How many of the sets are adjacent. */
function adjacentSets(order: readonly string[], sets: readonly (readonly string[])[]): number {
  return sets.filter((set) => {
    const places = set.map((id) => order.indexOf(id));
    return !places.includes(-1) && Math.max(...places) - Math.min(...places) === set.length - 1;
  }).length;
}

/** Every permutation of the ids; those that keep the first ones in place come first. */
function* permutations(ids: readonly string[]): Generator<string[]> {
  const [only] = ids;
  if (only === undefined) {
    yield [];
    return;
  }
  for (const [index, first] of ids.entries()) {
    const rest = [...ids.slice(0, index), ...ids.slice(index + 1)];
    for (const order of permutations(rest)) yield [first, ...order];
  }
}
