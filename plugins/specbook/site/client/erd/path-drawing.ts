/** Paths as a drawing of their own: their entities side by side, one below the other on a narrow screen. */
import type { Multiplicity } from '../../../model/data/relationship.ts';
import { textWidth } from '../../../erd/layout/text-width.ts';
import { symbolAt } from '../../../erd/svg/crows-foot.ts';
import type { Path } from './graph.ts';
import type { ModelEdge, ModelGraph, Notation } from './graph-file.ts';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
const NODE_HEIGHT = 42;
const PADDING = 12;
/** Between two paths. */
const PATH_GAP = 26;
/** Least distance between two entities, and what their symbols take of it. */
const [MIN_GAP, SYMBOLS] = [90, 56];
const TITLE_SIZE = 12.5;
const SMALL_SIZE = 11;

const MULTIPLICITIES: Record<Notation, Multiplicity> = {
  '1': { min: 1, max: 1 },
  '0..1': { min: 0, max: 1 },
  '1..*': { min: 1, max: 'many' },
  '0..*': { min: 0, max: 'many' },
};

function create(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG_NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function createText(text: string, className: string, x: number, y: number): SVGElement {
  const element = create('text', { class: className, x, y });
  element.textContent = text;
  return element;
}

/** A node with its upper left corner. */
interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
}

function widthOf(graph: ModelGraph, id: string): number {
  const entity = graph.entities.get(id);
  const title = textWidth(entity?.name ?? id, TITLE_SIZE, 'text');
  const note = textWidth(entity?.domain ?? '', SMALL_SIZE, 'text');
  return Math.ceil(Math.max(104, title + 22, note + 22));
}

function createNode(graph: ModelGraph, { id, x, y, width }: Box): SVGElement {
  const entity = graph.entities.get(id);
  const group = create('g', { class: 'sb-node sb-entity', 'data-node': id });
  const link = create(entity?.href === undefined ? 'g' : 'a', {});
  if (entity?.href !== undefined) link.setAttribute('href', entity.href);
  link.append(
    create('rect', { class: 'sb-head', x, y, width, height: NODE_HEIGHT }),
    createText(entity?.name ?? id, 'sb-name', x + 11, y + 18),
    createText(entity?.domain ?? '', 'sb-note', x + 11, y + 34),
  );
  group.append(link);
  return group;
}

/** The symbol at one end of an edge, turned towards the other. */
function createSymbol(
  notation: Notation,
  [x, y]: readonly [number, number],
  angle: number,
): SVGElement {
  const symbol = symbolAt({ x: 0, y: 0, direction: 1 }, MULTIPLICITIES[notation]);
  const group = create('g', { transform: `translate(${x} ${y}) rotate(${angle})` });
  group.append(create('path', { class: 'sb-end', d: symbol?.strokes ?? '' }));
  if (symbol?.circle) {
    const { x: cx, y: cy, r } = symbol.circle;
    group.append(create('circle', { cx, cy, r }));
  }
  return group;
}

const labelOf = ({ fields }: ModelEdge): string => fields.join(', ');

function createEdge(edge: ModelEdge, a: Box, b: Box, isColumn: boolean): SVGElement {
  const start: [number, number] = isColumn
    ? [a.x + 40, a.y + NODE_HEIGHT]
    : [a.x + a.width, a.y + NODE_HEIGHT / 2];
  const end: [number, number] = isColumn ? [b.x + 40, b.y] : [b.x, b.y + NODE_HEIGHT / 2];
  const isForth = edge.from === a.id;
  const angle = isColumn ? 90 : 0;
  const group = create('g', { class: 'sb-edge sb-key', 'data-relationship': edge.id });
  const title = create('title', {});
  title.textContent = isForth ? edge.fromPhrase : edge.toPhrase;
  const label = labelOf(edge);
  const [x, y] = isColumn
    ? [start[0] + 14, (start[1] + end[1]) / 2 + 4]
    : [(start[0] + end[0] - textWidth(label, SMALL_SIZE, 'mono')) / 2, start[1] - 9];
  group.append(
    title,
    create('path', { class: 'sb-route', d: `M${start.join(' ')}L${end.join(' ')}` }),
    createSymbol(isForth ? edge.fromMultiplicity : edge.toMultiplicity, start, angle),
    createSymbol(isForth ? edge.toMultiplicity : edge.fromMultiplicity, end, angle + 180),
    createText(label, 'sb-type', x, y),
  );
  return group;
}

/** The ids of the entities of a path, in order. */
function idsOf(path: Path<ModelEdge>, from: string): string[] {
  const ids = [from];
  for (const edge of path) ids.push(edge.from === ids.at(-1) ? edge.to : edge.from);
  return ids;
}

/**
 * The drawing of some paths from the same entity.
 *
 * @param width pixels of the frame: where a path is wider, its entities stand one below the other
 */
export function drawPaths(
  graph: ModelGraph,
  paths: readonly Path<ModelEdge>[],
  from: string,
  width: number,
): SVGSVGElement {
  const gapOf = (edge: ModelEdge): number =>
    Math.max(MIN_GAP, Math.ceil(textWidth(labelOf(edge), SMALL_SIZE, 'mono')) + SYMBOLS);
  const rows = paths.map((path) => {
    let x = PADDING;
    return idsOf(path, from).map((id, at): Box => {
      const box = { id, x, y: 0, width: widthOf(graph, id) };
      const next = path[at];
      x += box.width + (next ? gapOf(next) : 0);
      return box;
    });
  });
  const endOf = (row: readonly Box[]): number => {
    const last = row.at(-1);
    return last ? last.x + last.width + PADDING : 0;
  };
  const isColumn = Math.max(...rows.map(endOf)) > width;
  let y = PADDING;
  for (const row of rows) {
    for (const box of row) {
      box.y = y;
      if (!isColumn) continue;
      box.x = PADDING;
      y += NODE_HEIGHT + SYMBOLS;
    }
    y += isColumn ? PATH_GAP - SYMBOLS : NODE_HEIGHT + PATH_GAP;
  }
  const size = [
    Math.ceil(Math.max(...rows.map(endOf), ...(isColumn ? labelEnds(paths) : []))),
    y - PATH_GAP + PADDING,
  ];
  const svg = create('svg', {
    class: 'sb-erd',
    width: size[0] ?? 0,
    height: size[1] ?? 0,
    viewBox: `0 0 ${size.join(' ')}`,
    'font-size': 12,
  }) as SVGSVGElement;
  for (const [at, path] of paths.entries()) {
    const row = rows[at] ?? [];
    for (const [step, edge] of path.entries()) {
      const [a, b] = [row[step], row[step + 1]];
      if (a && b) svg.append(createEdge(edge, a, b, isColumn));
    }
    svg.append(...row.map((box) => createNode(graph, box)));
  }
  return svg;
}

/** Right ends of labels in a column. */
function labelEnds(paths: readonly Path<ModelEdge>[]): number[] {
  return paths
    .flat()
    .map((edge) => PADDING + 54 + textWidth(labelOf(edge), SMALL_SIZE, 'mono') + PADDING);
}
