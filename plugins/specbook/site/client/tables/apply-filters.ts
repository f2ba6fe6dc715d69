/** Shows the rows that match the chosen filters, and says how many they are. */
import type { Strings } from '../../../i18n/index.ts';
import type { FilterableTable } from './filterable-table.ts';
import type { FilterControls } from './filter-controls.ts';

/** Shows and hides rows, and whole tables without a row in sight. */
export function applyFilters(
  form: HTMLFormElement,
  { filters }: FilterControls,
  tables: readonly FilterableTable[],
  t: Strings['tables'],
): void {
  const chosen = filters
    .map((filter) => ({ filter, codes: filter.selected() }))
    .filter(({ codes }) => codes.length > 0);
  let shown = 0;
  let total = 0;
  for (const { section, rows } of tables) {
    let matching = 0;
    for (const { row, values } of rows) {
      const matches = chosen.every(({ filter: { name }, codes }) =>
        codes.some((code) => hasValue(values.get(name) ?? [], code)),
      );
      row.toggleAttribute('data-out', !matches);
      matching += Number(matches);
    }
    for (const part of section) part.toggleAttribute('data-out', matching === 0);
    shown += matching;
    total += rows.length;
  }
  const labels = chosen.flatMap(({ filter: { labels }, codes }) =>
    codes.map((code) => labels.get(code) ?? code),
  );
  const isPaged = form.dataset.paged !== undefined;
  const counted = labels.length === 0 ? t.rows({ count: total }) : t.someRows({ shown, total });
  const said = isPaged ? t.rowsOnPage({ rows: counted }) : counted;
  const status = form.querySelector('[role="status"]');
  if (status)
    status.textContent = shown === 0 ? `${said}. ${t.noRows({ values: labels.join(', ') })}` : said;
  const clear = form.querySelector<HTMLButtonElement>('.sb-clear');
  // Hidden while it has the focus, it would lose it.
  if (clear && !(labels.length === 0 && clear === document.activeElement))
    clear.hidden = labels.length === 0;
}

/** True when a row has a value; `not-met` is every verdict but one. */
function hasValue(codes: readonly string[], wanted: string): boolean {
  if (wanted === 'not-met') return codes.length > 0 && !codes.includes('met');
  return codes.includes(wanted);
}
