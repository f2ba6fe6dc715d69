/**
 * Filters: one row of choices above the first table that can be filtered, for all tables of the page. A table without a
 * matching row is hidden with its heading. On paper everything is shown.
 */
import { queryParameter, setQueryParameter } from '../address.ts';
import { createButton } from '../button.ts';
import type { Strings } from '../../../i18n/index.ts';
import { readFilterableTable, type FilterableTable } from './filterable-table.ts';
import type { FilterValue } from './table-cells.ts';
import { compare } from './table-order.ts';

type Words = Strings['tables'];

/** Fewer rows need no filter, unless the address asks for one. */
const MIN_ROWS = 6;

/** The values under a name: in the order of the page where tables share one, else sorted. */
function optionsOf(tables: readonly FilterableTable[], name: string): FilterValue[] {
  const values = tables.flatMap(({ rows }) => rows.flatMap((row) => row.values.get(name) ?? []));
  const options = [...new Map(values.map((value) => [value.code, value])).values()];
  const isInOrder = tables.some(({ table }) => table.matches(`[data-filter-${name}]`));
  return isInOrder ? options : options.sort((a, b) => compare(a.label, b.label));
}

/** One choice with its label. Ids of the interface begin with `site.`, which no anchor does. */
function createChoice(name: string, options: readonly FilterValue[], t: Words): HTMLDivElement {
  const select = document.createElement('select');
  select.id = `site.filter-${name}`;
  select.name = name;
  select.autocomplete = 'off';
  select.append(
    new Option(t.any, ''),
    ...options.map(({ code, label }) => new Option(label, code)),
  );
  const requested = queryParameter(name) ?? '';
  if (options.some(({ code }) => code === requested)) select.value = requested;
  const label = document.createElement('label');
  label.htmlFor = select.id;
  label.textContent = t.filter[name as keyof Words['filter']];
  const choice = document.createElement('div');
  choice.append(label, select);
  return choice;
}

/** Says which filters of the address no row has; nothing where there are none. */
function createNote(tables: readonly FilterableTable[], t: Words): HTMLParagraphElement[] {
  const names = Object.keys(t.filter) as (keyof Words['filter'])[];
  const unknown = names.flatMap((name) => {
    const value = queryParameter(name);
    const isKnown = optionsOf(tables, name).some(({ code }) => code === value);
    return value === undefined || isKnown
      ? []
      : [t.unknownValue({ filter: t.filter[name], value })];
  });
  if (unknown.length === 0) return [];
  const note = document.createElement('p');
  note.className = 'sb-filter-note';
  note.role = 'alert';
  note.textContent = unknown.join(' ');
  return [note];
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
  const notes = createNote(tables, t);
  first.before(...notes);
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const isRequested = [...names].some((name) => queryParameter(name) !== undefined);
  if (choices.length === 0 || (total < MIN_ROWS && !isRequested)) return;

  const form = document.createElement('form');
  form.className = 'sb-filters';
  form.ariaLabel = t.filters;
  const selects = choices.flatMap((choice) => [...choice.querySelectorAll('select')]);
  const status = document.createElement('p');
  status.role = 'status';
  const isPaged = document.querySelector('.sb-pager') !== null;

  const apply = (): void => {
    const chosen = selects.filter(({ value }) => value !== '');
    let shown = 0;
    for (const { section, rows } of tables) {
      let matching = 0;
      for (const { row, values } of rows) {
        const matches = chosen.every(({ name, value }) =>
          values.get(name)?.some(({ code }) => code === value),
        );
        row.toggleAttribute('data-out', !matches);
        matching += Number(matches);
      }
      for (const part of section) part.toggleAttribute('data-out', matching === 0);
      shown += matching;
    }
    const rows = chosen.length === 0 ? t.rows({ count: total }) : t.someRows({ shown, total });
    status.textContent = isPaged ? t.rowsOnPage({ rows }) : rows;
  };
  const change = (): void => {
    apply();
    for (const note of notes) note.remove();
    for (const name of Object.keys(t.filter))
      setQueryParameter(name, selects.find((select) => select.name === name)?.value);
  };
  const clear = createButton(t.clear, t.clear, () => {
    for (const select of selects) select.value = '';
    change();
  });
  form.append(...choices, clear, status);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('change', change);
  first.before(form);
  apply();
}
