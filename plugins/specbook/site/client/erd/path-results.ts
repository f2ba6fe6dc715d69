/** Paths as lists, each entity a link, and as a drawing. */
import type { Strings } from '../../../i18n/index.ts';
import type { Path } from './graph.ts';
import type { ModelEdge, ModelGraph } from './graph-file.ts';
import { drawPaths } from './path-drawing.ts';

type Words = Strings['erdPath'];

/** A relationship as a phrase about the entity at one end, with the fields of its foreign key. */
function phraseFrom(edge: ModelEdge, id: string, t: Words): string {
  if (id !== edge.from) return edge.toPhrase;
  const fields = edge.fields.join(', ');
  return fields === '' ? edge.fromPhrase : t.withFields({ phrase: edge.fromPhrase, fields });
}

/** A path as a list: each entity as a link, with its relationship to the next. */
function createSteps(
  graph: ModelGraph,
  path: Path<ModelEdge>,
  from: string,
  t: Words,
): HTMLOListElement {
  const list = document.createElement('ol');
  let at = from;
  const add = (rest: string): void => {
    const entity = graph.entities.get(at);
    const name = document.createElement(entity?.href === undefined ? 'span' : 'a');
    if (entity?.href !== undefined) name.setAttribute('href', entity.href);
    name.textContent = entity?.name ?? at;
    const item = document.createElement('li');
    item.append(name, rest);
    list.append(item);
  };
  for (const edge of path) {
    add(` ${phraseFrom(edge, at, t)}`);
    at = edge.from === at ? edge.to : edge.from;
  }
  add('');
  return list;
}

/** Every path as a list of its own, with a name where there are several. */
export function createPathLists(
  graph: ModelGraph,
  paths: readonly Path<ModelEdge>[],
  from: string,
  t: Words,
): HTMLElement[] {
  const count = paths.length;
  return paths.map((path, index) => {
    const steps = createSteps(graph, path, from, t);
    if (count > 1) steps.ariaLabel = t.pathOf({ number: index + 1, count });
    return steps;
  });
}

/** The paths in one drawing, which is laid out for the width that its frame has. */
export function createPathDrawing(
  graph: ModelGraph,
  paths: readonly Path<ModelEdge>[],
  from: string,
  t: Words,
): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'sb-sheet';
  frame.tabIndex = 0;
  frame.role = 'group';
  frame.ariaLabel = t.pathDiagram;
  let drawnFor = -1;
  new ResizeObserver(() => {
    const { clientWidth } = frame;
    if (clientWidth === 0 || clientWidth === drawnFor) return;
    drawnFor = clientWidth;
    frame.replaceChildren(drawPaths(graph, paths, from, clientWidth));
  }).observe(frame);
  return frame;
}
