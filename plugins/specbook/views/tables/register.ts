/** Registers: items of one kind as a table. A kind has one list of columns, of which a page or a document takes some. */
import type { Table } from 'mdast';
import type { Strings } from '../../i18n/index.ts';
import { table, type AnchoredRow, type Column, type Content } from '../../markup/mdast.ts';
import type { FilterValue } from '../../markup/nodes.ts';

/** One column of a register. */
export interface RegisterColumn<Item> extends Omit<Column, 'id' | 'filter'> {
  cell: (item: Item) => Content;
  /** A page filters the rows by it. */
  filter?: RegisterFilter<Item>;
}

/** What a page filters the rows of a register by. */
export interface RegisterFilter<Item> {
  /** Its name in addresses, which is that of its label. */
  name: keyof Strings['tables']['filter'];
  /** The code of a row in the vocabulary, or the ids of the items that its cell names, in their order. */
  codes: (item: Item) => string | readonly string[] | undefined;
  /** Its values by code, where there is a vocabulary: in the order in which they are offered. */
  labels?: Readonly<Record<string, string>>;
  /** Where all rows say the same, a page filters by that and leaves the column out. */
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
  /** A narrow screen shows each row as a card. */
  cards?: boolean;
  /** What makes a row one that links lead to. */
  anchor?: (item: Item) => Omit<AnchoredRow, 'cells'>;
}

/** Items of one kind as a table of some of its columns. */
export function registerTable<Item, Id extends string>(
  columns: Record<Id, RegisterColumn<Item>>,
  { id, caption, columns: names, rows, cards = false, anchor }: Register<Item, NoInfer<Id>>,
): Table {
  const shared =
    id === undefined ? new Map<Id, [string, FilterValue]>() : sharedValues(columns, names, rows);
  const shown = names
    .filter((name) => !shared.has(name))
    .map((name) => ({ ...columns[name], id: name }));
  return table({
    caption,
    cards,
    ...(id !== undefined && {
      items: {
        id,
        shared: Object.fromEntries(shared.values()),
        vocabularies: vocabulariesOf(names.map((name) => columns[name])),
      },
    }),
    columns: shown.map(({ filter, ...column }) => ({
      ...column,
      ...(filter && {
        filter: { name: filter.name, codes: rows.map((row) => codesOf(filter, row)) },
      }),
    })),
    rows: rows.map((row) => {
      const cells = shown.map(({ cell }) => cell(row));
      return anchor ? { ...anchor(row), cells } : cells;
    }),
  });
}

/** The vocabularies of the filters of some columns. */
function vocabulariesOf<Item>(
  columns: readonly RegisterColumn<Item>[],
): Record<string, FilterValue[]> {
  return Object.fromEntries(
    columns.flatMap(({ filter }) =>
      filter?.labels === undefined
        ? []
        : [[filter.name, Object.entries(filter.labels).map(([code, label]) => ({ code, label }))]],
    ),
  );
}

/** What all rows say alike, in columns that collapse, with the name of its filter. */
function sharedValues<Item, Id extends string>(
  columns: Record<Id, RegisterColumn<Item>>,
  names: readonly Id[],
  rows: readonly Item[],
): Map<Id, [filter: string, FilterValue]> {
  const shared = new Map<Id, [string, FilterValue]>();
  for (const name of names) {
    const { filter, cell } = columns[name];
    const [first] = rows;
    if (filter?.collapses !== true || first === undefined) continue;
    const [label, ...others] = new Set(rows.map(cell));
    const [code] = codesOf(filter, first);
    if (typeof label === 'string' && others.length === 0 && code !== undefined)
      shared.set(name, [filter.name, { code, label }]);
  }
  return shared;
}

function codesOf<Item>({ codes }: RegisterFilter<Item>, item: Item): readonly string[] {
  const found = codes(item) ?? [];
  return typeof found === 'string' ? [found] : found;
}

/** The labels of a vocabulary by code. @example labelsByCode({ go: { label: 'Go' } }) // { go: 'Go' } */
export function labelsByCode<Code extends string>(
  words: Readonly<Record<Code, { label: string }>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries<{ label: string }>(words).map(([code, { label }]) => [code, label]),
  );
}
