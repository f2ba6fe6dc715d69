/** A field that finds a node, or a field that a drawing shows, by its name: here, in another drawing, or in the model. */
import { queryParameter } from '../address.ts';
import type { Diagram } from './diagram.ts';
import { loadGraph, type ModelEntity } from './graph-file.ts';
import { loadPending } from './pending.ts';

/** The diagrams of the page that are ready. */
const diagrams: Diagram[] = [];

/** Names and what they stand for: `['Patient', 'patient']`, `['patient.email', 'patient.email']`. */
function namesIn({ drawing }: Diagram): [name: string, id: string][] {
  return [
    ...[...drawing.nodes.values()].map(({ id, name }): [string, string] => [name, id]),
    ...[...drawing.svg.querySelectorAll<SVGElement>('[data-field]')].map(
      ({ dataset: { field = '' } }): [string, string] => [field, field],
    ),
  ];
}

/** How a name is compared with what was typed, in lower case. */
type Test = (name: string, id: string) => boolean;

const isExact =
  (text: string): Test =>
  (name, id) =>
    name.toLowerCase() === text || id.toLowerCase() === text;
const isPart =
  (text: string): Test =>
  (name) =>
    name.toLowerCase().includes(text);

/** The first diagram with such a thing, from one on. */
function findInPage(
  first: Diagram,
  test: Test,
): { diagram: Diagram; name: string; id: string } | undefined {
  for (const diagram of [first, ...diagrams.filter((other) => other !== first)]) {
    const found = namesIn(diagram).find(([name, id]) => test(name, id));
    if (found) return { diagram, name: found[0], id: found[1] };
  }
  return undefined;
}

async function findInModel({ figure }: Diagram, test: Test): Promise<ModelEntity | undefined> {
  const { graph } = figure.dataset;
  if (graph === undefined) return undefined;
  try {
    const { entities } = await loadGraph(graph);
    return [...entities.values()].find(({ id, name }) => test(name, id));
  } catch (error) {
    // What the page itself has is found without the model.
    console.error(error);
    return undefined;
  }
}

/** At a smaller scale no name can be read. */
const READABLE_SCALE = 0.7;

/** Shows a node or a field at a size that can be read, and gives it the focus. */
function goTo(diagram: Diagram, id: string): void {
  if (diagram.viewport.scale < READABLE_SCALE) diagram.viewport.zoomTo(1);
  diagram.show(id);
  diagram.drawing.nodes.get(diagram.current)?.focusTarget.focus({ preventScroll: true });
  // The focus selects the node; a field is selected again.
  diagram.show(id);
}

/** Shows what the address asks for, in the diagram that has it. */
export function showRequested(diagram: Diagram): void {
  const id = queryParameter('find');
  if (id === undefined || !diagram.show(id)) return;
  diagram.sheet.scrollIntoView({ block: 'nearest' });
}

/** Where an entity is that no diagram of the page has, with links. */
function describePlace(
  { t }: Diagram,
  { id, name, domain, domainHref, href }: ModelEntity,
): Node[] {
  const link = (text: string, address: string): HTMLAnchorElement => {
    const element = document.createElement('a');
    element.href = address;
    element.textContent = text;
    return element;
  };
  return [
    document.createTextNode(`${t.foundElsewhere({ name, domain })} `),
    ...(domainHref === undefined
      ? []
      : [
          link(t.openThere, `${domainHref}?find=${encodeURIComponent(id)}`),
          document.createTextNode(' · '),
        ]),
    ...(href === undefined ? [] : [link(name, href)]),
  ];
}

/** The control. */
export function createFindControl(diagram: Diagram): HTMLElement {
  diagrams.push(diagram);
  const { t } = diagram;
  const form = document.createElement('form');
  const input = document.createElement('input');
  const list = document.createElement('datalist');
  const place = document.createElement('span');
  place.className = 'sb-found';
  place.role = 'status';
  list.id = `site.find-${diagram.name}`;
  input.setAttribute('list', list.id);
  input.type = 'text';
  input.autocomplete = 'off';
  input.placeholder = t.find;
  input.ariaLabel = t.findName;
  input.addEventListener('focus', () => {
    list.replaceChildren(...namesIn(diagram).map(([name]) => new Option('', name)));
  });

  const submit = async (): Promise<void> => {
    const text = input.value.trim().toLowerCase();
    place.replaceChildren();
    if (text === '') return;
    for (const test of [isExact(text), isPart(text)]) {
      let found = findInPage(diagram, test);
      if (!found) {
        await loadPending();
        found = findInPage(diagram, test);
      }
      if (found) {
        input.ariaInvalid = 'false';
        if (found.diagram !== diagram) found.diagram.sheet.scrollIntoView({ block: 'nearest' });
        goTo(found.diagram, found.id);
        found.diagram.announce(t.found({ name: found.name }));
        return;
      }
      const entity = await findInModel(diagram, test);
      if (entity) {
        input.ariaInvalid = 'false';
        place.append(...describePlace(diagram, entity));
        return;
      }
    }
    input.ariaInvalid = 'true';
    diagram.announce(t.notFound({ text: input.value }));
  };
  // A name chosen from the list is shown immediately; typing passes names on the way to others.
  input.addEventListener('input', (event) => {
    input.ariaInvalid = 'false';
    place.replaceChildren();
    if (event instanceof InputEvent && event.inputType !== 'insertReplacementText') return;
    const test = isExact(input.value.trim().toLowerCase());
    const found = namesIn(diagram).find(([name, id]) => test(name, id));
    if (!found) return;
    diagram.show(found[1]);
    diagram.announce(t.found({ name: found[0] }));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  form.append(input, list, place);
  return form;
}
