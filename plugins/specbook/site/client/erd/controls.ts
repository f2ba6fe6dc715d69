/** The row of controls above a diagram. */
import { listenToFullScreen } from './full.ts';
import { drawingForPage } from './drawing.ts';
import type { Diagram } from './state.ts';
import { ZOOM_STEP } from './view.ts';
import { asked, keep } from '../tables/table-address.ts';

/** A button. Its text is what is seen, its name what is said. */
export function button(text: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (name !== text) {
    made.ariaLabel = name;
    made.title = name;
  }
  made.addEventListener('click', act);
  return made;
}

/** Controls that belong together. */
function together(...controls: HTMLElement[]): HTMLSpanElement {
  const group = document.createElement('span');
  group.className = 'sb-together';
  group.append(...controls);
  return group;
}

/** How far a button pans, in frames. */
const PAN = 0.3;

function zoomControls({ view }: Diagram): HTMLElement {
  const size = button('100 %', 'Actual size', () => view.zoomTo(1));
  size.className = 'sb-size';
  view.onChange((scale) => {
    const percent = `${Math.round(scale * 100)} %`;
    size.textContent = percent;
    size.ariaLabel = `Actual size; now ${percent}`;
  });
  return together(
    button('−', 'Zoom out', () => view.zoomTo(view.scale / ZOOM_STEP)),
    size,
    button('+', 'Zoom in', () => view.zoomTo(view.scale * ZOOM_STEP)),
    button('Fit', 'Fit the frame', () => {
      view.fit();
    }),
  );
}

function panControls({ view }: Diagram): HTMLElement {
  return together(
    button('←', 'Move left', () => view.pan(-PAN, 0)),
    button('↑', 'Move up', () => view.pan(0, -PAN)),
    button('↓', 'Move down', () => view.pan(0, PAN)),
    button('→', 'Move right', () => view.pan(PAN, 0)),
  );
}

/** A field that names what it looks for: every box, and every field that the drawing shows. */
function findControl(diagram: Diagram): HTMLElement {
  const form = document.createElement('form');
  const input = document.createElement('input');
  const list = document.createElement('datalist');
  list.id = `site.find-${diagram.name}`;
  input.setAttribute('list', list.id);
  input.type = 'text';
  input.autocomplete = 'off';
  input.placeholder = 'Find';
  input.ariaLabel = 'Find in the diagram';
  const names = (): [string, string][] => [
    ...[...diagram.drawing.boxes.values()].map(({ id, name }): [string, string] => [name, id]),
    ...[...diagram.drawing.svg.querySelectorAll<SVGElement>('[data-field]')].map(
      ({ dataset: { field = '' } }): [string, string] => [field, field],
    ),
  ];
  input.addEventListener('focus', () =>
    list.replaceChildren(...names().map(([name]) => new Option('', name))),
  );
  const find = (isDone: boolean): void => {
    const wish = input.value.trim().toLowerCase();
    if (wish === '') return;
    const all = names();
    const found =
      all.find(([name, id]) => name.toLowerCase() === wish || id.toLowerCase() === wish) ??
      (isDone ? all.find(([name]) => name.toLowerCase().includes(wish)) : undefined);
    if (found) {
      diagram.show(found[1]);
      diagram.say(`Found ${found[0]}.`);
      if (isDone) diagram.drawing.boxes.get(diagram.current)?.target.focus({ preventScroll: true });
      // The focus of the keyboard brings out the box; what was found is told more closely.
      if (isDone) diagram.show(found[1]);
    } else if (isDone) {
      diagram.say(`The diagram has no “${input.value}”.`);
    }
    input.ariaInvalid = String(isDone && !found);
  };
  // Chosen from the list, it is shown at once; Enter goes there.
  input.addEventListener('input', () => {
    find(false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    find(true);
  });
  form.append(input, list);
  return form;
}

/** The choice of a detail, in place of the links to the files of each. */
async function detailControl(diagram: Diagram): Promise<HTMLElement | undefined> {
  const row = diagram.figure.querySelector<HTMLElement>('.sb-details');
  const links = [...(row?.querySelectorAll<HTMLAnchorElement>('[data-detail]') ?? [])];
  if (!row || links.length === 0) return undefined;
  const select = document.createElement('select');
  select.ariaLabel = 'Detail';
  select.autocomplete = 'off';
  select.append(
    ...links.map(({ textContent, dataset }) => new Option(textContent, dataset.detail)),
  );
  const own = diagram.drawing.svg;
  const signs = diagram.figure.querySelector('p.sb-key');
  own.dataset.notes ??= signs?.textContent ?? '';
  const name = `detail.${diagram.name}`;
  const show = async (detail: string): Promise<void> => {
    const link = links.find(({ dataset }) => dataset.detail === detail);
    if (!link) return;
    try {
      diagram.replace(detail === '' ? own : await drawingForPage(link.href));
      diagram.figure.dataset.file = link.href;
      if (signs) signs.textContent = diagram.drawing.svg.dataset.notes ?? '';
      keep(name, detail);
    } catch (error) {
      console.error(error);
      diagram.say('This detail could not be loaded.');
      select.value = '';
    }
  };
  const wish = asked(name) ?? '';
  select.value = links.some(({ dataset }) => dataset.detail === wish) ? wish : '';
  select.addEventListener('change', () => void show(select.value));
  row.hidden = true;
  if (select.value !== '') await show(select.value);
  return select;
}

/** Puts the controls above a diagram. */
export async function addControls(diagram: Diagram): Promise<HTMLElement> {
  const { figure, sheet, view } = diagram;
  const row = document.createElement('div');
  row.className = 'sb-tools';
  row.role = 'group';
  row.ariaLabel = 'Diagram controls';
  const pans = panControls(diagram);
  const detail = await detailControl(diagram);
  row.append(
    zoomControls(diagram),
    pans,
    findControl(diagram),
    ...(detail ? [detail] : []),
    listenToFullScreen(diagram),
  );
  sheet.before(row);
  // Nothing to pan, no buttons for it.
  const watch = (): void => {
    pans.hidden = !view.isCut;
    sheet.classList.toggle('sb-cut', view.isCut);
  };
  new ResizeObserver(watch).observe(sheet);
  new MutationObserver(watch).observe(sheet, {
    subtree: true,
    childList: true,
    attributeFilter: ['width', 'height'],
  });
  figure.dataset.ready = '';
  return row;
}
