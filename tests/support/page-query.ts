/** What a page says, asked for by section and by cell instead of by patterns over its HTML. */
import { find, parseHtml, type Element } from '../facts/html-tree.ts';

/** A row of a table: the text of each cell by the head of its column. */
export type TableRow = Record<string, string>;

function textOf(element: Element | string): string {
  if (typeof element === 'string') return element;
  return element.children.map(textOf).join('');
}
const plainText = (element: Element): string =>
  textOf(element)
    .replace(/[\s\u202f\u200b]+/gu, ' ')
    .trim();

function rowsIn(table: Element): TableRow[] {
  const heads = find(table, 'thead')
    .flatMap((head) => find(head, 'th'))
    .map(plainText);
  return find(table, 'tbody')
    .flatMap((body) => find(body, 'tr'))
    .map((row) => {
      const cells = find(row, 'th', 'td').map(plainText);
      return Object.fromEntries(cells.map((cell, at) => [heads[at] ?? String(at), cell]));
    });
}

/** The elements below a heading, named by its text or its id, up to the next one as high. */
function elementsBelow(root: Element, heading: string): Element[] {
  const all = root.children.filter((child): child is Element => typeof child !== 'string');
  const isNamed = (element: Element): boolean =>
    /^h[2-4]$/u.test(element.tag) &&
    (element.attributes.id === heading || plainText(element).endsWith(heading));
  const start = all.findIndex(isNamed);
  if (start < 0) throw new Error(`no section "${heading}"`);
  const depth = all[start]?.tag ?? '';
  const end = all.findIndex(({ tag }, at) => at > start && /^h\d$/u.test(tag) && tag <= depth);
  return all.slice(start + 1, end < 0 ? undefined : end);
}

/** Rows of a table below a heading, of the first one unless its place is given, from 0. */
export function tableRows(html: string, heading?: string, place = 0): TableRow[] {
  const root = parseHtml(html);
  const below = heading === undefined ? root : { ...root, children: elementsBelow(root, heading) };
  const table = find(below, 'table')[place];
  if (!table) throw new Error(`no table below "${heading ?? 'the title'}"`);
  return rowsIn(table);
}

/** The one row that has a cell with exactly this text. */
export function tableRow(rows: readonly TableRow[], cell: string): TableRow {
  const [row, ...others] = rows.filter((one) => Object.values(one).includes(cell));
  if (!row || others.length > 0)
    throw new Error(`${others.length + (row ? 1 : 0)} rows say "${cell}"`);
  return row;
}

/** Addresses of the links of a page by their text. */
export function linksIn(html: string): Record<string, string> {
  const links = find(parseHtml(html), 'a');
  return Object.fromEntries(links.map((link) => [plainText(link), link.attributes.href ?? '']));
}
