/** A laid out diagram as SVG: groups with classes, real text, no colours of its own. */
import type { Key } from '../../model/item.ts';
import { SIZE } from '../layout/node-shape.ts';
import type { DiagramModel } from '../model/diagram-model.ts';
import type { Layout } from '../layout/layout.ts';
import { svgOfBox } from './node.ts';
import { svgOfDistrict } from './cluster.ts';
import { svgOfLine } from './edge.ts';
import { escapeXml } from './xml.ts';

/** Address of an item; nothing where it has none. */
export type HrefOfKey = (key: Key) => string | undefined;

/** A number for SVG, to a tenth of a pixel. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

/**
 * The drawing. Its colours are custom properties of the page, its style is {@link diagramStyle}.
 *
 * @param hrefOf addresses for links from boxes and rows
 */
export function toSvg(model: DiagramModel, layout: Layout, hrefOf: HrefOfKey): string {
  const id = `erd-${model.name}`;
  const width = px(layout.width);
  const height = px(layout.height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="sb-erd" role="group" aria-labelledby="${escapeXml(id)}-title" aria-describedby="${escapeXml(id)}-desc" data-diagram="${escapeXml(model.name)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="${SIZE.row}">`,
    `<title id="${escapeXml(id)}-title">${escapeXml(model.title)}</title>`,
    `<desc id="${escapeXml(id)}-desc">${escapeXml(model.description)}</desc>`,
    ...(layout.districts ?? []).map((district) => svgOfDistrict(district, hrefOf)),
    '<g class="sb-boxes">',
    ...layout.boxes.map((box) => svgOfBox(box, hrefOf)),
    // Brackets reach into their boxes; no line does.
    '</g><g class="sb-lines">',
    ...layout.lines.map((line) => svgOfLine(line)),
    '</g></svg>',
  ].join('\n');
}
