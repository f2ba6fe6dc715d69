/**
 * Layout of a model too large for one graph: each cluster is laid out by itself, clusters are placed in columns, and edges
 * between them run in routing channels. Graphviz alone would make a strip fifty times as high as wide, and would be
 * slower, since its time grows faster than the number of nodes.
 */
import type {
  Cluster,
  DiagramEdge,
  DiagramGraph,
  DiagramModel,
  DiagramNode,
  EdgeEnd,
} from '../model/diagram-model.ts';
import { routeClusters, type ClusterRouting, type Size } from './cluster-routing.ts';
import type { LayoutCache, Point } from './graphviz.ts';
import type { Layout, PlacedEdge, PlacedEnd } from './layout-model.ts';
import { columnsFor, layOutColumns } from './position.ts';
import { textWidth } from './text-width.ts';
import { translate, translateEdge } from './translate.ts';

/** Between nodes of a column; most edges only pass them on the way to a boundary port. */
const NODE_GAP = 14;
/** Between a cluster and its nodes; the title is above. */
const PADDING = 14;
const TITLE_HEIGHT = 40;
/** The title of a cluster: its font size, readable from a distance, its padding, and how wide it may make the cluster. */
export const CLUSTER_TITLE = { size: 26, padding: 18, maxWidth: 600 } as const;
/** Sizes of clusters are multiples of this, so that small changes move nothing. */
const GRID = 40;

/** Boundary ports: edges to other clusters leave on the left, edges from others enter on the right. */
const PORTS = { out: 'port:out', in: 'port:in' } as const;
type Boundary = keyof typeof PORTS;

/** A cluster laid out by itself. */
interface ClusterLayout {
  layout: Layout;
  /** The half edges within this cluster of edges to others, by {@link halfEdgeId}. */
  halfEdges: ReadonlyMap<string, PlacedEdge>;
}

/**
 * Lays out a diagram in clusters. Nothing overlaps, and no edge crosses a node.
 *
 * @param aspectRatio width to height of the frame that it is for
 */
export async function layOutClusters(
  model: DiagramModel,
  clusters: readonly Cluster[],
  layouts: LayoutCache,
  aspectRatio: number,
): Promise<Layout> {
  const clusterOf = new Map(
    clusters.flatMap(({ nodes }, index) => nodes.map((id) => [id, index] as const)),
  );
  const at = ({ node }: EdgeEnd): number => clusterOf.get(node) ?? -1;
  const crossing = model.edges.filter(({ from, to }) => at(from) !== at(to));
  const outgoing = Map.groupBy(crossing, ({ from }) => at(from));
  const incoming = Map.groupBy(crossing, ({ to }) => at(to));
  const internal = Map.groupBy(
    model.edges.filter(({ from, to }) => at(from) === at(to)),
    ({ from }) => at(from),
  );
  const nodes = Map.groupBy(model.nodes, ({ id }) => clusterOf.get(id) ?? -1);
  const inner: ClusterLayout[] = [];
  for (const index of clusters.keys()) {
    const graph = { nodes: nodes.get(index) ?? [], edges: internal.get(index) ?? [] };
    const halfEdges = new Map([
      ...(outgoing.get(index) ?? []).map((edge) => halfEdge(edge, 'out')),
      ...(incoming.get(index) ?? []).map((edge) => halfEdge(edge, 'in')),
    ]);
    inner.push(await layOutCluster(model, graph, halfEdges, layouts));
  }
  const routing = routeClusters(
    inner.map(({ layout }, index) => clusterSize(layout, clusters[index]?.title ?? '')),
    crossing.map(({ from, to }) => ({ from: at(from), to: at(to) })),
    aspectRatio,
  );
  const placed = inner.map(({ layout, halfEdges }, index) => {
    const by = offsetOf(routing, index, layout);
    const halves = new Set(halfEdges.values());
    return {
      nodes: layout.nodes
        .filter(({ node }) => node.role !== 'port')
        .map((node) => ({ ...node, ...translate(node, by) })),
      edges: layout.edges
        .filter((edge) => !halves.has(edge))
        .map((edge) => translateEdge(edge, by)),
    };
  });
  return {
    width: routing.width,
    height: routing.height,
    clusters: clusters.map((cluster, index) => ({ cluster, ...boxOf(routing, index) })),
    nodes: placed.flatMap((part) => part.nodes),
    edges: [
      ...placed.flatMap((part) => part.edges),
      ...crossing.map((edge) => joinHalfEdges(edge, inner, routing, [at(edge.from), at(edge.to)])),
    ],
  };
}

/** Ends at the same row with the same symbol share a half edge. */
function halfEdgeId(edge: DiagramEdge, boundary: Boundary): string {
  const { node, fields, multiplicity } = boundary === 'out' ? edge.from : edge.to;
  return JSON.stringify([boundary, node, fields, multiplicity, edge.kind === 'stated']);
}

/** The part of an edge within one of its clusters, with its id. */
function halfEdge(edge: DiagramEdge, boundary: Boundary): [string, DiagramEdge] {
  const id = halfEdgeId(edge, boundary);
  const port: EdgeEnd = { node: PORTS[boundary], fields: [] };
  const { label: _, ...rest } = edge;
  return [id, { ...rest, id, ...(boundary === 'out' ? { to: port } : { from: port }) }];
}

const portNode = (id: string): DiagramNode => ({
  id,
  role: 'port',
  title: '',
  badges: [],
  rows: [],
});

async function layOutCluster(
  model: DiagramModel,
  graph: DiagramGraph,
  halfEdges: ReadonlyMap<string, DiagramEdge>,
  layouts: LayoutCache,
): Promise<ClusterLayout> {
  const ends = [...halfEdges.values()].flatMap(({ from, to }) => [from.node, to.node]);
  const ports = Object.values(PORTS).filter((port) => ends.includes(port));
  const layout = await layOutColumns(
    {
      ...model,
      nodes: [...graph.nodes, ...ports.map(portNode)],
      edges: [...graph.edges, ...halfEdges.values()],
    },
    { columns: columnsFor(graph.nodes.length), nodeGap: NODE_GAP },
    layouts,
  );
  const placed = layout.edges.filter(({ edge }) => halfEdges.has(edge.id));
  return { layout, halfEdges: new Map(placed.map((half) => [half.edge.id, half])) };
}

const snapUp = (pixels: number): number => Math.ceil(pixels / GRID) * GRID;

function clusterSize(layout: Layout, title: string): Size {
  const { size, padding, maxWidth } = CLUSTER_TITLE;
  const titleWidth = Math.min(maxWidth, textWidth(title, size, 'text') + 2 * padding);
  return {
    width: snapUp(Math.max(titleWidth, layout.width + 2 * PADDING)),
    height: snapUp(layout.height + TITLE_HEIGHT + PADDING),
  };
}

function boxOf({ boxes }: ClusterRouting, index: number): ClusterRouting['boxes'][number] {
  const box = boxes[index];
  if (!box) throw new RangeError('every cluster has a position');
  return box;
}

/** How far the layout of a cluster is moved: it is centred in its box, below the title. */
function offsetOf(routing: ClusterRouting, index: number, layout: Layout): Point {
  const { x, y, width } = boxOf(routing, index);
  return { x: x + Math.round((width - layout.width) / 2), y: y + TITLE_HEIGHT };
}

/** The route of an edge between clusters: out of the referenced node, through channels, into the referencing node. */
function joinHalfEdges(
  edge: DiagramEdge,
  inner: readonly ClusterLayout[],
  routing: ClusterRouting,
  [from, to]: readonly [number, number],
): PlacedEdge {
  const halfIn = (index: number, boundary: Boundary): PlacedEdge => {
    const cluster = inner[index];
    const half = cluster?.halfEdges.get(halfEdgeId(edge, boundary));
    if (!cluster || !half) throw new RangeError('both ends have a half edge');
    return translateEdge(half, offsetOf(routing, index, cluster.layout));
  };
  const [start, end] = [halfIn(to, 'in'), halfIn(from, 'out')];
  return {
    edge,
    from: end.from,
    to: start.to,
    curve: concatCurves([
      start.curve,
      routing.route(from, to, [pointOf(start.from), pointOf(end.to)]),
      end.curve,
    ]),
  };
}

const pointOf = ({ x, y }: PlacedEnd): Point => ({ x, y });

/** Curves one after the other, joined by straight segments, whose control points are their ends. */
function concatCurves(curves: readonly (readonly Point[])[]): Point[] {
  const all: Point[] = [];
  for (const curve of curves) {
    const [last, next] = [all.at(-1), curve[0]];
    if (last && next && (last.x !== next.x || last.y !== next.y)) all.push(last, next, next);
    all.push(...(last ? curve.slice(1) : curve));
  }
  return all;
}
