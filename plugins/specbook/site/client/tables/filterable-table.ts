/** What a table is filtered by. */
import { filterCodes, rowsOf } from './table-cells.ts';

/** A row with its codes under each name of a filter. */
interface FilterableRow {
  row: HTMLTableRowElement;
  values: ReadonlyMap<string, readonly string[]>;
}

/** A table with what is hidden together with it. */
export interface FilterableTable {
  table: HTMLTableElement;
  section: HTMLElement[];
  rows: FilterableRow[];
}

/** Attributes with a code of all rows of a table: `data-filter-kind="possible"`. */
const SHARED = /^filter(.+)$/u;

/** Reads a table with its values. */
export function readFilterableTable(table: HTMLTableElement): FilterableTable {
  const shared = Object.entries(table.dataset).flatMap(([key, code]): [string, string[]][] => {
    const name = SHARED.exec(key)?.[1];
    if (name === undefined || code === undefined) return [];
    return [[name.toLowerCase(), [code]]];
  });
  const columns = [...table.querySelectorAll<HTMLTableCellElement>('th[data-filter]')];
  return {
    table,
    section: sectionOf(table),
    rows: rowsOf(table).map((row) => ({
      row,
      values: new Map([
        ...shared,
        ...columns.map(({ dataset, cellIndex }): [string, string[]] => [
          dataset.filter ?? '',
          filterCodes(row, cellIndex),
        ]),
      ]),
    })),
  };
}

/** The frame of a table, its download, and its heading with the text between. */
function sectionOf(table: HTMLTableElement): HTMLElement[] {
  const frame = table.closest<HTMLElement>('.sb-scroll') ?? table;
  const section = [frame];
  const below = frame.nextElementSibling;
  if (below instanceof HTMLElement && below.matches('.sb-csv')) section.push(below);
  for (let above = frame.previousElementSibling; above; above = above.previousElementSibling) {
    if (!(above instanceof HTMLElement) || above.matches('.sb-scroll, .sb-csv, .sb-facts, h1'))
      break;
    section.unshift(above);
    if (above.matches('h2, h3, h4')) return section;
  }
  // Without a heading of its own: the text above is about more than this table.
  return section.slice(section.indexOf(frame));
}
