/** Tables of items of one kind say it once; tables of several kinds have a column for it. Either way it filters. */
import type { Column, Content } from '../../markup/mdast.ts';

/** The kind of rows, as a table shows it. */
export interface KindOfRows<Row> {
  /** What holds for all rows, for the filters of the page. */
  items: Readonly<Record<string, string>>;
  /** The column, where there are several kinds. */
  columns: Column[];
  /** What stands in it. */
  cells: (row: Row) => Content[];
}

/**
 * How a table says the kind of its rows.
 *
 * @param filter the name to filter by: `kind`, `verdict`
 * @param kindOf a row's kind, as people read it
 */
export function kindOfRows<Row>(
  rows: readonly Row[],
  filter: string,
  kindOf: (row: Row) => string,
): KindOfRows<Row> {
  const [kind, ...others] = new Set(rows.map(kindOf));
  if (kind !== undefined && others.length === 0) {
    return { items: { [filter]: kind }, columns: [], cells: () => [] };
  }
  const label = `${filter.charAt(0).toUpperCase()}${filter.slice(1)}`;
  return { items: {}, columns: [{ label, filter }], cells: (row) => [kindOf(row)] };
}
