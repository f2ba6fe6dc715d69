/**
 * Which end of each line stands on the left. A layered drawing needs lines without circles; that choice is ours, so
 * that what is pointed to stands left of what points to it, wherever the picture stays of a handy shape.
 */

import { settleInColumns } from './assign-columns.ts';

/** A line between two boxes, by their places in the list. */
export interface Connection {
  /** The side that points. */
  from: number;
  /** The side that is pointed to. */
  to: number;
}

/** Beyond this many leaves on one side of a box, some move over to the other. */
const MOST_LEAVES_ON_A_SIDE = 5;

/**
 * For each connection, whether the side that is pointed to stands on the left. Connections that are turned are those
 * of a circle, those of a chain longer than the picture is wide (it then runs back, and forth again), and those of
 * leaves that would make one side of their box much longer than the other.
 *
 * @param boxes how many there are
 * @param columns how many columns of boxes the picture should have
 * @param isNarrow there should be no more than that, though lines may be longer for it
 */
export function orient(
  boxes: number,
  connections: readonly Connection[],
  columns: number,
  isNarrow = false,
): boolean[] {
  const folded = layersOf(boxes, connections).map((layer) => foldedAt(layer, columns));
  const layers = isNarrow ? settleInColumns(folded, connections, columns) : folded;
  const isLeft = (a: number, b: number): boolean => {
    const [layerA = 0, layerB = 0] = [layers[a], layers[b]];
    return layerA === layerB ? a < b : layerA < layerB;
  };
  const oriented = connections.map(({ from, to }) => isLeft(to, from));
  if (!isNarrow) balanceLeaves(boxes, connections, oriented);
  return oriented;
}

/** A wave: 0 1 2 3 2 1 0 1 … for four columns. */
function foldedAt(layer: number, columns: number): number {
  const last = Math.max(1, columns - 1);
  const phase = layer % (2 * last);
  return phase <= last ? phase : 2 * last - phase;
}

/** The longest way to each box from one that points to nothing; a connection that would close a circle does not count. */
function layersOf(boxes: number, connections: readonly Connection[]): number[] {
  const targets: number[][] = Array.from({ length: boxes }, () => []);
  for (const { from, to } of connections) if (from !== to) targets[from]?.push(to);
  const layers = new Array<number>(boxes).fill(-1);
  const open = new Set<number>();
  for (let start = 0; start < boxes; start += 1) {
    // Depth first without recursion: a chain of a thousand entities is no reason to run out of stack.
    const stack = [{ box: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (!top || (layers[top.box] ?? -1) >= 0) {
        stack.pop();
        continue;
      }
      open.add(top.box);
      const target = targets[top.box]?.[top.next];
      if (target !== undefined) {
        top.next += 1;
        if (!open.has(target) && (layers[target] ?? -1) < 0) stack.push({ box: target, next: 0 });
        continue;
      }
      const behind = (targets[top.box] ?? []).map((box) => layers[box] ?? -1);
      layers[top.box] = Math.max(-1, ...behind) + 1;
      open.delete(top.box);
      stack.pop();
    }
  }
  return layers;
}

/** Turns connections of leaves, boxes with no other neighbour, so that neither side of a box has far more. */
function balanceLeaves(
  boxes: number,
  connections: readonly Connection[],
  oriented: boolean[],
): void {
  const neighbours: Set<number>[] = Array.from({ length: boxes }, () => new Set());
  const touching: number[][] = Array.from({ length: boxes }, () => []);
  for (const [index, { from, to }] of connections.entries()) {
    if (from === to) continue;
    neighbours[from]?.add(to);
    neighbours[to]?.add(from);
    touching[from]?.push(index);
    touching[to]?.push(index);
  }
  const isLeaf = (box: number): boolean => neighbours[box]?.size === 1;
  for (let hub = 0; hub < boxes; hub += 1) {
    if ((neighbours[hub]?.size ?? 0) <= MOST_LEAVES_ON_A_SIDE) continue;
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
      if (surplus <= MOST_LEAVES_ON_A_SIDE) continue;
      const moving = new Set([...sides[long]].slice(-Math.floor(surplus / 2)));
      for (const index of own) {
        if (moving.has(otherEnd(index))) oriented[index] = !oriented[index];
      }
      break;
    }
  }
}
