/**
 * Tables of items in the page: sorting, and download as CSV. Without a script the tables are complete.
 */
import { stringsOfPage } from '../strings.ts';
import { cellText, rowsOf } from './table-cells.ts';
import { makeSortable } from './table-sort.ts';

const t = stringsOfPage('tables');

/** The button below a table. The file holds the rows that are shown, in their order. */
function startDownload(table: HTMLTableElement, id: string): void {
  const button = document.querySelector<HTMLButtonElement>(`.sb-csv > [value="${CSS.escape(id)}"]`);
  if (!button) return;
  const heads = [...(table.tHead?.rows ?? [])];
  button.addEventListener('click', () => {
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
  button.dataset.ready = '';
}

for (const table of document.querySelectorAll<HTMLTableElement>('main table[data-items]')) {
  // A single row has no order.
  if (rowsOf(table).length < 2) continue;
  const { items: id = '' } = table.dataset;
  makeSortable(table, id);
  startDownload(table, id);
}
