/**
 * Filtering: one row of choices above the first table that can be filtered, for all of them on the page. A table left
 * without rows goes out of sight with its heading. Paper shows everything.
 */
import { asked, keep } from './table-address.ts';
import { filterValues, plain, rowsOf } from './table-cells.ts';
import { compare } from './table-order.ts';

/** A table, what stands above it, and its rows with their values under each name of a filter. */
interface Filtered {
  section: HTMLElement[];
  rows: { row: HTMLTableRowElement; values: ReadonlyMap<string, readonly string[]> }[];
}

/** Fewer rows are seen at a glance. */
const WORTH_FILTERING = 6;

/** Attributes of a table whose rows are all of one kind: `data-filter-kind="Possible"`. */
const WHOLE = /^filter(.+)$/u;

function read(table: HTMLTableElement): Filtered {
  const whole = Object.entries(table.dataset).flatMap(([key, value]): [string, string[]][] => {
    const name = WHOLE.exec(key)?.[1];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), [value]]];
  });
  const columns = [...table.querySelectorAll<HTMLTableCellElement>('th[data-filter]')];
  return {
    section: sectionOf(table),
    rows: rowsOf(table).map((row) => ({
      row,
      values: new Map([
        ...whole,
        ...columns.map(({ dataset, cellIndex }): [string, string[]] => [
          dataset.filter ?? '',
          filterValues(row, cellIndex),
        ]),
      ]),
    })),
  };
}

/** The frame of a table, what belongs to it, and its heading. */
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
  // No heading of its own: what stands above is about more than this table.
  return section.slice(section.indexOf(frame));
}

/** The values under a name: as they come where whole tables share one, else sorted. */
function optionsOf(tables: readonly Filtered[], name: string, inOrder: boolean): string[] {
  const rows = tables.flatMap((table) => table.rows);
  const values = [...new Set(rows.flatMap((row) => row.values.get(name) ?? []))];
  return inOrder ? values : values.sort(compare);
}

/** One choice with its label; ids of the site's own begin with `site.`, apart from anchors. */
function choice(name: string, options: readonly string[]): HTMLDivElement {
  const select = document.createElement('select');
  select.id = `site.filter-${name}`;
  select.name = name;
  select.autocomplete = 'off';
  select.append(new Option('Any', ''), ...options.map((option) => new Option(option)));
  const wish = asked(name) ?? '';
  if (options.includes(wish)) select.value = wish;
  const label = document.createElement('label');
  label.htmlFor = select.id;
  label.textContent = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const part = document.createElement('div');
  part.append(label, select);
  return part;
}

/** Makes the tables of a page filter, and filters them as the address asks. */
export function makeFilterable(tables: readonly HTMLTableElement[]): void {
  const all = tables
    .map((table) => ({ table, ...read(table) }))
    .filter(({ rows }) => rows.some(({ values }) => values.size > 0));
  const first = all[0]?.section[0];
  if (!first) return;
  const names = new Set(
    all.flatMap(({ rows }) => rows.flatMap(({ values }) => [...values.keys()])),
  );
  const choices = [...names].flatMap((name) => {
    const inOrder = all.some(({ table }) => table.matches(`[data-filter-${name}]`));
    const options = optionsOf(all, name, inOrder);
    return options.length < 2 ? [] : [choice(name, options)];
  });
  const total = all.reduce((sum, { rows }) => sum + rows.length, 0);
  if (choices.length === 0 || total < WORTH_FILTERING) return;

  const form = document.createElement('form');
  form.className = 'sb-filters';
  form.ariaLabel = 'Filter the tables';
  const count = document.createElement('p');
  count.role = 'status';
  const reset = document.createElement('button');
  reset.type = 'button';
  reset.textContent = 'Show all';
  form.append(...choices, reset, count);

  const where = document.querySelector('.sb-pager') ? ' on this page' : '';
  const apply = (): void => {
    const wishes = [...form.querySelectorAll('select')];
    const set = wishes.filter(({ value }) => value !== '');
    let shown = 0;
    for (const { section, rows } of all) {
      let here = 0;
      for (const { row, values } of rows) {
        const fits = set.every(({ name, value }) => values.get(name)?.includes(value));
        row.toggleAttribute('data-out', !fits);
        here += Number(fits);
      }
      for (const part of section) part.toggleAttribute('data-out', here === 0);
      shown += here;
    }
    count.textContent = plain(
      set.length === 0 ? `${total} rows${where}` : `${shown} of ${total} rows${where}`,
    );
    for (const { name, value } of wishes) keep(name, value);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('change', apply);
  reset.addEventListener('click', () => {
    for (const select of form.querySelectorAll('select')) select.value = '';
    apply();
  });
  first.before(form);
  apply();
}
