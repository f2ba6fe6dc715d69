/** A box of a diagram as SVG. */
import type { Key } from '../../model/item.ts';
import { ROW, SIZE, type PlacedRow, type PlacedText } from '../layout/node-shape.ts';
import type { PlacedBox } from '../layout/layout.ts';
import { isGuess } from '../layout/text-width.ts';
import { escapeXml } from './xml.ts';

type HrefOfKey = (key: Key) => string | undefined;

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** From the middle of a line of text to its baseline, in font sizes. */
const BASELINE = 0.36;

interface Origin {
  x: number;
  y: number;
}

/** A box with its title and rows. */
export function svgOfBox(box: PlacedBox, hrefOf: HrefOfKey): string {
  const { x, y, width, height, head, rows } = box;
  const { id, key, role, words, junction, badges } = box.box;
  const origin = { x, y };
  const href = key && hrefOf(key);
  const classes = [
    'box',
    role,
    ...(junction === undefined ? [] : ['junction']),
    ...badges.filter((badge) => badge !== 'n-m'),
  ].map((name) => `sb-${name}`);
  const rect = (name: string, high: number): string =>
    `<rect class="${name}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(high)}"/>`;
  const title = linked(href, [rect('sb-head', head), ...titleTexts(box)].join(''));
  return [
    `<g class="${classes.join(' ')}" data-box="${escapeXml(id)}"${attribute('junction', junction)}${attribute('name', box.title.text === box.box.title ? undefined : box.box.title)}>`,
    words === undefined ? '' : `<title>${escapeXml(words)}</title>`,
    rows.length > 0 ? rect('sb-body', height) : '',
    title,
    ...rows.map((row) => svgOfRow(row, box, origin, hrefOf)),
    '</g>',
  ].join('');
}

/** A hook for scripts, where there is something to say. */
function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` data-${name}="${escapeXml(value)}"`;
}

function linked(href: string | undefined, content: string, attributes = ''): string {
  return href === undefined ? content : `<a href="${escapeXml(href)}"${attributes}>${content}</a>`;
}

function titleTexts({ x, y, head, title, note, badge }: PlacedBox): string[] {
  const middle = note ? y + 16 : y + head / 2;
  return [
    svgOfText('sb-name', title, { x, y: middle }, SIZE.title),
    note ? svgOfText('sb-note', note, { x, y: y + 31 }, SIZE.small) : '',
    badge ? svgOfText('sb-badge', badge, { x, y: middle }, SIZE.small) : '',
  ];
}

/** A text whose middle is at the height of the origin. */
function svgOfText(
  name: string,
  placed: PlacedText,
  origin: Origin,
  size: number,
  more = '',
): string {
  // What no table of widths knows is drawn to the width that the box was made for.
  const guard = isGuess(placed.text)
    ? ` textLength="${round(placed.width)}" lengthAdjust="spacingAndGlyphs"`
    : '';
  return `<text class="${name}" x="${round(origin.x + placed.x)}" y="${round(origin.y + size * BASELINE)}"${guard}>${escapeXml(placed.text)}${more}</text>`;
}

function svgOfRow(
  { row, y, name, type, marks }: PlacedRow,
  { width, box }: PlacedBox,
  origin: Origin,
  hrefOf: HrefOfKey,
): string {
  const middle = { x: origin.x, y: origin.y + y };
  if (row.field === undefined) return svgOfText('sb-more', name, middle, SIZE.small);
  const area = `<rect class="sb-area" x="${round(origin.x + 1)}" y="${round(middle.y - ROW / 2)}" width="${round(width - 2)}" height="${ROW}"/>`;
  const sign = row.required ? '<tspan class="sb-required"> *</tspan>' : '';
  const href = row.key && hrefOf(row.key);
  const typeHref = row.type?.key && hrefOf(row.type.key);
  return [
    `<g class="sb-row" data-field="${escapeXml(`${box.id}.${row.field}`)}">`,
    row.words === undefined ? '' : `<title>${escapeXml(row.words)}</title>`,
    // Reached by pointer; by keyboard through the box, whose page lists its fields.
    linked(href, area + svgOfText('sb-field', name, middle, SIZE.row, sign), ' tabindex="-1"'),
    type
      ? linked(
          typeHref,
          svgOfText(
            typeHref === undefined ? 'sb-type' : 'sb-type sb-enum',
            type,
            middle,
            SIZE.small,
          ),
          ' tabindex="-1"',
        )
      : '',
    ...marks.map((mark) => svgOfText(`sb-mark sb-${mark.kind}`, mark, middle, SIZE.small)),
    '</g>',
  ].join('');
}
