/** Links within a drawing. */
import type { Key } from '../../model/item.ts';
import { escapeXml } from './xml.ts';

/** Address of an item; undefined where it has no page. */
export type HrefOfKey = (key: Key) => string | undefined;

/** SVG that links to an address, or the SVG itself without one. */
export function linked(href: string | undefined, content: string, attributes = ''): string {
  return href === undefined ? content : `<a href="${escapeXml(href)}"${attributes}>${content}</a>`;
}
