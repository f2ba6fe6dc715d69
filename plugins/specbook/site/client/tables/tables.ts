/**
 * Tables of items in the page: sorting, filters, and download as CSV. This script adds all of it; without a script the
 * tables are complete.
 */
import { createButton } from '../button.ts';
import { stringsOfPage } from '../strings.ts';
import { cellText, collapseSpace, rowsOf } from './table-cells.ts';
import { addFilters } from './table-filter.ts';
import { makeSortable } from './table-sort.ts';

const t = stringsOfPage('tables');

/** A button below a table. The file holds the rows that are shown, in their order. */
function addDownload(table: HTMLTableElement, id: string): void {
  const caption = collapseSpace(table.caption?.textContent);
  const heads = [...(table.tHead?.rows ?? [])];
  const button = createButton(t.download, t.downloadName({ caption }), () => {
    const shown = rowsOf(table).filter((row) => !row.hasAttribute('data-out'));
    const rows = [...heads, ...shown].map((row) => [...row.cells].map(cellText));
    // Loaded on demand. It also keeps Astro from inlining this script, which policies forbid.
    import('./table-csv.ts')
      .then(({ downloadCsv }) => {
        downloadCsv(id, rows);
      })
      .catch((error: unknown) => {
        console.error(error);
        button.textContent = t.downloadFailed;
      });
  });
  const line = document.createElement('p');
  line.className = 'sb-csv';
  line.append(button);
  table.closest('.sb-scroll')?.after(line);
}

const tables = [...document.querySelectorAll<HTMLTableElement>('main table[data-items]')];
for (const table of tables) {
  // A single row has no order.
  if (rowsOf(table).length < 2) continue;
  const { items: id = '' } = table.dataset;
  makeSortable(table, id);
  addDownload(table, id);
}
addFilters(tables, t);
