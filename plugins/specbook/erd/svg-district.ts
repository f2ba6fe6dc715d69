/** The frame of a domain as SVG. */
import type { Key } from '../model/item.ts';
import type { PlacedDistrict } from './place.ts';
import { cutToWidth } from './text-width.ts';
import { escapeXml } from './xml.ts';

type HrefOfKey = (key: Key) => string | undefined;

/** Read from afar, in a picture that is shown whole. */
const SIZE = 26;
/** Left of the title. */
const PADDING = 18;
/** From the upper edge to the baseline of the title. */
const BASELINE = 32;

/** A frame with its title, which leads to the page of the domain. */
export function svgOfDistrict(
  { district, x, y, width, height }: PlacedDistrict,
  hrefOf: HrefOfKey,
): string {
  const title = cutToWidth(district.title, width - 2 * PADDING, SIZE, 'text');
  const text = `<text class="district-name" x="${x + PADDING}" y="${y + BASELINE}">${escapeXml(title)}</text>`;
  const href = district.key && hrefOf(district.key);
  return [
    '<g class="district">',
    `<title>${escapeXml(district.title)}</title>`,
    `<rect class="frame" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`,
    href === undefined ? text : `<a href="${escapeXml(href)}">${text}</a>`,
    '</g>',
  ].join('');
}
