/**
 * Layout by Graphviz, compiled to WASM. It sees sizes only: no name of a user's reaches it. Boxes are tables of empty
 * cells of a fixed size, as lines can end at a cell; the cells are one pair of pixels high and stand where the lines
 * should end. Source: https://graphviz.org/doc/info/shapes.html#html
 */
import { Graphviz } from '@hpcc-js/wasm-graphviz';

/** Pixels; y grows downwards. */
export interface Point {
  x: number;
  y: number;
}

/** A box: its size with the straight ends of its lines, and the heights at which lines end. */
export interface GraphBox {
  /** Name within the graph. */
  index: number;
  width: number;
  height: number;
  ports: readonly number[];
}

/** A line from the right side of one box to the left side of another; without circles. */
export interface GraphLine {
  index: number;
  left: { box: number; y: number };
  right: { box: number; y: number };
}

/** What is to be laid out. */
export interface Graph {
  boxes: readonly GraphBox[];
  lines: readonly GraphLine[];
  /** Pixels between boxes of a column. */
  between: number;
  /** Pixels between columns, beyond what the lines need. */
  wider: number;
  /** Boxes that stand left of all others. */
  first?: readonly number[];
  /** Boxes that stand right of all others. */
  last?: readonly number[];
}

/** Positions of nodes and routes of edges, by index. Plain JSON, so that it can be kept in a file. */
export interface GraphLayout {
  width: number;
  height: number;
  /** Upper left corners. */
  boxes: Readonly<Record<number, readonly [x: number, y: number]>>;
  /** Bézier curves from left to right: x and y of the start, then of three points for each segment. */
  lines: Readonly<Record<number, readonly number[]>>;
}

/** Version of {@link GraphLayout}; it changes whenever the same DOT source is to have another layout. */
export const LAYOUT_FORMAT = 'layouts-2';

/** Keeps layouts by the DOT source of their graph. A `Map` is one that lasts as long as it is referenced. */
export interface LayoutCache {
  get: (dot: string) => GraphLayout | undefined;
  set: (dot: string, layout: GraphLayout) => unknown;
}

let loading: Promise<Graphviz> | undefined;

/** Lays out a graph in columns from left to right, unless the cache has its layout already. */
export async function computeLayout(graph: Graph, cache: LayoutCache): Promise<GraphLayout> {
  if (graph.boxes.length === 0) return { width: 0, height: 0, boxes: {}, lines: {} };
  const dot = toDot(graph);
  const cached = cache.get(dot);
  if (cached) return cached;
  loading ??= Graphviz.load();
  const graphviz = await loading;
  const layout = parseOutput(
    graphviz.layout(dot, 'json', 'dot', { yInvert: true }),
    new Map(graph.boxes.map((box) => [box.index, box])),
  );
  cache.set(dot, layout);
  return layout;
}

/** Graphviz reckons in inches of 72 points, and a point is our pixel. */
const inches = (pixels: number): string => (pixels / 72).toFixed(4);

const PORT_HEIGHT = 2;

function toDot({ boxes, lines, between, wider, first = [], last = [] }: Graph): string {
  const crowd = lines.length / boxes.length;
  // A star needs no room for lines to pass each other.
  const columnGap = 24 + Math.max(0, Math.min(60, Math.round((crowd - 1) * 18))) + wider;
  const large =
    boxes.length > 300 ? ' nslimit=2 nslimit1=2 mclimit=0.1 searchsize=10 remincross=false' : '';
  return [
    `digraph{graph[rankdir=LR nodesep=${inches(between)} ranksep=${inches(columnGap)}${large}]`,
    'node[shape=plain]edge[dir=none]',
    ...boxes.map((box) => `n${box.index}[label=<${table(box)}>]`),
    ...first.map((index) => `{rank=source;n${index}}`),
    ...last.map((index) => `{rank=sink;n${index}}`),
    ...lines.map(
      ({ index, left, right }) =>
        `n${left.box}:${portName(left.y)}:e->n${right.box}:${portName(right.y)}:w[id=e${index}]`,
    ),
    '}',
  ].join('\n');
}

const portName = (y: number): string => `p${Math.round(y * 2)}`;

/** A column of cells: those that lines end at, and what lies between. */
function table({ width, height, ports }: Omit<GraphBox, 'index'>): string {
  const cells: string[] = [];
  let filled = 0;
  const cell = (high: number, port?: number): void => {
    if (high <= 0) return;
    const name = port === undefined ? '' : ` PORT="${portName(port)}"`;
    cells.push(`<TR><TD FIXEDSIZE="TRUE" WIDTH="${width}" HEIGHT="${high}"${name}></TD></TR>`);
    filled += high;
  };
  for (const y of [...new Set(ports)].sort((a, b) => a - b)) {
    cell(Math.round(y - PORT_HEIGHT / 2 - filled));
    cell(PORT_HEIGHT, y);
  }
  cell(Math.round(height - filled));
  return `<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">${cells.join('')}</TABLE>`;
}

/** The part of Graphviz's JSON that is read. Source: https://graphviz.org/docs/outputs/json/ */
interface Output {
  bb: string;
  /** A group of boxes has no place. */
  objects?: { name: string; pos?: string }[];
  edges?: { id: string; pos: string }[];
}

function parseOutput(json: string, boxes: ReadonlyMap<number, GraphBox>): GraphLayout {
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
    boxes: Object.fromEntries(
      (output.objects ?? []).flatMap(({ name, pos }) => {
        if (pos === undefined) return [];
        const index = Number(name.slice(1));
        const { width = 0, height = 0 } = boxes.get(index) ?? {};
        const [x, y] = move(pos);
        return [[index, [x - width / 2, y - height / 2]]];
      }),
    ),
    lines: Object.fromEntries(
      (output.edges ?? []).map(({ id, pos }) => [
        Number(id.slice(1)),
        pos.split(' ').flatMap((point) => move(point)),
      ]),
    ),
  };
}
