/**
 * The vocabulary of all trees: standard mdast, and the few nodes that have one form in HTML and another in Markdown.
 * The same tree makes a page, its `.md` twin, and a part of a document.
 */
import type {
  AlignType,
  Blockquote,
  Heading,
  InlineCode,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  TableRow,
  Text,
} from 'mdast';
import type { Key } from '../model/item.ts';
import { targetUrl } from './links.ts';
import type { FactNode, Facts, TableItems } from './nodes.ts';

/** Text, nodes, or lists of both; nothing where there is nothing to say. */
export type Content = string | PhrasingContent | undefined | readonly Content[];

/** Flattens content to nodes. */
export function inline(...content: readonly Content[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const part of content) {
    if (part === undefined || part === '') continue;
    if (typeof part === 'string') nodes.push(text(part));
    else if (isList(part)) nodes.push(...inline(...part));
    else nodes.push(part);
  }
  return nodes;
}

function isList(content: PhrasingContent | readonly Content[]): content is readonly Content[] {
  return Array.isArray(content);
}

const oneLine = (value: string): string =>
  value.includes('\n') || value.includes('\r') ? value.replace(/\s*[\n\r]\s*/gu, ' ') : value;

/** Plain text, on one line. */
export function text(value: string): Text {
  return { type: 'text', value: oneLine(value) };
}

/** A name or expression in the letters of a machine, on one line. */
export function code(value: string): InlineCode {
  return { type: 'inlineCode', value: oneLine(value) };
}

/** Text that stands out. */
export function strong(...content: readonly Content[]): Strong {
  return { type: 'strong', children: inline(...content) };
}

/** A small sign with a frame: PK, FK, required, personal. Plain text in Markdown. @param kinds what it is coloured by: `stale` */
export function mark(value: string, ...kinds: readonly string[]): Text {
  return {
    type: 'text',
    value,
    data: { hName: 'span', classes: ['sb-mark', ...kinds.map((kind) => `sb-${kind}`)] },
  };
}

/**
 * Text that sorts by a number: a quantity by its size, whatever its unit.
 *
 * @param among what the number measures, in a column of several such things: each sorts among its own
 */
export function sorted(size: number, label: string | Text, among?: string): Text {
  const node = typeof label === 'string' ? text(label) : label;
  const sort = among === undefined ? String(size) : `${among} ${size}`;
  return { ...node, data: { ...node.data, sort } };
}

/** A day, which is not broken at its hyphens. @example day('2026-11-22') */
export function day(value: string): Text {
  return { ...text(value), data: { hName: 'time' } };
}

/** A line break; a blank where no break can be. */
export function lineBreak(): PhrasingContent {
  return { type: 'break' };
}

/**
 * A link to an item, or to a part of it.
 *
 * @param label what is read; the id when absent
 */
export function itemLink(key: Key, label?: Content, part?: string): Link {
  const target = { kind: 'item' as const, key, ...(part !== undefined && { part }) };
  const id = key.slice(key.indexOf(':') + 1);
  return { type: 'link', url: targetUrl(target), children: inline(label ?? id) };
}

/** A link to a page of the site. @param path from the root of the site: `/performance/` */
export function routeLink(path: string, label: Content): Link {
  return { type: 'link', url: targetUrl({ kind: 'route', path }), children: inline(label) };
}

/** A link to the web; plain text where the address is none that may be linked. */
export function webLink(url: string, label: Content = url): Link {
  const link: Link = { type: 'link', url, children: inline(label) };
  // On paper the address of a link stands behind it, but not twice.
  return label === url ? { ...link, data: { classes: ['sb-address'] } } : link;
}

/** Parts with something between them: `joined([a, b, c], ', ')`. */
export function joined(parts: readonly Content[], between: Content = ', '): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const part of parts) {
    const next = inline(part);
    if (next.length === 0) continue;
    if (nodes.length > 0) nodes.push(...inline(between));
    nodes.push(...next);
  }
  return nodes;
}

/** Sentences or notes one below the other within a cell or a fact. */
export function lines(...parts: readonly Content[]): PhrasingContent[] {
  return joined(parts, lineBreak());
}

/** A paragraph. */
export function paragraph(...content: readonly Content[]): Paragraph {
  return { type: 'paragraph', children: inline(...content) };
}

/** A paragraph set apart. */
export function note(...content: readonly Content[]): Blockquote {
  return { type: 'blockquote', children: [paragraph(...content)] };
}

/** A list of lines. */
export function list(items: readonly Content[], { ordered = false } = {}): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(item)],
    })),
  };
}

/** A heading. @param anchor `id` in HTML, unique within the page */
export function heading(depth: number, content: Content, anchor?: string): Heading {
  const clamped = Math.min(Math.max(depth, 1), 6) as Heading['depth'];
  return { type: 'heading', depth: clamped, children: inline(content), data: { anchor } };
}

/** One column of a table. */
export interface Column {
  label: string;
  /** Name in the address of a page that sorts by it. */
  id?: string;
  /** `right` for numbers. */
  align?: 'left' | 'right' | 'center';
  /** It stays even when it is empty in every row, e.g. to be filled in by hand. */
  keep?: boolean;
  /** A page filters the rows by it, under this name: `screen`. */
  filter?: string;
}

/** A column of numbers. @example columns: ['Team', right('Items')] */
export function right(label: string): { label: string; align: 'right' } {
  return { label, align: 'right' };
}

/** One row: its cells, or more where it is linked to. */
export type Row = readonly Content[] | AnchoredRow;

/** A row that is linked to. */
export interface AnchoredRow {
  /** `id` in HTML, within its page. */
  anchor: string;
  /** The item that the row is about, where it stands nowhere else in full. */
  item?: Key;
  cells: readonly Content[];
}

const isCells = (row: Row): row is readonly Content[] => Array.isArray(row);

/**
 * A table. A column that is empty in every row is left out.
 *
 * @param caption what it holds, for those who do not see it; unique on its page
 * @param items its rows are items, which a page sorts, filters and downloads
 */
export function table(options: {
  caption: string;
  columns: readonly (string | Column)[];
  rows: readonly Row[];
  items?: TableItems;
}): Table {
  const rows = options.rows
    .map((row) => (isCells(row) ? { cells: row } : row))
    .map((row) => ({
      ...row,
      cells: row.cells.map((cell) => inline(cell)),
    }));
  const columns = options.columns
    .map((column, index) => ({
      keep: index === 0,
      ...(typeof column === 'string' ? { label: column } : column),
      index,
    }))
    .filter(({ index, keep }) => keep || rows.some((row) => (row.cells[index]?.length ?? 0) > 0));
  const line = (cells: readonly PhrasingContent[][], data?: TableRow['data']): TableRow => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children })),
    ...(data && { data }),
  });
  const head = line(columns.map(({ label }) => [text(label)]));
  for (const [index, { id, filter }] of columns.entries()) {
    const cell = head.children[index];
    if (cell && options.items) cell.data = { column: id, filter };
  }
  return {
    type: 'table',
    align: columns.map(({ align }): AlignType => align ?? null),
    data: { caption: options.caption, ...(options.items && { items: options.items }) },
    children: [
      head,
      ...rows.map((row) =>
        line(
          columns.map(({ index }) => row.cells[index] ?? []),
          'anchor' in row ? { anchor: row.anchor, item: row.item } : undefined,
        ),
      ),
    ],
  };
}

/** A term and its value, left out where there is none; with an id where something decides by the term. */
export type Fact = readonly [term: string, content: Content, id?: string];

/** Facts side by side, those without content left out; nothing when none is left. */
export function facts(pairs: readonly Fact[]): Facts[] {
  const children = pairs
    .map(([term, content]): FactNode => ({ type: 'fact', term, children: inline(content) }))
    .filter(({ children }) => children.length > 0);
  return children.length === 0 ? [] : [{ type: 'facts', children }];
}
