/** Sorting: the heads of a table's columns become buttons. A third press gives the order of the page back. */
import { asked, keep } from './table-address.ts';
import { plain, rowsOf, slug, sortValue } from './table-cells.ts';
import { orderOf } from './table-order.ts';

/** Makes a table sort, and sorts it as the address asks. @param caption the name of the table */
export function makeSortable(table: HTMLTableElement, caption: string): void {
  const body = table.tBodies[0];
  if (!body) return;
  const written = rowsOf(table);
  const name = `sort.${slug(caption)}`;
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];

  const sort = (head: HTMLTableCellElement | undefined, descending: boolean): void => {
    for (const other of heads) other.removeAttribute('aria-sort');
    let rows = written;
    if (head) {
      head.ariaSort = descending ? 'descending' : 'ascending';
      const values = written.map((row) => sortValue(row, head.cellIndex));
      rows = orderOf(values, descending).flatMap((index) => written[index] ?? []);
    }
    body.append(...rows);
  };

  for (const head of heads) {
    const column = slug(plain(head.textContent));
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const was = head.ariaSort;
      if (was === 'descending') {
        sort(undefined, false);
        keep(name, undefined);
      } else {
        const descending = was === 'ascending';
        sort(head, descending);
        keep(name, `${descending ? '-' : ''}${column}`);
      }
    });
    const wish = asked(name);
    if (wish === column || wish === `-${column}`) sort(head, wish !== column);
  }
}
