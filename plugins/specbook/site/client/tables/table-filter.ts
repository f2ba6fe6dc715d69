/**
 * Filters: one row of choices above the first table that can be filtered, for all tables of the page. A table without a
 * matching row is hidden with its heading. On paper everything is shown.
 */
import { queryParameter, setQueryParameter } from '../address.ts';
import { createButton } from '../button.ts';
import type { Strings } from '../../../i18n/index.ts';
import { readFilterableTable, type FilterableTable } from './filterable-table.ts';
import { compare } from './table-order.ts';

type Words = Strings['tables'];

/** Fewer rows need no filter. */
const MIN_ROWS = 6;

/** The values under a name: in the order of the page where tables share one, else sorted. */
function optionsOf(tables: readonly FilterableTable[], name: string): string[] {
  const values = tables.flatMap(({ rows }) => rows.flatMap((row) => row.values.get(name) ?? []));
  const options = [...new Set(values)];
  const isInOrder = tables.some(({ table }) => table.matches(`[data-filter-${name}]`));
  return isInOrder ? options : options.sort(compare);
}

/** One choice with its label. Ids of the interface begin with `site.`, which no anchor does. */
function createChoice(name: string, options: readonly string[], t: Words): HTMLDivElement {
  const select = document.createElement('select');
  select.id = `site.filter-${name}`;
  select.name = name;
  select.autocomplete = 'off';
  select.append(new Option(t.any, ''), ...options.map((option) => new Option(option)));
  const requested = queryParameter(name) ?? '';
  if (options.includes(requested)) select.value = requested;
  const label = document.createElement('label');
  label.htmlFor = select.id;
  label.textContent = t.filter[name as keyof Words['filter']];
  const choice = document.createElement('div');
  choice.append(label, select);
  return choice;
}

/** Adds filters to the tables of a page, and applies what the address says. */
export function addFilters(candidates: readonly HTMLTableElement[], t: Words): void {
  const tables = candidates
    .map(readFilterableTable)
    .filter(({ rows }) => rows.some(({ values }) => values.size > 0));
  const first = tables[0]?.section[0];
  if (!first) return;
  const names = new Set(
    tables.flatMap(({ rows }) => rows.flatMap(({ values }) => [...values.keys()])),
  );
  const choices = [...names].flatMap((name) => {
    const options = optionsOf(tables, name);
    return options.length < 2 ? [] : [createChoice(name, options, t)];
  });
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  if (choices.length === 0 || total < MIN_ROWS) return;

  const form = document.createElement('form');
  form.className = 'sb-filters';
  form.ariaLabel = t.filters;
  const selects = choices.flatMap((choice) => [...choice.querySelectorAll('select')]);
  const status = document.createElement('p');
  status.role = 'status';
  const isPaged = document.querySelector('.sb-pager') !== null;

  const apply = (): void => {
    const active = selects.filter(({ value }) => value !== '');
    let shown = 0;
    for (const { section, rows } of tables) {
      let matching = 0;
      for (const { row, values } of rows) {
        const matches = active.every(({ name, value }) => values.get(name)?.includes(value));
        row.toggleAttribute('data-out', !matches);
        matching += Number(matches);
      }
      for (const part of section) part.toggleAttribute('data-out', matching === 0);
      shown += matching;
    }
    const rows = active.length === 0 ? t.rows({ count: total }) : t.someRows({ shown, total });
    status.textContent = isPaged ? t.rowsOnPage({ rows }) : rows;
    for (const { name, value } of selects) setQueryParameter(name, value);
  };
  const clear = createButton(t.clear, t.clear, () => {
    for (const select of selects) select.value = '';
    apply();
  });
  form.append(...choices, clear, status);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('change', apply);
  first.before(form);
  apply();
}
