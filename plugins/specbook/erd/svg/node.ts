/** A node as SVG. */
import { ROW_HEIGHT, FONT_SIZE, type PlacedRow, type PlacedText } from '../layout/node-shape.ts';
import type { PlacedNode } from '../layout/layout-model.ts';
import { isUnbounded } from '../layout/text-width.ts';
import { linked, type HrefOfKey } from './link.ts';
import { dataAttribute, escapeXml, px } from './xml.ts';

/** From the centre of a line of text to its baseline, in font sizes. */
const BASELINE = 0.36;

interface Origin {
  x: number;
  y: number;
}

/**
 * A node with its header and rows.
 *
 * @param isStatic rows without data and tooltips
 */
export function renderNode(placed: PlacedNode, hrefOf: HrefOfKey, isStatic = false): string {
  const { x, y, width, height, head, rows } = placed;
  const { id, key, role, title, tooltip, junction, badges, tint, change } = placed.node;
  const origin = { x, y };
  const href = key && hrefOf(key);
  const classes = [
    'node',
    role,
    ...(junction === undefined ? [] : ['junction']),
    ...(tint === undefined ? [] : [`tint-${tint}`]),
    ...badges.filter((badge) => badge !== 'n-m'),
  ].map((name) => `sb-${name}`);
  const rect = (name: string, rectHeight: number): string =>
    `<rect class="${name}" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(rectHeight)}"/>`;
  const header = linked(href, [rect('sb-head', head), ...renderHeader(placed)].join(''));
  const fullTitle = placed.title.text === title ? undefined : title;
  return [
    `<g class="${classes.join(' ')}" data-node="${escapeXml(id)}"${dataAttribute('junction', junction)}${dataAttribute('name', fullTitle)}${dataAttribute('change', change)}>`,
    tooltip === undefined ? '' : `<title>${escapeXml(tooltip)}</title>`,
    rows.length > 0 ? rect('sb-body', height) : '',
    header,
    ...rows.map((row) => renderRow(row, placed, origin, hrefOf, isStatic)),
    '</g>',
  ].join('');
}

function renderHeader({ x, y, head, title, note, badge }: PlacedNode): string[] {
  const middle = note ? y + 16 : y + head / 2;
  return [
    renderText('sb-name', title, { x, y: middle }, FONT_SIZE.title),
    note ? renderText('sb-note', note, { x, y: y + 31 }, FONT_SIZE.small) : '',
    badge ? renderText('sb-badge', badge, { x, y: middle }, FONT_SIZE.small) : '',
  ];
}

/** A text, vertically centred at the origin. */
function renderText(
  name: string,
  placed: PlacedText,
  origin: Origin,
  size: number,
  more = '',
): string {
  // The node was measured with the estimate.
  const fixedWidth = isUnbounded(placed.text)
    ? ` textLength="${px(placed.width)}" lengthAdjust="spacingAndGlyphs"`
    : '';
  return `<text class="${name}" x="${px(origin.x + placed.x)}" y="${px(origin.y + size * BASELINE)}"${fixedWidth}>${escapeXml(placed.text)}${more}</text>`;
}

/** Of the marks only these two have colours of their own. */
const markClass = (kind: string): string =>
  kind === 'primary' || kind === 'class' ? `sb-mark sb-${kind}` : 'sb-mark';

function renderRow(
  { row, y, name, type, marks }: PlacedRow,
  { width, node }: PlacedNode,
  origin: Origin,
  hrefOf: HrefOfKey,
  isStatic: boolean,
): string {
  const middle = { x: origin.x, y: origin.y + y };
  if (row.field === undefined) return renderText('sb-more', name, middle, FONT_SIZE.small);
  const suffix = row.required ? '<tspan class="sb-required"> *</tspan>' : '';
  const href = row.key && hrefOf(row.key);
  const typeHref = row.type?.key && hrefOf(row.type.key);
  const fieldText = renderText('sb-field', name, middle, FONT_SIZE.row, suffix);
  const typeClass = typeHref === undefined ? 'sb-type' : 'sb-type sb-enum';
  // Reached by pointer; by keyboard through the node, whose page lists its fields.
  const link = (target: string | undefined, content: string): string =>
    linked(target, content, ' tabindex="-1"');
  const texts = [
    type ? link(typeHref, renderText(typeClass, type, middle, FONT_SIZE.small)) : '',
    ...marks.map((mark) => renderText(markClass(mark.kind), mark, middle, FONT_SIZE.small)),
  ];
  if (isStatic) return [link(href, fieldText), ...texts].join('');
  const [left, top] = [px(origin.x + 1), px(middle.y - ROW_HEIGHT / 2)];
  const area = `<path d="M${left} ${top}h${px(width - 2)}v${ROW_HEIGHT}H${left}z"/>`;
  const saysAll =
    row.column === undefined &&
    marks.length === 0 &&
    name.text === row.text &&
    type?.text === row.type?.text;
  return [
    `<g class="sb-row" data-field="${escapeXml(`${node.id}.${row.field}`)}"${dataAttribute('change', row.change)}>`,
    row.tooltip === undefined || saysAll ? '' : `<title>${escapeXml(row.tooltip)}</title>`,
    link(href, area + fieldText),
    ...texts,
    '</g>',
  ].join('');
}
