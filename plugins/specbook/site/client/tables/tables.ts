/**
 * Tables of items in the page: they sort, filter, and download as CSV. All of it is put there by this script; without
 * it the tables are complete.
 */
import { cellText, plain, rowsOf } from './table-cells.ts';
import { makeFilterable } from './table-filter.ts';
import { makeSortable } from './table-sort.ts';

/** A button below a table. Its rows go into the file as they are shown: filtered, and sorted. */
function offerDownload(table: HTMLTableElement, caption: string): void {
  const heads = [...(table.tHead?.rows ?? [])];
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Download as CSV';
  button.ariaLabel = `Download as CSV: ${caption}`;
  button.addEventListener('click', () => {
    const shown = rowsOf(table).filter((row) => !row.hasAttribute('data-out'));
    const rows = [...heads, ...shown].map((row) => [...row.cells].map(cellText));
    // Loaded when it is wanted. It also keeps Astro from writing this script into the page, which policies forbid.
    import('./table-csv.ts')
      .then(({ csvOf, download, fileName }) => {
        download(fileName(caption), csvOf(rows));
      })
      .catch((error: unknown) => {
        console.error(error);
        button.textContent = 'The download failed';
      });
  });
  const line = document.createElement('p');
  line.className = 'sb-csv';
  line.append(button);
  table.closest('.sb-scroll')?.after(line);
}

const tables = [...document.querySelectorAll<HTMLTableElement>('main table[data-items]')];
for (const table of tables) {
  // One row has no order.
  if (rowsOf(table).length < 2) continue;
  const caption = plain(table.caption?.textContent);
  makeSortable(table, caption);
  offerDownload(table, caption);
}
makeFilterable(tables);
