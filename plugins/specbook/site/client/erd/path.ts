/** The shortest paths between two entities: two choices, each path as a list, and all of them in the drawing. */
import { pageLanguage } from '../page-language.ts';
import { queryParameter, setQueryParameter } from '../address.ts';
import type { Strings } from '../../../i18n/index.ts';
import { phraseFrom } from './accessible-names.ts';
import type { Diagram } from './diagram.ts';
import { readDrawing, type DrawnEdge, type Drawing } from './drawing.ts';
import { shortestPaths, type Path } from './graph.ts';
import { createPathFrame, showPath } from './path-frame.ts';

type Words = Strings['erdTools'];

/** Paths that are listed; that there are more is said. */
const LISTED = 12;

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
    a.name.localeCompare(b.name, pageLanguage(), { numeric: true }),
  );
  select.append(new Option(t.choose, ''), ...nodes.map(({ name, id }) => new Option(name, id)));
  const requested = queryParameter(parameter);
  if (requested !== undefined && drawing.nodes.has(requested)) select.value = requested;
  const label = document.createElement('label');
  label.textContent = text;
  label.append(select);
  return [label, select];
}

/** A path as a list: each entity as a link, with its relationship to the next. */
function createSteps(drawing: Drawing, path: Path<DrawnEdge>, from: string): HTMLOListElement {
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

/** Every path as a list of its own, with a name where there are several. */
function createPaths(
  drawing: Drawing,
  paths: readonly Path<DrawnEdge>[],
  from: string,
  t: Words,
): HTMLElement[] {
  const count = paths.length;
  return paths.map((path, index) => {
    const steps = createSteps(drawing, path, from);
    if (count > 1) steps.ariaLabel = t.pathOf({ number: index + 1, count });
    return steps;
  });
}

function describePaths(
  { paths, hasMore }: ReturnType<typeof shortestPaths>,
  [from, to]: readonly [string, string],
  t: Words,
): string {
  const [path] = paths;
  if (!path) return t.noPath({ from, to });
  const count = path.length;
  if (count === 0) return t.sameEntity;
  if (paths.length === 1) return t.shortestPath({ count });
  return (hasMore ? t.firstPaths : t.shortestPaths)({ paths: paths.length, count });
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
    const found = shortestPaths(drawing.edges, from.value, to.value, LISTED);
    status.textContent = describePaths(found, [selectedText(from), selectedText(to)], t);
    const { paths } = found;
    const edges = [...new Set(paths.flat())];
    if (edges.length === 0) {
      diagram?.select(undefined);
      return;
    }
    answer.append(...createPaths(drawing, paths, from.value, t));
    if (frame) showPath(frame, drawing, edges, from.value);
    // The diagram may show another detail by now: edges are compared by their relationships.
    const onPath = new Set(edges.flatMap(({ relationships }) => relationships));
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
