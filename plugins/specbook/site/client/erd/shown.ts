/** Which boxes of a diagram are shown: a list to tick, folded. */
import type { Diagram } from './state.ts';

/** The list, made when it is first opened. */
export function shownControl(diagram: Diagram): HTMLElement {
  const fold = document.createElement('details');
  fold.className = 'sb-shown';
  const summary = document.createElement('summary');
  const isOfDomains = [...diagram.drawing.boxes.keys()].every((id) => id.startsWith('domain:'));
  const noun = isOfDomains ? 'Domains' : 'Entities';
  const list = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = 'Shown in the diagram';
  fold.append(summary, list);

  const tick = (id: string, name: string): HTMLLabelElement => {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.autocomplete = 'off';
    box.checked = !diagram.hidden.has(id);
    box.addEventListener('change', () => {
      const others = [...diagram.hidden].filter((other) => other !== id);
      diagram.hide(box.checked ? others : [...others, id]);
    });
    box.value = id;
    label.append(box, name);
    return label;
  };
  const all = document.createElement('button');
  all.type = 'button';
  all.textContent = 'Show all';
  all.addEventListener('click', () => {
    diagram.hide([]);
    summary.focus();
  });

  const fill = (): void => {
    const boxes = [...diagram.drawing.boxes.values()];
    boxes.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
    list.replaceChildren(legend, ...boxes.map(({ id, name }) => tick(id, name)), all);
  };
  const update = (): void => {
    const { size } = diagram.hidden;
    summary.textContent = size === 0 ? noun : `${noun}: ${size} hidden`;
    if (!fold.open) return;
    const inputs = [...list.querySelectorAll('input')];
    const isSame = inputs.every(({ value }) => diagram.drawing.boxes.has(value));
    if (!isSame || inputs.length !== diagram.drawing.boxes.size) fill();
    for (const input of inputs) input.checked = !diagram.hidden.has(input.value);
  };
  diagram.onChange(update);
  fold.addEventListener('toggle', () => {
    if (fold.open) fill();
  });
  fold.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !fold.open) return;
    event.stopPropagation();
    fold.open = false;
    summary.focus();
  });
  update();
  return fold;
}
