/** Sorting: the column heads of a table become buttons. A third press restores the order of the page. */
import { queryParameter, setQueryParameter } from '../address.ts';
import { rowsOf, sortValue } from './table-cells.ts';
import { orderOf } from './table-order.ts';

/** Makes a table sortable, and sorts it as the address says. @param id the name of the table in the address */
export function makeSortable(table: HTMLTableElement, id: string): void {
  const body = table.tBodies[0];
  if (!body) return;
  const original = rowsOf(table);
  const name = `sort.${id}`;
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];

  const sort = (head: HTMLTableCellElement | undefined, descending: boolean): void => {
    for (const other of heads) other.removeAttribute('aria-sort');
    let rows = original;
    if (head) {
      head.ariaSort = descending ? 'descending' : 'ascending';
      const values = original.map((row) => sortValue(row, head.cellIndex));
      rows = orderOf(values, descending).flatMap((index) => original[index] ?? []);
    }
    body.append(...rows);
  };

  for (const head of heads) {
    const { column = '' } = head.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const was = head.ariaSort;
      if (was === 'descending') {
        sort(undefined, false);
        setQueryParameter(name, undefined);
      } else {
        const descending = was === 'ascending';
        sort(head, descending);
        setQueryParameter(name, `${descending ? '-' : ''}${column}`);
      }
    });
    const requested = queryParameter(name);
    if (requested === column || requested === `-${column}`) sort(head, requested !== column);
  }
}
