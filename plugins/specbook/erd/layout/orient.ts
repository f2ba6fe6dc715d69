/**
 * Which end of each edge is on the left. A layered drawing needs an acyclic graph. Graphviz would reverse edges of its own
 * choice; here referenced nodes stay left of the nodes that reference them wherever the shape of the drawing allows it.
 */
import { assignColumns } from './assign-columns.ts';
import type { Connection } from './connection.ts';

/** Beyond this many leaves on one side of a node, some move to the other side. */
const MAX_LEAVES_PER_SIDE = 5;

/**
 * For each connection, whether its referenced node is on the left. Reversed are connections that close a cycle, those of a
 * chain longer than the drawing is wide (it runs back and forth), and those of leaves that would make one side of their
 * node much longer than the other.
 *
 * @param nodes number of nodes
 * @param columns desired number of columns
 * @param isNarrow `columns` is a maximum, at the cost of longer edges
 */
export function orientEdges(
  nodes: number,
  connections: readonly Connection[],
  columns: number,
  isNarrow = false,
): boolean[] {
  const zigzag = assignLayers(nodes, connections).map((layer) => zigzagColumn(layer, columns));
  const layers = isNarrow ? assignColumns(zigzag, connections, columns) : zigzag;
  const isLeft = (a: number, b: number): boolean => {
    const [layerA = 0, layerB = 0] = [layers[a], layers[b]];
    return layerA === layerB ? a < b : layerA < layerB;
  };
  const oriented = connections.map(({ from, to }) => isLeft(to, from));
  if (!isNarrow) balanceLeaves(nodes, connections, oriented);
  return oriented;
}

/** The column of a layer: 0 1 2 3 2 1 0 1 … for four columns. */
function zigzagColumn(layer: number, columns: number): number {
  const last = Math.max(1, columns - 1);
  const phase = layer % (2 * last);
  return phase <= last ? phase : 2 * last - phase;
}

/** The layer of each node: the longest path to a node without references. Connections that close a cycle are ignored. */
function assignLayers(nodes: number, connections: readonly Connection[]): number[] {
  const targets: number[][] = Array.from({ length: nodes }, () => []);
  for (const { from, to } of connections) if (from !== to) targets[from]?.push(to);
  const layers = new Array<number>(nodes).fill(-1);
  const open = new Set<number>();
  for (let start = 0; start < nodes; start += 1) {
    // Depth first without recursion: a chain of a thousand entities must not overflow the stack.
    const stack = [{ node: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (!top || (layers[top.node] ?? -1) >= 0) {
        stack.pop();
        continue;
      }
      open.add(top.node);
      const target = targets[top.node]?.[top.next];
      if (target !== undefined) {
        top.next += 1;
        if (!open.has(target) && (layers[target] ?? -1) < 0) stack.push({ node: target, next: 0 });
        continue;
      }
      const reached = (targets[top.node] ?? []).map((node) => layers[node] ?? -1);
      layers[top.node] = Math.max(-1, ...reached) + 1;
      open.delete(top.node);
      stack.pop();
    }
  }
  return layers;
}

/** Reverses connections of leaves, nodes with one neighbour, so that neither side of a node has far more. */
function balanceLeaves(
  nodes: number,
  connections: readonly Connection[],
  oriented: boolean[],
): void {
  const neighbours: Set<number>[] = Array.from({ length: nodes }, () => new Set());
  const touching: number[][] = Array.from({ length: nodes }, () => []);
  for (const [index, { from, to }] of connections.entries()) {
    if (from === to) continue;
    neighbours[from]?.add(to);
    neighbours[to]?.add(from);
    touching[from]?.push(index);
    touching[to]?.push(index);
  }
  const isLeaf = (node: number): boolean => neighbours[node]?.size === 1;
  for (let hub = 0; hub < nodes; hub += 1) {
    if ((neighbours[hub]?.size ?? 0) <= MAX_LEAVES_PER_SIDE) continue;
    const own = touching[hub] ?? [];
    const otherEnd = (index: number): number => {
      const { from = hub, to = hub } = connections[index] ?? {};
      return from === hub ? to : from;
    };
    const sides = { left: new Set<number>(), right: new Set<number>() };
    const fixed = { left: 0, right: 0 };
    for (const index of own) {
      const other = otherEnd(index);
      const otherIsLeft = (other === connections[index]?.to) === oriented[index];
      const side = otherIsLeft ? 'left' : 'right';
      if (isLeaf(other)) sides[side].add(other);
      else fixed[side] += 1;
    }
    for (const [long, short] of [
      ['left', 'right'],
      ['right', 'left'],
    ] as const) {
      const surplus = sides[long].size + fixed[long] - (sides[short].size + fixed[short]);
      if (surplus <= MAX_LEAVES_PER_SIDE) continue;
      const moving = new Set([...sides[long]].slice(-Math.floor(surplus / 2)));
      for (const index of own) {
        if (moving.has(otherEnd(index))) oriented[index] = !oriented[index];
      }
      break;
    }
  }
}
