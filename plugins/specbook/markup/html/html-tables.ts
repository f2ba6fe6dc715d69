/** Tables as HTML, in a frame that scrolls. End tags that HTML lets one leave out are left out: they are a tenth of a document. */
import type { PhrasingContent, Table, TableRow } from 'mdast';
import { LONG_TABLE_ROWS } from '../fragment.ts';
import type { NodeWriter } from './html-runs.ts';
import { escapeHtml, htmlAttributes } from './html-text.ts';
import { softBreaks } from './soft-breaks.ts';
import { columnClass, tableClass, textOf } from './table-columns.ts';

/** Classes of the cells of a column. */
interface Column {
  side: string;
  kind: string;
  /** Its head, where cells repeat it. */
  label?: string;
}

const SIDES = { left: '', right: 'sb-num', center: 'sb-mid' };

/** Writes a table; one of very many rows as a slot, of which a page may show only the first rows. */
export function writeTable(node: Table, writer: NodeWriter): void {
  const { out } = writer;
  const [head, ...rows] = node.children;
  const caption = node.data?.caption;
  const label = caption === undefined ? '' : ` role="group" aria-label="${escapeHtml(caption)}"`;
  const title =
    caption === undefined ? '' : `<caption>${softBreaks(escapeHtml(caption))}</caption>`;
  const isOfCards = node.data?.cards === true;
  const attributes =
    itemFilters(node) + classAttribute(tableClass(node), isOfCards ? 'sb-cards' : '');
  out.text(`<div class="sb-scroll" tabindex="0"${label}><table${attributes}>${title}<thead>`);
  const columns = columnsOf(node).map((column, index) => ({
    ...column,
    ...(isOfCards && { label: (head?.children[index]?.children ?? []).map(textOf).join('') }),
  }));
  const isOfItems = node.data?.items !== undefined;
  if (head) writeHead(head, columns, writer);
  out.text('<tbody>\n');
  const end = '</table></div>\n';
  const isLong =
    rows.length > LONG_TABLE_ROWS && rows.every(({ data }) => data?.anchor === undefined);
  if (!isLong) {
    for (const row of rows) writeRow(row, columns, writer, isOfItems);
    out.text(end);
    return;
  }
  const before = out.takeText();
  const fragments = rows.map((row) => {
    const own = writer.fork();
    writeRow(row, columns, own, isOfItems);
    return own.out.end();
  });
  out.slot({ slot: 'longTable', before, rows: fragments, after: end });
}

function writeHead(head: TableRow, columns: readonly Column[], writer: NodeWriter): void {
  writer.out.text('<tr>');
  for (const [index, { children, data }] of head.children.entries()) {
    const { side = '', kind = '' } = columns[index] ?? {};
    // A corner without a word heads nothing.
    if (children.length === 0) writeCell('td', children, { classes: [side] }, writer);
    else {
      const names = attribute('data-column', data?.column) + attribute('data-filter', data?.filter);
      const attributes = ` scope="col"${names}`;
      writeCell('th', children, { classes: [side, kind], attributes }, writer);
    }
  }
}

function writeRow(
  row: TableRow,
  columns: readonly Column[],
  writer: NodeWriter,
  isOfItems: boolean,
): void {
  const { out } = writer;
  const anchor = row.data?.anchor;
  if (anchor === undefined) out.text(`<tr${htmlAttributes(row)}>`);
  else {
    const attributes = htmlAttributes({ ...row, data: { ...row.data, anchor: undefined } });
    out.slot({ slot: 'row', anchor, item: row.data?.item, attributes });
  }
  for (const [index, { children, data }] of row.children.entries()) {
    const { side = '', kind, label } = columns[index] ?? {};
    const first = anchor !== undefined && index === 0 ? 'sb-first' : '';
    // The head of a column of phrases holds its width alone.
    const text = kind === 'sb-text' ? kind : '';
    const link = isOfItems && isLinkAlone(children) ? 'sb-link' : '';
    const classes = [first, text, side || dayClass(children), link];
    const attributes =
      attribute('data-codes', data?.codes?.join(' ')) +
      attribute('data-label', children.length > 0 ? label : undefined);
    writeCell('td', children, { classes, attributes }, writer);
  }
}

function writeCell(
  name: 'td' | 'th',
  content: readonly PhrasingContent[],
  { classes, attributes = '' }: { classes: readonly string[]; attributes?: string },
  writer: NodeWriter,
): void {
  const sort = content[0]?.data?.sort;
  const by = attribute('data-sort', sort);
  writer.out.text(`<${name}${attributes}${classAttribute(...classes)}${by}>`);
  writer.all(content);
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`;
}

function classAttribute(...classes: readonly string[]): string {
  const named = classes.filter((name) => name !== '');
  return named.length === 0 ? '' : ` class="${named.join(' ')}"`;
}

function columnsOf({ align, children: [head, ...rows] }: Table): Column[] {
  return (head?.children ?? []).map((_, index) => ({
    side: SIDES[align?.[index] ?? 'left'],
    kind: columnClass(rows.map(({ children }) => children[index]?.children ?? [])),
  }));
}

/** Links with their marks, and no other words: underlines would say nothing. */
function isLinkAlone(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some(({ type }) => type === 'link') && nodes.every(isLinkOrMark);
}

function isLinkOrMark(node: PhrasingContent): boolean {
  if (node.type === 'link') return true;
  return node.type === 'text' && (node.data?.hName === 'span' || /^,? $/u.test(node.value));
}

/** A cell that is a day and nothing else is not broken at its hyphens. */
function dayClass([first, ...more]: readonly PhrasingContent[]): string {
  const isDay = first?.type === 'text' && /^\d{4}-\d{2}-\d{2}$/u.test(first.value);
  return isDay && more.length === 0 ? 'sb-day' : '';
}

/** Attributes for the script that sorts and filters the table. */
function itemFilters({ data }: Table): string {
  if (!data?.items) return '';
  const { id, shared = {} } = data.items;
  const filters = Object.entries(shared).map(([name, { code }]) =>
    attribute(`data-filter-${name}`, code),
  );
  return `${attribute('data-items', id)}${attribute('id', `table.${id}`)}${filters.join('')}`;
}
