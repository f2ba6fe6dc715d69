/** Registers: items of one kind as a table. A kind has one list of columns, of which a page or a document takes some. */
import type { Table } from 'mdast';
import type { Strings } from '../../i18n/index.ts';
import { table, type AnchoredRow, type Column, type Content } from '../../markup/mdast.ts';

/** One column of a register. */
export interface RegisterColumn<Item> extends Omit<Column, 'id'> {
  cell: (item: Item) => Content;
  /** A page filters the rows by it, under this name. */
  filter?: keyof Strings['tables']['filter'];
  /** Where all rows say the same in it, a page filters by that and leaves the column out. */
  collapses?: boolean;
}

/** The columns of a register by their names in addresses. */
export type Columns<Item> = Record<string, RegisterColumn<Item>>;

/** A register in one place. */
export interface Register<Item, Id extends string> {
  /** Sorted, filtered and downloaded under this name, unique on its page; without one it is read only. */
  id?: string;
  caption: string;
  columns: readonly Id[];
  rows: readonly Item[];
  /** What makes a row one that links lead to. */
  anchor?: (item: Item) => Omit<AnchoredRow, 'cells'>;
}

/** Items of one kind as a table of some of its columns. */
export function registerTable<Item, Id extends string>(
  columns: Record<Id, RegisterColumn<Item>>,
  { id, caption, columns: names, rows, anchor }: Register<Item, NoInfer<Id>>,
): Table {
  const shared = id === undefined ? new Map<Id, string>() : sharedValues(columns, names, rows);
  const shown = names
    .filter((name) => !shared.has(name))
    .map((name) => ({ ...columns[name], id: name }));
  const filters = [...shared].map(
    ([name, value]) => [columns[name].filter ?? name, value] as const,
  );
  return table({
    caption,
    ...(id !== undefined && { items: { id, shared: Object.fromEntries(filters) } }),
    columns: shown,
    rows: rows.map((row) => {
      const cells = shown.map(({ cell }) => cell(row));
      return anchor ? { ...anchor(row), cells } : cells;
    }),
  });
}

/** What all rows say alike, in columns that collapse. */
function sharedValues<Item, Id extends string>(
  columns: Record<Id, RegisterColumn<Item>>,
  names: readonly Id[],
  rows: readonly Item[],
): Map<Id, string> {
  const shared = new Map<Id, string>();
  for (const name of names) {
    const { collapses = false, cell } = columns[name];
    if (!collapses) continue;
    const [value, ...others] = new Set(rows.map(cell));
    if (typeof value === 'string' && others.length === 0) shared.set(name, value);
  }
  return shared;
}
