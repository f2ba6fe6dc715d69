/**
 * Layout by Graphviz, compiled to WASM. It sees sizes only: no text of a user reaches it. Nodes are HTML-like tables of
 * empty cells of a fixed size, since edges can end at a cell; a port is a cell two pixels high.
 * Source: https://graphviz.org/doc/info/shapes.html#html
 */
import { Graphviz } from '@hpcc-js/wasm-graphviz';

/** Pixels; y grows downwards. */
export interface Point {
  x: number;
  y: number;
}

/** A node: its size with its stubs, and the heights of its ports. */
export interface GraphNode {
  index: number;
  width: number;
  height: number;
  ports: readonly number[];
}

/** An edge from the right side of one node to the left side of another. */
export interface GraphEdge {
  index: number;
  left: { node: number; y: number };
  right: { node: number; y: number };
}

/** An acyclic graph. */
export interface Graph {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  /** Pixels between nodes of a column. */
  nodeGap: number;
  /** Pixels between columns, beyond what the edges usually need; fewer if negative. */
  extraColumnGap: number;
  /** Nodes left of all others. */
  sources?: readonly number[];
  /** Nodes right of all others. */
  sinks?: readonly number[];
}

/** Positions of nodes and routes of edges, by index. Plain JSON, so that it can be kept in a file. */
export interface GraphLayout {
  width: number;
  height: number;
  /** Upper left corners. */
  nodes: Readonly<Record<number, readonly [x: number, y: number]>>;
  /** Bézier curves from left to right: x and y of the start, then of three points for each segment. */
  edges: Readonly<Record<number, readonly number[]>>;
}

/** Version of {@link GraphLayout}; it changes whenever the same DOT source is to have another layout. */
export const LAYOUT_FORMAT = 'layouts-3';

/** Keeps layouts by the DOT source of their graph. A `Map` is one that lasts as long as it is referenced. */
export interface LayoutCache {
  get: (dot: string) => GraphLayout | undefined;
  set: (dot: string, layout: GraphLayout) => unknown;
}

let loading: Promise<Graphviz> | undefined;

/** Lays out a graph in columns from left to right, unless the cache has its layout already. */
export async function computeLayout(graph: Graph, cache: LayoutCache): Promise<GraphLayout> {
  if (graph.nodes.length === 0) return { width: 0, height: 0, nodes: {}, edges: {} };
  const dot = toDot(graph);
  const cached = cache.get(dot);
  if (cached) return cached;
  loading ??= Graphviz.load();
  const graphviz = await loading;
  const layout = parseOutput(
    graphviz.layout(dot, 'json', 'dot', { yInvert: true }),
    new Map(graph.nodes.map((node) => [node.index, node])),
  );
  cache.set(dot, layout);
  return layout;
}

/** Graphviz measures in inches of 72 points; a point is a pixel here. */
const inches = (pixels: number): string => (pixels / 72).toFixed(4);

const PORT_HEIGHT = 2;
/** Pixels between columns, besides the stubs of their nodes. */
const MIN_COLUMN_GAP = 12;

function toDot({
  nodes,
  edges,
  nodeGap,
  extraColumnGap,
  sources: first = [],
  sinks: last = [],
}: Graph): string {
  const density = edges.length / nodes.length;
  // In a star no edges have to pass each other.
  const usual = 24 + Math.max(0, Math.min(60, Math.round((density - 1) * 18)));
  const columnGap = Math.max(MIN_COLUMN_GAP, usual + extraColumnGap);
  const large =
    nodes.length > 300 ? ' nslimit=2 nslimit1=2 mclimit=0.1 searchsize=10 remincross=false' : '';
  return [
    `digraph{graph[rankdir=LR nodesep=${inches(nodeGap)} ranksep=${inches(columnGap)}${large}]`,
    'node[shape=plain]edge[dir=none]',
    ...nodes.map((node) => `n${node.index}[label=<${table(node)}>]`),
    ...first.map((index) => `{rank=source;n${index}}`),
    ...last.map((index) => `{rank=sink;n${index}}`),
    ...edges.map(
      ({ index, left, right }) =>
        `n${left.node}:${portName(left.y)}:e->n${right.node}:${portName(right.y)}:w[id=e${index}]`,
    ),
    '}',
  ].join('\n');
}

const portName = (y: number): string => `p${Math.round(y * 2)}`;

/** A column of cells: ports, and the space between. */
function table({ width, height, ports }: Omit<GraphNode, 'index'>): string {
  const cells: string[] = [];
  let used = 0;
  const cell = (cellHeight: number, port?: number): void => {
    if (cellHeight <= 0) return;
    const name = port === undefined ? '' : ` PORT="${portName(port)}"`;
    cells.push(
      `<TR><TD FIXEDSIZE="TRUE" WIDTH="${width}" HEIGHT="${cellHeight}"${name}></TD></TR>`,
    );
    used += cellHeight;
  };
  for (const y of [...new Set(ports)].sort((a, b) => a - b)) {
    cell(Math.round(y - PORT_HEIGHT / 2 - used));
    cell(PORT_HEIGHT, y);
  }
  cell(Math.round(height - used));
  return `<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">${cells.join('')}</TABLE>`;
}

/** The part of Graphviz's JSON that is read. Source: https://graphviz.org/docs/outputs/json/ */
interface Output {
  bb: string;
  /** Subgraphs have no position. */
  objects?: { name: string; pos?: string }[];
  edges?: { id: string; pos: string }[];
}

function parseOutput(json: string, nodes: ReadonlyMap<number, GraphNode>): GraphLayout {
  const output = JSON.parse(json) as Output;
  const corners = output.bb.split(',').map(Number);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = corners;
  const [left, top] = [Math.min(x0, x1), Math.min(y0, y1)];
  const move = (point: string): [x: number, y: number] => {
    const [x = Number.NaN, y = Number.NaN] = point.split(',').map(Number);
    return [x - left, y - top];
  };
  return {
    width: Math.abs(x1 - x0),
    height: Math.abs(y1 - y0),
    nodes: Object.fromEntries(
      (output.objects ?? []).flatMap(({ name, pos }) => {
        if (pos === undefined) return [];
        const index = Number(name.slice(1));
        const { width = 0, height = 0 } = nodes.get(index) ?? {};
        const [x, y] = move(pos);
        return [[index, [x - width / 2, y - height / 2]]];
      }),
    ),
    edges: Object.fromEntries(
      (output.edges ?? []).map(({ id, pos }) => [
        Number(id.slice(1)),
        pos.split(' ').flatMap((point) => move(point)),
      ]),
    ),
  };
}
