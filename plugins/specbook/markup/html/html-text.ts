/** Text and attributes of HTML, escaped. */
import type { Nodes } from 'mdast';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that cannot leave its place, be it content or a quoted attribute. */
export function escapeHtml(value: string): string {
  return /[&<>"]/u.test(value) ? value.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign) : value;
}

/** The id, classes and further attributes of a node, each with a space in front. */
export function htmlAttributes({ data }: Nodes): string {
  if (data === undefined) return '';
  let html = data.anchor === undefined ? '' : ` id="${escapeHtml(data.anchor)}"`;
  if (data.classes !== undefined && data.classes.length > 0)
    html += ` class="${escapeHtml(data.classes.join(' '))}"`;
  for (const [name, value] of Object.entries(data.attributes ?? {}))
    html += ` ${name}="${escapeHtml(value)}"`;
  return html;
}
