/** Rows that belong to one key stand together. */

/** Beyond this many fields tangled up in keys, orders are no longer tried one by one. */
const MOST_TRIED = 7;

/**
 * The items in their order, changed only as far as needed so that each set stands together. Where sets overlap so
 * that it cannot be done for all, as many as can be.
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
    for (const member of orderedKnot(knotOf(id, present, ids), present)) {
      placed.add(member);
      const item = byId.get(member);
      if (item !== undefined) order.push(item);
    }
  }
  return order;
}

/** The ids that are bound to one through sets, in their order. */
function knotOf(
  id: string,
  sets: readonly (readonly string[])[],
  ids: readonly string[],
): string[] {
  const knot = new Set([id]);
  for (let size = 0; size !== knot.size;) {
    size = knot.size;
    for (const set of sets) {
      if (set.some((member) => knot.has(member))) for (const member of set) knot.add(member);
    }
  }
  return ids.filter((candidate) => knot.has(candidate));
}

function orderedKnot(knot: readonly string[], sets: readonly (readonly string[])[]): string[] {
  if (knot.length < 3 || knot.length > MOST_TRIED) return [...knot];
  let best: string[] = [...knot];
  let most = adjacentSets(best, sets);
  const all = sets.filter((set) => set.some((id) => knot.includes(id))).length;
  for (const order of permutations(knot)) {
    if (most === all) break;
    const count = adjacentSets(order, sets);
    if (count > most) [best, most] = [order, count];
  }
  return best;
}

/** How many of the sets stand together. */
function adjacentSets(order: readonly string[], sets: readonly (readonly string[])[]): number {
  return sets.filter((set) => {
    const places = set.map((id) => order.indexOf(id));
    return !places.includes(-1) && Math.max(...places) - Math.min(...places) === set.length - 1;
  }).length;
}

/** Every order of the ids; those that keep the first ones in place come first. */
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
