/** An edge as SVG. */
import { bracketAt, symbolAt } from './crows-foot.ts';
import { labelSize } from '../layout/graph.ts';
import type { Point } from '../layout/graphviz.ts';
import type { PlacedEdge } from '../layout/layout-model.ts';
import { FONT_SIZE } from '../layout/node-shape.ts';
import type { DiagramEdge } from '../model/diagram-model.ts';
import { dataAttribute, escapeXml, px } from './xml.ts';

/** Path data of the route: straight out of one node, a curve, straight into the other. */
export function pathData({ from, to, curve }: PlacedEdge): string {
  const [left, right] = from.direction === 1 ? [from, to] : [to, from];
  const isLoop = from.direction === to.direction;
  const [first, ...rest] = curve;
  if (!first) return '';
  const [start, end] = isLoop ? [from, to] : [left, right];
  return `M${point(start)}L${point(first)}${curveSegments(first, rest)}L${point(end)}`;
}

const point = ({ x, y }: Point): string => `${px(x)} ${px(y)}`;

/** Segments of a curve; one whose control points are its ends is straight, and shorter as a line. */
function curveSegments(first: Point, rest: readonly Point[]): string {
  const segments: string[] = [];
  let [at, command] = [first, ''];
  for (let place = 0; place + 2 < rest.length; place += 3) {
    const [one, other, end] = rest.slice(place, place + 3);
    if (!one || !other || !end) break;
    const isStraight = isSame(one, at) && isSame(other, end);
    const next = isStraight ? 'L' : 'C';
    const points = isStraight ? point(end) : `${point(one)} ${point(other)} ${point(end)}`;
    segments.push(`${next === command ? ' ' : next}${points}`);
    [at, command] = [end, next];
  }
  return segments.join('');
}

const isSame = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

/**
 * An edge with its cardinalities, brackets, label and tooltip.
 *
 * @param isStatic only with the ids of its relationships
 */
export function renderEdge(placed: PlacedEdge, isStatic = false): string {
  const { edge, from, to, label } = placed;
  const symbols = [symbolAt(from, edge.from.multiplicity), symbolAt(to, edge.to.multiplicity)];
  const strokes =
    symbols.map((symbol) => symbol?.strokes ?? '').join('') + bracketAt(from) + bracketAt(to);
  const circles = symbols.map((symbol) =>
    symbol?.circle
      ? `<circle cx="${px(symbol.circle.x)}" cy="${px(symbol.circle.y)}" r="${symbol.circle.r}"/>`
      : '',
  );
  const data = isStatic
    ? ''
    : [...endsOf(edge), dataAttribute('arc', edge.arc), ...phrasesOf(edge)].join('');
  return [
    `<g class="sb-edge sb-${edge.kind}"${dataAttribute('relationship', edge.relationships.join(' '))}${data}${dataAttribute('change', edge.change)}>`,
    isStatic ? '' : `<title>${escapeXml(edge.tooltip)}</title>`,
    `<path class="sb-route" d="${pathData(placed)}"/>`,
    strokes === '' ? '' : `<path class="sb-end" d="${strokes}"/>`,
    ...circles,
    label && edge.label !== undefined ? renderLabel(edge.label, label) : '',
    '</g>',
  ].join('');
}

/**
 * The ends of an edge: of one foreign key of one field, whose id is that of its relationship, the field that it references;
 * of others both nodes, and the fields if there are any.
 */
function endsOf({ from, to, relationships }: DiagramEdge): string[] {
  const [fields, referenced] = [from, to].map((end) =>
    end.fields.map((field) => `${end.node}.${field}`),
  ) as [string[], string[]];
  const isOfOneField = fields.length === 1 && referenced.length === 1;
  if (isOfOneField && relationships.length === 1 && fields[0] === relationships[0])
    return [dataAttribute('references', referenced[0])];
  const all = [...fields, ...referenced].join(' ');
  return [
    dataAttribute('from', from.node),
    dataAttribute('to', to.node),
    dataAttribute('fields', all === '' ? undefined : all),
  ];
}

/** The phrases about both ends: where they are in the tooltip, or in full where it has them in another form. */
function phrasesOf({ phrases, tooltip }: DiagramEdge): string[] {
  if (!phrases) return [];
  const [fromPhrase, toPhrase] = phrases;
  const from = tooltip.indexOf(fromPhrase);
  const to = tooltip.indexOf(toPhrase, from + fromPhrase.length);
  if (from !== -1 && to !== -1)
    return [
      dataAttribute(
        'phrases',
        [from, from + fromPhrase.length, to, to + toPhrase.length].join(' '),
      ),
    ];
  return [dataAttribute('from-phrase', fromPhrase), dataAttribute('to-phrase', toPhrase)];
}

function renderLabel(text: string, { x, y }: { x: number; y: number }): string {
  const { width, height } = labelSize(text);
  return `<rect class="sb-plate" x="${px(x - width / 2)}" y="${px(y - height / 2)}" width="${width}" height="${height}"/><text class="sb-label" x="${px(x)}" y="${px(y + FONT_SIZE.row * 0.36)}">${escapeXml(text)}</text>`;
}
