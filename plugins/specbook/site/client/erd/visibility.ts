/** Which nodes of a diagram are visible: a list of checkboxes on demand. */
import { createButton } from '../button.ts';
import { pageLanguage } from '../page-language.ts';
import type { Diagram } from './diagram.ts';
import { closeLikeMenu } from './menu.ts';

/** The list, filled when it is first opened. */
export function createVisibilityControl(diagram: Diagram): HTMLElement {
  const { t } = diagram;
  const details = document.createElement('details');
  details.className = 'sb-visibility';
  const summary = document.createElement('summary');
  const isOfDomains = [...diagram.drawing.nodes.keys()].every((id) => id.startsWith('domain:'));
  const name = isOfDomains ? t.domains : t.entities;
  const list = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = t.visible;
  details.append(summary, list);

  const checkbox = (id: string, label: string): HTMLLabelElement => {
    const element = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.autocomplete = 'off';
    input.checked = !diagram.hidden.has(id);
    input.addEventListener('change', () => {
      const others = [...diagram.hidden].filter((other) => other !== id);
      diagram.hide(input.checked ? others : [...others, id]);
    });
    input.value = id;
    element.append(input, label);
    return element;
  };
  const showAll = createButton(t.showAll, t.showAll, () => {
    diagram.hide([]);
    summary.focus();
  });

  const fill = (): void => {
    const nodes = [...diagram.drawing.nodes.values()];
    nodes.sort((a, b) => a.name.localeCompare(b.name, pageLanguage(), { numeric: true }));
    list.replaceChildren(legend, ...nodes.map((node) => checkbox(node.id, node.name)), showAll);
  };
  const update = (): void => {
    const { size: count } = diagram.hidden;
    summary.textContent = count === 0 ? name : t.someHidden({ name, count });
    if (!details.open) return;
    const inputs = [...list.querySelectorAll('input')];
    const isSame = inputs.every(({ value }) => diagram.drawing.nodes.has(value));
    if (!isSame || inputs.length !== diagram.drawing.nodes.size) fill();
    for (const input of inputs) input.checked = !diagram.hidden.has(input.value);
  };
  diagram.onChange(update);
  details.addEventListener('toggle', () => {
    if (details.open) fill();
  });
  closeLikeMenu(details);
  update();
  return details;
}
