/** Nodes in columns: sizes go to Graphviz, positions and routes come back. */
import type { DiagramModel } from '../model/diagram-model.ts';
import { graphOf, isSelfLoop, LOOP_REACH, NO_STUBS, routeOf, STUB, stubsOf } from './graph.ts';
import { computeLayout, type LayoutCache, type Point } from './graphviz.ts';
import { placeInGrid } from './grid.ts';
import type { Layout, PlacedEdge, PlacedEnd, PlacedNode } from './layout-model.ts';
import { assignPorts, type Port } from './ports.ts';
import { translate, translateBracket, translateEdge } from './translate.ts';

/** Around the drawing: left and right, above and below. */
const MARGIN = { x: 5, y: 12 };
/** Between nodes of a column, and between isolated nodes. */
export const NODE_GAP = 22;

/** A page scrolls down, not sideways. */
const MAX_COLUMNS = 8;
/** Graphviz is slow with edges across many columns: for a thousand nodes, 4 columns take 3 s, 27 take half a minute. */
const LARGE_MODEL = 200;
const COLUMNS_WHEN_LARGE = 4;
/** Fewer columns are no diagram. */
export const MIN_COLUMNS = 2;

/** How many columns make a drawing somewhat wider than high. */
export function columnsFor(nodes: number): number {
  if (nodes > LARGE_MODEL) return COLUMNS_WHEN_LARGE;
  return Math.min(MAX_COLUMNS, Math.max(3, Math.round(Math.sqrt(nodes * 0.75))));
}

/** Options of one layout. */
export interface LayoutOptions {
  /** Desired number of columns. */
  columns: number;
  /** `columns` is a maximum, at the cost of longer edges. */
  isNarrow?: boolean;
  /** Pixels between columns, beyond the default; fewer if negative. */
  extraColumnGap?: number;
  /** Pixels between nodes of a column. */
  nodeGap?: number;
}

/** Lays out a diagram in columns. Nothing overlaps, and no edge crosses a node. */
export async function layOutColumns(
  model: DiagramModel,
  { columns, isNarrow = false, extraColumnGap = 0, nodeGap = NODE_GAP }: LayoutOptions,
  layouts: LayoutCache,
): Promise<Layout> {
  const ported = assignPorts(model, columns, isNarrow);
  const stubs = stubsOf(ported);
  const graph = graphOf(ported, stubs, { nodeGap, extraColumnGap });
  const graphLayout = await computeLayout(graph, layouts);
  const connected = new Set(graph.nodes.map(({ index }) => index));
  const nodes = ported.shapes.map((shape, index): PlacedNode => {
    const [x, y] = graphLayout.nodes[index] ?? [0, 0];
    return { ...shape, x: x + (stubs[index]?.left ?? 0), y };
  });
  const isolated = nodes.flatMap((node, index) =>
    connected.has(index) ? [] : [{ node, stubs: stubs[index] ?? NO_STUBS }],
  );
  const { width, height } = placeInGrid(isolated, graphLayout, nodeGap);
  const edges = ported.edges.map((entry, index): PlacedEdge => {
    const [from, to] = [placeEnd(entry.from, nodes), placeEnd(entry.to, nodes)];
    if (isSelfLoop(entry)) return { edge: entry.edge, from, to, curve: selfLoopCurve(from, to) };
    return { edge: entry.edge, from, to, ...routeOf(graphLayout, ported, index) };
  });
  return {
    width: width + 2 * MARGIN.x,
    height: height + 2 * MARGIN.y,
    nodes: nodes.map((node) => ({ ...node, ...translate(node, MARGIN) })),
    edges: edges.map((edge) => translateEdge(edge, MARGIN)),
  };
}

function placeEnd({ node, side, y, bracket }: Port, nodes: readonly PlacedNode[]): PlacedEnd {
  const placed = nodes[node];
  if (!placed) throw new RangeError('every node has a position');
  return {
    x: side === 'right' ? placed.x + placed.width : placed.x,
    y: placed.y + y,
    direction: side === 'right' ? 1 : -1,
    ...(bracket && { bracket: translateBracket(bracket, placed.y) }),
  };
}

/** A curve beside a node, between two of its ports. */
function selfLoopCurve(from: PlacedEnd, to: PlacedEnd): Point[] {
  const start = from.x + STUB * from.direction;
  const far = start + LOOP_REACH * from.direction;
  return [
    { x: start, y: from.y },
    { x: far, y: from.y },
    { x: far, y: to.y },
    { x: start, y: to.y },
  ];
}
