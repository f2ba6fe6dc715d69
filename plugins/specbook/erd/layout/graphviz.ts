/**
 * Layout by Graphviz, compiled to WASM. It sees sizes only: no name of a user's reaches it. Boxes are tables of empty
 * cells of a fixed size, as lines can end at a cell; the cells are one pair of pixels high and stand where the lines
 * should end. Source: https://graphviz.org/doc/info/shapes.html#html
 */
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { layoutOf, recordOf, type LayoutStore } from './layout-record.ts';

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

/** Where everything is. */
export interface GraphLayout {
  width: number;
  height: number;
  /** Upper left corners. */
  boxes: ReadonlyMap<number, Point>;
  /** Bézier curves from left to right: a point, then three for each piece. */
  lines: ReadonlyMap<number, readonly Point[]>;
}

/** Layouts by what was asked for: the same question has the same answer. */
const answers = new Map<string, GraphLayout>();
/** So many are kept; those not asked for longest go first. */
const MOST_ANSWERS = 5000;

let loading: Promise<Graphviz> | undefined;

let store: LayoutStore | undefined;

/** From now on layouts are looked up and kept there too. */
export function keepLayoutsIn(place: LayoutStore | undefined): void {
  store = place;
}

/** Lays out a graph in columns from left to right; answers are kept in memory, and in the store where there is one. */
export async function computeLayout(graph: Graph): Promise<GraphLayout> {
  if (graph.boxes.length === 0) {
    return { width: 0, height: 0, boxes: new Map(), lines: new Map() };
  }
  const question = toQuestion(graph);
  const known = answers.get(question);
  if (known) {
    answers.delete(question);
    answers.set(question, known);
    return known;
  }
  const kept = store?.get(question);
  const answer = kept ? layoutOf(kept) : await ask(question, graph);
  if (!kept) store?.set(question, recordOf(answer));
  answers.set(question, answer);
  for (const [oldest] of answers) {
    if (answers.size <= MOST_ANSWERS) break;
    answers.delete(oldest);
  }
  return answer;
}

async function ask(question: string, { boxes }: Graph): Promise<GraphLayout> {
  loading ??= Graphviz.load();
  const graphviz = await loading;
  return readAnswer(
    graphviz.layout(question, 'json', 'dot', { yInvert: true }),
    new Map(boxes.map((box) => [box.index, box])),
  );
}

/** Graphviz reckons in inches of 72 points, and a point is our pixel. */
const inches = (pixels: number): string => (pixels / 72).toFixed(4);

const PORT_HEIGHT = 2;

function toQuestion({ boxes, lines, between, wider, first = [], last = [] }: Graph): string {
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
interface Answer {
  bb: string;
  /** A group of boxes has no place. */
  objects?: { name: string; pos?: string }[];
  edges?: { id: string; pos: string }[];
}

function pointOf(text: string): Point {
  const [x = Number.NaN, y = Number.NaN] = text.split(',').map(Number);
  return { x, y };
}

function readAnswer(json: string, boxes: ReadonlyMap<number, GraphBox>): GraphLayout {
  const answer = JSON.parse(json) as Answer;
  const corners = answer.bb.split(',').map(Number);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = corners;
  const [left, top] = [Math.min(x0, x1), Math.min(y0, y1)];
  const move = ({ x, y }: Point): Point => ({ x: x - left, y: y - top });
  return {
    width: Math.abs(x1 - x0),
    height: Math.abs(y1 - y0),
    boxes: new Map(
      (answer.objects ?? []).flatMap(({ name, pos }) => {
        if (pos === undefined) return [];
        const index = Number(name.slice(1));
        const { width = 0, height = 0 } = boxes.get(index) ?? {};
        const middle = move(pointOf(pos));
        return [[index, { x: middle.x - width / 2, y: middle.y - height / 2 }] as const];
      }),
    ),
    lines: new Map(
      (answer.edges ?? []).map(({ id, pos }) => [
        Number(id.slice(1)),
        pos.split(' ').map((point) => move(pointOf(point))),
      ]),
    ),
  };
}
