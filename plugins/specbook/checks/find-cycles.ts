/** A directed edge, with what states it. */
export interface Edge<T> {
  from: string;
  to: string;
  statedBy: T;
}

/** Edges on a way from every node and to every node: those that may belong to a cycle. */
function withoutDeadEnds<T>(edges: readonly Edge<T>[]): readonly Edge<T>[] {
  const sources = new Set(edges.map(({ from }) => from));
  const targets = new Set(edges.map(({ to }) => to));
  const rest = edges.filter(({ from, to }) => sources.has(to) && targets.has(from));
  return rest.length === edges.length ? rest : withoutDeadEnds(rest);
}

/** The shortest path from a node back to itself. */
function shortestCycle<T>(
  start: string,
  edgesFrom: ReadonlyMap<string, readonly Edge<T>[]>,
): Edge<T>[] {
  const paths = new Map<string, Edge<T>[]>([[start, []]]);
  for (const [node, path] of paths) {
    for (const edge of edgesFrom.get(node) ?? []) {
      if (edge.to === start) return [...path, edge];
      if (!paths.has(edge.to)) paths.set(edge.to, [...path, edge]);
    }
  }
  return [];
}

/**
 * Cycles of two or more nodes; nodes that are part of a cycle found before are not searched again. An edge from a node
 * to itself is left out.
 *
 * @example findCycles([{ from: 'a', to: 'b', … }, { from: 'b', to: 'a', … }]) // [[a → b, b → a]]
 */
export function findCycles<T>(edges: readonly Edge<T>[]): Edge<T>[][] {
  const candidates = withoutDeadEnds(edges.filter(({ from, to }) => from !== to));
  const edgesFrom = Map.groupBy(candidates, ({ from }) => from);
  const seen = new Set<string>();
  const cycles: Edge<T>[][] = [];
  for (const start of edgesFrom.keys()) {
    if (seen.has(start)) continue;
    const cycle = shortestCycle(start, edgesFrom);
    for (const { from } of cycle) seen.add(from);
    if (cycle.length > 0) cycles.push(cycle);
  }
  return cycles;
}
