/** A field that finds a node, or a field that the drawing shows, by its name. */
import type { Diagram } from './diagram.ts';

/** Names and what they stand for: `['Patient', 'patient']`, `['patient.email', 'patient.email']`. */
function namesIn({ drawing }: Diagram): [name: string, id: string][] {
  return [
    ...[...drawing.nodes.values()].map(({ id, name }): [string, string] => [name, id]),
    ...[...drawing.svg.querySelectorAll<SVGElement>('[data-field]')].map(
      ({ dataset: { field = '' } }): [string, string] => [field, field],
    ),
  ];
}

/** The control. */
export function createFindControl(diagram: Diagram): HTMLElement {
  const { t } = diagram;
  const form = document.createElement('form');
  const input = document.createElement('input');
  const list = document.createElement('datalist');
  list.id = `site.find-${diagram.name}`;
  input.setAttribute('list', list.id);
  input.type = 'text';
  input.autocomplete = 'off';
  input.placeholder = t.find;
  input.ariaLabel = t.findName;
  input.addEventListener('focus', () => {
    list.replaceChildren(...namesIn(diagram).map(([name]) => new Option('', name)));
  });

  const find = (isSubmitted: boolean): void => {
    const text = input.value.trim().toLowerCase();
    if (text === '') return;
    const names = namesIn(diagram);
    const found =
      names.find(([name, id]) => name.toLowerCase() === text || id.toLowerCase() === text) ??
      (isSubmitted ? names.find(([name]) => name.toLowerCase().includes(text)) : undefined);
    input.ariaInvalid = String(isSubmitted && !found);
    if (!found) {
      if (isSubmitted) diagram.announce(t.notFound({ text: input.value }));
      return;
    }
    const [name, id] = found;
    diagram.show(id);
    diagram.announce(t.found({ name }));
    if (!isSubmitted) return;
    diagram.drawing.nodes.get(diagram.current)?.focusTarget.focus({ preventScroll: true });
    // The focus selects the node; a field is selected again.
    diagram.show(id);
  };
  // A name chosen from the list is shown immediately; Enter moves the focus there.
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
