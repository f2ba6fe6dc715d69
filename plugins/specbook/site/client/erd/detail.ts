/** The choice of a detail, in place of the links to the files of each. */
import { queryParameter, setQueryParameter } from '../address.ts';
import type { Diagram } from './diagram.ts';
import { fetchForPage } from './drawing-file.ts';

/** The control; undefined where there is no choice. */
export async function createDetailControl(diagram: Diagram): Promise<HTMLElement | undefined> {
  const row = diagram.figure.querySelector<HTMLElement>('.sb-details');
  const links = [...(row?.querySelectorAll<HTMLAnchorElement>('[data-detail]') ?? [])];
  if (!row || links.length === 0) return undefined;
  const select = document.createElement('select');
  select.ariaLabel = row.querySelector('span')?.textContent ?? '';
  select.autocomplete = 'off';
  select.append(
    ...links.map(({ textContent, dataset }) => new Option(textContent, dataset.detail)),
  );
  const original = diagram.drawing.svg;
  const notes = diagram.figure.querySelector('p.sb-key');
  original.dataset.notes ??= notes?.textContent ?? '';
  const parameter = `detail.${diagram.name}`;

  const show = async (detail: string): Promise<void> => {
    const link = links.find(({ dataset }) => dataset.detail === detail);
    if (!link) return;
    try {
      diagram.replace(detail === '' ? original : await fetchForPage(link.href));
      diagram.figure.dataset.file = link.href;
      if (notes) notes.textContent = diagram.drawing.svg.dataset.notes ?? '';
      setQueryParameter(parameter, detail);
    } catch (error) {
      console.error(error);
      diagram.announce(diagram.t.detailFailed);
      select.value = '';
    }
  };
  const requested = queryParameter(parameter) ?? '';
  select.value = links.some(({ dataset }) => dataset.detail === requested) ? requested : '';
  select.addEventListener('change', () => void show(select.value));
  row.hidden = true;
  if (select.value !== '') await show(select.value);
  return select;
}
