/** Ports: where each edge meets its nodes. */
import type { DiagramEdge, DiagramModel, DiagramNode, EdgeEnd } from '../model/diagram-model.ts';
import { EndsBySide, type Side, type UnplacedEnd } from './ends-by-side.ts';
import { measureNode, ROW_HEIGHT, type NodeShape } from './node-shape.ts';
import { orientEdges } from './orient.ts';

/** Where an edge meets a node; `y` from the upper edge of the node. */
export interface Port {
  /** Index of the node. */
  node: number;
  side: Side;
  y: number;
  /** Joins the rows of a composite key. */
  bracket?: Bracket;
}

/** Centres of rows, from the upper edge of the node or of the drawing. */
export interface Bracket {
  rows: readonly number[];
  /** How many shorter brackets are between it and the edge of the node. */
  depth: number;
}

/** An edge with both its ports. */
export interface EdgeWithPorts {
  edge: DiagramEdge;
  from: Port;
  to: Port;
}

/** Nodes with their sizes, and edges with their ports. */
export interface PortedDiagram {
  shapes: NodeShape[];
  edges: EdgeWithPorts[];
}

/** Between two ports at the same row. */
const PORT_SPACING = 12;
/** Height of a node without rows, beyond that of its ports. */
const PORT_MARGIN = 10;

function hasRow(node: DiagramNode | undefined, field: string): boolean {
  return node?.rows.some((row) => row.field === field) === true;
}

/** What is drawn at an end: the cardinality and the line style. */
function symbolOf({ multiplicity }: EdgeEnd, { kind }: DiagramEdge): string {
  const dashes = kind === 'stated' ? '-' : '';
  return multiplicity ? `${dashes}${multiplicity.min}${multiplicity.max}` : dashes;
}

/**
 * Measures the nodes and assigns a side and a row to both ends of each edge.
 *
 * @param columns desired number of columns
 * @param isNarrow `columns` is a maximum
 */
export function assignPorts(model: DiagramModel, columns: number, isNarrow = false): PortedDiagram {
  const indexes = new Map(model.nodes.map(({ id }, index) => [id, index]));
  const indexOf = ({ node }: EdgeEnd): number => {
    const index = indexes.get(node);
    if (index === undefined) throw new RangeError(`an edge ends at ${node}, which is no node`);
    return index;
  };
  const isBoundary = (end: EdgeEnd): boolean => model.nodes[indexOf(end)]?.role === 'port';
  const connections = model.edges.map(({ from, to }) => {
    // Boundary ports have fixed ranks: edges out of the cluster end on the left, edges into it start on the right.
    const isFixed = isBoundary(from) || isBoundary(to);
    return { from: indexOf(from), to: indexOf(isFixed ? from : to) };
  });
  const targetIsLeft = orientEdges(model.nodes.length, connections, columns, isNarrow);
  const ends = new EndsBySide();
  const pairs = model.edges.map((edge, index) => {
    const { from, to } = edge;
    const isLeft = targetIsLeft[index] === true || isBoundary(from) || isBoundary(to);
    const endOf = (end: EdgeEnd, side: Side): UnplacedEnd => ({
      end,
      symbol: isBoundary(end) ? '' : symbolOf(end, edge),
      node: indexOf(end),
      side,
    });
    return {
      edge,
      from: endOf(from, isLeft ? 'left' : 'right'),
      to: endOf(to, isLeft ? 'right' : 'left'),
    };
  });
  for (const { from, to } of pairs) {
    if (from.node !== to.node) for (const end of [from, to]) ends.add(end);
  }
  for (const { from, to } of pairs) {
    if (from.node !== to.node) continue;
    const side = ends.sideOfLoop(from, to, model.nodes[from.node]);
    // Where no row separates the two ends of a self-loop, each has a port of its own beside all others.
    const isAtHeader = [from, to].every(({ end, node }) =>
      end.fields.every((field) => !hasRow(model.nodes[node], field)),
    );
    for (const [at, end] of [from, to].entries()) {
      ends.add(Object.assign(end, { side, ...(isAtHeader && { symbol: `loop ${1 - at}` }) }));
    }
  }
  const shapes = model.nodes.map((node, index) =>
    measureNode(node, node.rows.length > 0 ? 0 : heightForPorts(ends.maxSymbols(index))),
  );
  const symbols = symbolsByRow(ends, shapes);
  const portOf = (end: UnplacedEnd): Port => {
    const { y, rows } = rowsOfEnd(end, shapes);
    const all = symbols.get(rowId(end, y)) ?? [];
    const offset = (all.indexOf(end.symbol) - (all.length - 1) / 2) * PORT_SPACING;
    return {
      node: end.node,
      side: end.side,
      y: y + offset,
      ...(rows.length > 1 && {
        bracket: { rows, depth: depthOf(rows, ends.at(end.node, end.side), shapes) },
      }),
    };
  };
  return {
    shapes,
    edges: pairs.map(({ edge, from, to }) => {
      const ported = { edge, from: portOf(from), to: portOf(to) };
      return from.node === to.node ? separateEnds(ported) : ported;
    }),
  };
}

/** The two ends of a self-loop at one row must not coincide. */
function separateEnds({ edge, from, to }: EdgeWithPorts): EdgeWithPorts {
  if (Math.abs(from.y - to.y) >= PORT_SPACING) return { edge, from, to };
  return {
    edge,
    from: { ...from, y: from.y + PORT_SPACING },
    to: { ...to, y: to.y - PORT_SPACING },
  };
}

function heightForPorts(count: number): number {
  return count < 2 ? 0 : count * PORT_SPACING + PORT_MARGIN;
}

/** The centre of the rows of the fields; the centre of the header where none of these rows is shown. */
function rowsOfEnd(
  { end, node }: UnplacedEnd,
  shapes: readonly NodeShape[],
): { y: number; rows: number[] } {
  const shape = shapes[node];
  if (!shape) throw new RangeError('every node has a shape');
  const rows = shape.rows.filter(
    ({ row }) => row.field !== undefined && end.fields.includes(row.field),
  );
  const ys = rows.map(({ y }) => y);
  if (ys.length === 0) return { y: shape.head / 2, rows: [] };
  return { y: (Math.min(...ys) + Math.max(...ys)) / 2, rows: ys };
}

/** Brackets that share more than one row are drawn side by side, the shorter one at the edge of the node. */
function depthOf(
  rows: readonly number[],
  ends: readonly UnplacedEnd[],
  shapes: readonly NodeShape[],
): number {
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const nested = new Set<string>();
  for (const end of ends) {
    const { rows: others } = rowsOfEnd(end, shapes);
    const [above, below] = [Math.min(...others), Math.max(...others)];
    const isShorter =
      below - above < bottom - top || (below - above === bottom - top && above < top);
    if (others.length > 1 && isShorter && above < bottom && below > top) {
      nested.add(others.join(' '));
    }
  }
  return nested.size;
}

function rowId({ node, side }: UnplacedEnd, y: number): string {
  return `${node} ${side} ${Math.round((2 * y) / ROW_HEIGHT)}`;
}

/** Every symbol at each row of each side, in a fixed order. */
function symbolsByRow(
  ends: EndsBySide,
  shapes: readonly NodeShape[],
): Map<string, readonly string[]> {
  const symbols = new Map<string, Set<string>>();
  for (const group of ends.all()) {
    for (const end of group) {
      const row = rowId(end, rowsOfEnd(end, shapes).y);
      const all = symbols.get(row);
      if (all) all.add(end.symbol);
      else symbols.set(row, new Set([end.symbol]));
    }
  }
  return new Map([...symbols].map(([row, all]) => [row, [...all].sort()]));
}
