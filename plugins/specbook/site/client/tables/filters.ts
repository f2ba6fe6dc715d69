/**
 * The filters of a page: they show the rows that match, hide a table without any together with its heading, and keep
 * their state in the address: `?verdict=missed,stale&owner=web-team`. On paper everything is shown.
 */
import { stringsOfPage } from '../strings.ts';
import { applyFilters } from './apply-filters.ts';
import { readFilterableTable } from './filterable-table.ts';
import { readRequest } from './filter-request.ts';
import { readControls, writeSelection } from './filter-controls.ts';

const form = document.querySelector<HTMLFormElement>('form.sb-filters');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const t = stringsOfPage('tables');
  const tables = [...document.querySelectorAll<HTMLTableElement>('main table[data-items]')]
    .map(readFilterableTable)
    .filter(({ rows }) => rows.some(({ values }) => values.size > 0));
  const controls = readControls(form);
  const request = readRequest(controls, t);

  const change = (): void => {
    applyFilters(form, controls, tables, t);
    note.remove();
    writeSelection(controls, Object.keys(t.filter));
  };
  const note = document.createElement('p');
  note.className = 'sb-filter-note';
  note.role = 'alert';
  note.textContent = request.unknown.join(' ');
  if (request.unknown.length > 0) form.append(note);
  if (request.isFiltered) form.hidden = false;

  form.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    if (button.matches('.sb-chip'))
      button.ariaPressed = button.ariaPressed === 'true' ? 'false' : 'true';
    else controls.clear();
    change();
  });
  form.addEventListener('change', change);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  applyFilters(form, controls, tables, t);
  form.dataset.ready = '';
  // Rows above are gone now, and with them the place to which the browser scrolled.
  if (request.isFiltered && isNewVisit()) form.scrollIntoView();
}

/** True where the reader came by a link, not back or by reloading, when browsers return to where the reader was. */
function isNewVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return (
    visit instanceof PerformanceNavigationTiming &&
    visit.type === 'navigate' &&
    [`#site.filters`, ''].includes(location.hash)
  );
}
