/** A line of a diagram as SVG. */
import { bracketAt, signAt } from './crows-foot.ts';
import { labelSize } from '../layout/graph.ts';
import type { Point } from '../layout/graphviz.ts';
import type { PlacedLine } from '../layout/layout.ts';
import { SIZE } from '../layout/node-shape.ts';
import { escapeXml } from './xml.ts';

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** The way of a line: straight out of one box, a curve, straight into the other. */
export function wayOf({ from, to, curve }: PlacedLine): string {
  const [left, right] = from.direction === 1 ? [from, to] : [to, from];
  const isLoop = from.direction === to.direction;
  const [first, ...rest] = curve;
  if (!first) return '';
  const [start, end] = isLoop ? [from, to] : [left, right];
  return `M${pair(start)}L${pair(first)}${piecesOf(first, rest)}L${pair(end)}`;
}

const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** Pieces of a curve; one whose handles are its ends is straight, and shorter to write. */
function piecesOf(first: Point, rest: readonly Point[]): string {
  const pieces: string[] = [];
  let [at, command] = [first, ''];
  for (let place = 0; place + 2 < rest.length; place += 3) {
    const [one, other, end] = rest.slice(place, place + 3);
    if (!one || !other || !end) break;
    const isStraight = isSame(one, at) && isSame(other, end);
    const next = isStraight ? 'L' : 'C';
    const points = isStraight ? pair(end) : `${pair(one)} ${pair(other)} ${pair(end)}`;
    pieces.push(`${next === command ? ' ' : next}${points}`);
    [at, command] = [end, next];
  }
  return pieces.join('');
}

const isSame = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

/** A line with its signs, brackets, text and words. */
export function svgOfLine(placed: PlacedLine): string {
  const { line, from, to, label } = placed;
  const signs = [signAt(from, line.from.multiplicity), signAt(to, line.to.multiplicity)];
  const strokes =
    signs.map((sign) => sign?.strokes ?? '').join('') + bracketAt(from) + bracketAt(to);
  const circles = signs.map((sign) =>
    sign?.circle
      ? `<circle cx="${round(sign.circle.x)}" cy="${round(sign.circle.y)}" r="${sign.circle.r}"/>`
      : '',
  );
  const fields = [line.from, line.to]
    .flatMap((end) => end.fields.map((field) => `${end.box}.${field}`))
    .join(' ');
  return [
    `<g class="sb-line sb-${line.kind}" data-relationship="${escapeXml(line.relationships.join(' '))}" data-from="${escapeXml(line.from.box)}" data-to="${escapeXml(line.to.box)}"${fields === '' ? '' : ` data-fields="${escapeXml(fields)}"`}>`,
    `<title>${escapeXml(line.words)}</title>`,
    `<path class="sb-way" d="${wayOf(placed)}"/>`,
    strokes === '' ? '' : `<path class="sb-end" d="${strokes}"/>`,
    ...circles,
    label && line.label !== undefined ? textOnLine(line.label, label) : '',
    '</g>',
  ].join('');
}

function textOnLine(text: string, { x, y }: { x: number; y: number }): string {
  const { width, height } = labelSize(text);
  return `<rect class="sb-plate" x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${width}" height="${height}"/><text class="sb-label" x="${round(x)}" y="${round(y + SIZE.row * 0.36)}">${escapeXml(text)}</text>`;
}
