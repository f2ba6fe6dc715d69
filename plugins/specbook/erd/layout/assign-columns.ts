/** A column for each box, where a picture has room for only so many. */
import type { Connection } from './orient.ts';

/** What a place costs: each in columns that a line has to cross. */
const COST = { sameColumn: 6, againstTheGrain: 0.6, crowding: 0.25 } as const;
/** The picture settles in a few rounds; a model that does not is stopped here. */
const MOST_ROUNDS = 12;

/**
 * Moves boxes between columns, one after the other, as long as that makes lines shorter: first of all out of the
 * column of a neighbour, since a line within a column takes a column more.
 *
 * @param start a column for each box to begin with
 * @param columns how many there are
 */
export function settleInColumns(
  start: readonly number[],
  connections: readonly Connection[],
  columns: number,
): number[] {
  const places = start.map((column) => Math.min(column, columns - 1));
  const crowd = new Array<number>(columns).fill(0);
  for (const column of places) crowd[column] = (crowd[column] ?? 0) + 1;
  const neighbours: { box: number; isTarget: boolean }[][] = places.map(() => []);
  for (const { from, to } of connections) {
    if (from === to) continue;
    neighbours[from]?.push({ box: to, isTarget: true });
    neighbours[to]?.push({ box: from, isTarget: false });
  }
  const even = Math.max(1, places.length / columns);
  const costOf = (box: number, column: number): number => {
    let cost = (COST.crowding * (crowd[column] ?? 0)) / even;
    for (const { box: other, isTarget } of neighbours[box] ?? []) {
      const apart = column - (places[other] ?? 0);
      cost += apart === 0 ? COST.sameColumn : Math.abs(apart) - 1;
      // What is pointed to belongs on the left.
      if (isTarget ? apart < 0 : apart > 0) cost += COST.againstTheGrain;
    }
    return cost;
  };
  for (let round = 0, moved = true; moved && round < MOST_ROUNDS; round += 1) {
    moved = false;
    for (const [box, place] of places.entries()) {
      let [best, least] = [place, costOf(box, place)];
      for (let column = 0; column < columns; column += 1) {
        const cost = costOf(box, column);
        if (cost < least - 0.001) [best, least] = [column, cost];
      }
      if (best === place) continue;
      crowd[place] = (crowd[place] ?? 0) - 1;
      crowd[best] = (crowd[best] ?? 0) + 1;
      places[box] = best;
      moved = true;
    }
  }
  return places;
}
