/**
 * The graph for Graphviz: nodes include the stubs of their edges, so that crow's feet have space, and each edge label is
 * a small node in the middle of its edge, so that nothing crosses it.
 */
import type { Graph, GraphEdge, GraphLayout, GraphNode, Point } from './graphviz.ts';
import { FONT_SIZE } from './node-shape.ts';
import type { EdgeWithPorts, PortedDiagram } from './ports.ts';
import { textWidth } from './text-width.ts';

/** Straight end of an edge at its node, with space for the crow's foot. */
export const STUB = 21;
/** Straight end of an edge without cardinality. */
const SHORT_STUB = 8;
/** How far a self-loop extends beyond its stubs. */
export const LOOP_REACH = 26;

/** Pixels left and right of a node that belong to its edges. */
export type Stubs = Readonly<Record<'left' | 'right', number>>;
/** Those of an isolated node. */
export const NO_STUBS: Stubs = { left: 0, right: 0 };

/** True for an edge from a node to itself; Graphviz does not see these. */
export function isSelfLoop({ from, to }: EdgeWithPorts): boolean {
  return from.node === to.node;
}

/** Stubs of each node, on the sides that have edges. */
export function stubsOf({ shapes, edges }: PortedDiagram): Stubs[] {
  const all = shapes.map(() => ({ left: 0, right: 0 }));
  for (const entry of edges) {
    for (const name of ['from', 'to'] as const) {
      const { side, node } = entry[name];
      const stubs = all[node];
      if (!stubs) continue;
      const straight = entry.edge[name].multiplicity ? STUB : SHORT_STUB;
      stubs[side] = Math.max(stubs[side], straight + (isSelfLoop(entry) ? LOOP_REACH : 0));
    }
  }
  return all;
}

/** Size of an edge label with its background. @example labelSize('12') // { width: 28, height: 18 } */
export function labelSize(label: string): { width: number; height: number } {
  return { width: Math.ceil(textWidth(label, FONT_SIZE.row, 'text')) + 10, height: 18 };
}

/** The graph without isolated nodes. Edge n has the indexes 2n and, behind its label, 2n + 1. */
export function graphOf(
  { shapes, edges: ported }: PortedDiagram,
  stubs: readonly Stubs[],
  gaps: Pick<Graph, 'nodeGap' | 'extraColumnGap'>,
): Graph {
  const ports = new Map<number, number[]>();
  const labels: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const [index, entry] of ported.entries()) {
    if (isSelfLoop(entry)) continue;
    const { from, to, edge } = entry;
    for (const { node, y } of [from, to]) {
      const known = ports.get(node);
      if (known) known.push(y);
      else ports.set(node, [y]);
    }
    const [left, right] = from.side === 'right' ? [from, to] : [to, from];
    if (edge.label === undefined) {
      edges.push({ index: 2 * index, left, right });
      continue;
    }
    const size = labelSize(edge.label);
    const label = { node: shapes.length + index, y: size.height / 2 };
    labels.push({ index: label.node, ...size, ports: [label.y] });
    edges.push(
      { index: 2 * index, left, right: label },
      { index: 2 * index + 1, left: label, right },
    );
  }
  const nodes = shapes.flatMap(({ width, height }, index): GraphNode[] => {
    const own = ports.get(index);
    if (!own) return [];
    const { left, right } = stubs[index] ?? NO_STUBS;
    return [{ index, width: left + width + right, height, ports: own }];
  });
  const boundaryPorts = shapes.flatMap(({ node }, index) => (node.role === 'port' ? [index] : []));
  const isSource = (port: number): boolean => edges.some(({ left }) => left.node === port);
  return {
    nodes: [...nodes, ...labels],
    edges,
    ...gaps,
    sources: boundaryPorts.filter(isSource),
    sinks: boundaryPorts.filter((port) => !isSource(port)),
  };
}

/** The curve of an edge, and the centre of its label. */
export function routeOf(
  layout: GraphLayout,
  { shapes, edges }: PortedDiagram,
  index: number,
): { curve: readonly Point[]; label?: Point } {
  const first = pointsOf(layout.edges[2 * index]);
  if (first.length === 0) throw new RangeError('Graphviz returned no route for an edge');
  const text = edges[index]?.edge.label;
  const second = pointsOf(layout.edges[2 * index + 1]);
  const label = layout.nodes[shapes.length + index];
  if (text === undefined || second.length === 0 || !label) return { curve: first };
  const { width, height } = labelSize(text);
  const [end, start] = [first.at(-1), second[0]];
  if (!end || !start) throw new RangeError('a curve has points');
  return {
    // The straight segment behind the label is a curve too: its control points are its ends.
    curve: [...first, end, start, ...second],
    label: { x: label[0] + width / 2, y: label[1] + height / 2 },
  };
}

function pointsOf(coordinates: readonly number[] = []): Point[] {
  return Array.from({ length: coordinates.length / 2 }, (_, at) => ({
    x: coordinates[2 * at] ?? 0,
    y: coordinates[2 * at + 1] ?? 0,
  }));
}
