/** Tables of our trees. */
import type { AlignType, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { Key } from '../model/item.ts';
import type { TableItems } from './nodes.ts';
import { inline, text, type Content } from './runs.ts';

/** One column of a table. */
export interface Column {
  label: string;
  /** Name in the address of a page that sorts by it. */
  id?: string;
  /** `right` for numbers. */
  align?: 'left' | 'right' | 'center';
  /** It stays even when it is empty in every row, e.g. to be filled in by hand. */
  keep?: boolean;
  /** A page filters the rows by it. */
  filter?: ColumnFilter;
}

/** The filter of a column. */
export interface ColumnFilter {
  /** In the address: `screen`. */
  name: string;
  /** Codes of each row, in the order of the rows. */
  codes: readonly (readonly string[])[];
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
 * @param cards a narrow screen shows each row as a card, since its cells belong together
 */
export function table(options: {
  caption: string;
  columns: readonly (string | Column)[];
  rows: readonly Row[];
  items?: TableItems;
  cards?: boolean;
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
  const cell = (children: PhrasingContent[], codes?: readonly string[]): TableCell => ({
    type: 'tableCell',
    children,
    ...(options.items && codes && codes.length > 0 && { data: { codes } }),
  });
  const head: TableRow = {
    type: 'tableRow',
    children: columns.map(({ label }) => cell([text(label)])),
  };
  for (const [index, { id, filter }] of columns.entries()) {
    const named = head.children[index];
    if (named && options.items) named.data = { column: id, filter: filter?.name };
  }
  return {
    type: 'table',
    align: columns.map(({ align }): AlignType => align ?? null),
    data: {
      caption: options.caption,
      ...(options.items && { items: options.items }),
      ...(options.cards && { cards: true }),
    },
    children: [
      head,
      ...rows.map((row, at): TableRow => ({
        type: 'tableRow',
        children: columns.map(({ index, filter }) =>
          cell(row.cells[index] ?? [], filter?.codes[at]),
        ),
        ...('anchor' in row && { data: { anchor: row.anchor, item: row.item } }),
      })),
    ],
  };
}
