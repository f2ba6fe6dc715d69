/** The shortest path between two entities: two choices, the path as a list, and in the drawing. */
import { queryParameter, setQueryParameter } from '../address.ts';
import type { Strings } from '../../../i18n/index.ts';
import { phraseFrom } from './accessible-names.ts';
import type { Diagram } from './diagram.ts';
import { readDrawing, type DrawnEdge, type Drawing } from './drawing.ts';
import { shortestPath } from './graph.ts';
import { createPathFrame, showPath } from './path-frame.ts';

type Words = Strings['erdTools'];

/** A choice of an entity, with its label. */
function createChoice(
  drawing: Drawing,
  parameter: 'from' | 'to',
  text: string,
  t: Words,
): [HTMLLabelElement, HTMLSelectElement] {
  const select = document.createElement('select');
  select.autocomplete = 'off';
  const nodes = [...drawing.nodes.values()].sort((a, b) =>
    a.name.localeCompare(b.name, undefined, { numeric: true }),
  );
  select.append(new Option(t.choose, ''), ...nodes.map(({ name, id }) => new Option(name, id)));
  const requested = queryParameter(parameter);
  if (requested !== undefined && drawing.nodes.has(requested)) select.value = requested;
  const label = document.createElement('label');
  label.textContent = text;
  label.append(select);
  return [label, select];
}

/** The path as a list: each entity as a link, with its relationship to the next. */
function createSteps(drawing: Drawing, path: readonly DrawnEdge[], from: string): HTMLOListElement {
  const list = document.createElement('ol');
  let at = from;
  const add = (rest: string): void => {
    const node = drawing.nodes.get(at);
    const entity = document.createElement(node?.href === undefined ? 'span' : 'a');
    if (node?.href !== undefined) entity.setAttribute('href', node.href);
    entity.textContent = node?.name ?? at;
    const item = document.createElement('li');
    item.append(entity, rest);
    list.append(item);
  };
  for (const edge of path) {
    add(` ${phraseFrom(edge, at)}`);
    at = edge.from === at ? edge.to : edge.from;
  }
  add('');
  return list;
}

function describePath(
  path: readonly DrawnEdge[] | undefined,
  [from, to]: readonly [string, string],
  t: Words,
): string {
  if (!path) return t.noPath({ from, to });
  return path.length === 0 ? t.sameEntity : t.shortestPath({ count: path.length });
}

const selectedText = ({ selectedOptions }: HTMLSelectElement): string =>
  selectedOptions[0]?.textContent ?? '';

/**
 * Fills the path finder.
 *
 * @param svg the drawing of the whole model, in the page or not
 * @param diagram the diagram in which the path is highlighted, where the page has one
 */
export function fillPathFinder(
  details: HTMLElement,
  svg: SVGSVGElement,
  t: Words,
  diagram?: Diagram,
): void {
  const drawing = readDrawing(svg);
  const [fromLabel, from] = createChoice(drawing, 'from', t.pathFrom, t);
  const [toLabel, to] = createChoice(drawing, 'to', t.pathTo, t);
  const choices = document.createElement('div');
  choices.className = 'sb-choices';
  choices.append(fromLabel, toLabel);
  const status = document.createElement('p');
  status.role = 'status';
  const answer = document.createElement('div');
  details.append(choices, status, answer);
  const frame = diagram ? undefined : createPathFrame(svg, t.pathDiagram);
  if (frame) details.append(frame);

  const update = (): void => {
    setQueryParameter('from', from.value);
    setQueryParameter('to', to.value);
    answer.replaceChildren();
    if (frame) frame.hidden = true;
    status.textContent = '';
    if (from.value === '' || to.value === '') return;
    const path = shortestPath(drawing.edges, from.value, to.value);
    status.textContent = describePath(path, [selectedText(from), selectedText(to)], t);
    if (!path || path.length === 0) {
      diagram?.select(undefined);
      return;
    }
    answer.append(createSteps(drawing, path, from.value));
    if (frame) showPath(frame, drawing, path, from.value);
    // The diagram may show another detail by now: edges are compared by their relationships.
    const onPath = new Set(path.flatMap(({ relationships }) => relationships));
    diagram?.hide([]);
    diagram?.select(
      {
        edges: diagram.drawing.edges.filter(({ relationships }) =>
          relationships.some((id) => onPath.has(id)),
        ),
      },
      true,
    );
  };
  from.addEventListener('change', update);
  to.addEventListener('change', update);
  if (from.value !== '' && to.value !== '') update();
}
