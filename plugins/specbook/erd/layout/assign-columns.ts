/** A column for each node, where the number of columns is limited. */
import type { Connection } from './connection.ts';

/** Costs of a position, in columns that an edge has to cross. */
const COST = { sameColumn: 6, reversed: 0.6, crowding: 0.25 } as const;
/** Most models converge in a few rounds. */
const MAX_ROUNDS = 12;

/**
 * Moves nodes between columns one by one, as long as that shortens edges: first of all out of the column of a neighbour,
 * since an edge within a column needs a column more.
 *
 * @param start the initial column of each node
 * @param columns number of columns
 */
export function assignColumns(
  start: readonly number[],
  connections: readonly Connection[],
  columns: number,
): number[] {
  const assigned = start.map((column) => Math.min(column, columns - 1));
  const sizes = new Array<number>(columns).fill(0);
  for (const column of assigned) sizes[column] = (sizes[column] ?? 0) + 1;
  const neighbours: { node: number; isTarget: boolean }[][] = assigned.map(() => []);
  for (const { from, to } of connections) {
    if (from === to) continue;
    neighbours[from]?.push({ node: to, isTarget: true });
    neighbours[to]?.push({ node: from, isTarget: false });
  }
  const meanSize = Math.max(1, assigned.length / columns);
  const costOf = (node: number, column: number): number => {
    let cost = (COST.crowding * (sizes[column] ?? 0)) / meanSize;
    for (const { node: other, isTarget } of neighbours[node] ?? []) {
      const distance = column - (assigned[other] ?? 0);
      cost += distance === 0 ? COST.sameColumn : Math.abs(distance) - 1;
      // Referenced nodes belong on the left.
      if (isTarget ? distance < 0 : distance > 0) cost += COST.reversed;
    }
    return cost;
  };
  for (let round = 0, moved = true; moved && round < MAX_ROUNDS; round += 1) {
    moved = false;
    for (const [node, current] of assigned.entries()) {
      let [best, least] = [current, costOf(node, current)];
      for (let column = 0; column < columns; column += 1) {
        const cost = costOf(node, column);
        if (cost < least - 0.001) [best, least] = [column, cost];
      }
      if (best === current) continue;
      sizes[current] = (sizes[current] ?? 0) - 1;
      sizes[best] = (sizes[best] ?? 0) + 1;
      assigned[node] = best;
      moved = true;
    }
  }
  return assigned;
}
