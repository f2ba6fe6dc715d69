/** The frame of a domain as SVG. */
import type { Key } from '../../model/item.ts';
import { DISTRICT_TITLE } from '../layout/clusters.ts';
import type { PlacedDistrict } from '../layout/position.ts';
import { cutToWidth } from '../layout/text-width.ts';
import { escapeXml } from './xml.ts';

type HrefOfKey = (key: Key) => string | undefined;

/** From the upper edge to the baseline of the title. */
const BASELINE = 32;

/** A frame with its title, which leads to the page of the domain. */
export function svgOfDistrict(
  { district, x, y, width, height }: PlacedDistrict,
  hrefOf: HrefOfKey,
): string {
  const { size, padding } = DISTRICT_TITLE;
  const title = cutToWidth(district.title, width - 2 * padding, size, 'text');
  const text = `<text class="sb-district-name" x="${x + padding}" y="${y + BASELINE}">${escapeXml(title)}</text>`;
  const href = district.key && hrefOf(district.key);
  return [
    '<g class="sb-district">',
    `<title>${escapeXml(district.title)}</title>`,
    `<rect class="sb-frame" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`,
    href === undefined ? text : `<a href="${escapeXml(href)}">${text}</a>`,
    '</g>',
  ].join('');
}
