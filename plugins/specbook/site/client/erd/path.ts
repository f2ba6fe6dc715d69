/** The way from one entity to another along relationships: two choices, the way in words, and in the drawing. */
import { readDrawing, type Drawing, type Line } from './drawing.ts';
import { shortestPath } from './graph.ts';
import { phraseFrom } from './words.ts';
import { hideIn, type Diagram } from './state.ts';
import { trace } from './trace.ts';
import { asked, keep } from '../tables/table-address.ts';

/** A choice of an entity, with its label. */
function picker(drawing: Drawing, name: 'from' | 'to'): [HTMLLabelElement, HTMLSelectElement] {
  const select = document.createElement('select');
  select.autocomplete = 'off';
  const boxes = [...drawing.boxes.values()].sort((a, b) =>
    a.name.localeCompare(b.name, undefined, { numeric: true }),
  );
  select.append(new Option('Choose', ''), ...boxes.map((box) => new Option(box.name, box.id)));
  const wish = asked(name);
  if (wish !== undefined && drawing.boxes.has(wish)) select.value = wish;
  const label = document.createElement('label');
  label.textContent = name === 'from' ? 'From' : 'To';
  label.append(select);
  return [label, select];
}

/** The way in words: each entity as a link, with what relates it to the next. */
function stepsOf(drawing: Drawing, path: readonly Line[], from: string): HTMLOListElement {
  const list = document.createElement('ol');
  let at = from;
  const add = (rest: string): void => {
    const box = drawing.boxes.get(at);
    const entity = document.createElement(box?.href === undefined ? 'span' : 'a');
    if (box?.href !== undefined) entity.setAttribute('href', box.href);
    entity.textContent = box?.name ?? at;
    const item = document.createElement('li');
    item.append(entity, rest);
    list.append(item);
  };
  for (const line of path) {
    add(` ${phraseFrom(drawing, line, at)}`);
    at = line.from === at ? line.to : line.from;
  }
  add('');
  return list;
}

/** The frame of the way in a drawing that the page does not hold. */
function frameOf(svg: SVGSVGElement): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'sb-sheet';
  frame.tabIndex = 0;
  frame.role = 'group';
  frame.ariaLabel = 'The way in the drawing';
  frame.hidden = true;
  // A frame round a domain would be mostly empty.
  for (const district of svg.querySelectorAll('.sb-district')) district.remove();
  frame.append(svg);
  return frame;
}

/**
 * Shows of a drawing the boxes of the way and the lines between these, from where it begins; nothing where these lie so
 * far apart that a frame would show none of it but a line.
 */
function showAlone(
  frame: HTMLElement,
  drawing: Drawing,
  path: readonly Line[],
  from: string,
): void {
  const { svg, boxes } = drawing;
  const onPath = new Set(path.flatMap((line) => [line.from, line.to]));
  hideIn(drawing, new Set([...boxes.keys()].filter((id) => !onPath.has(id))));
  trace(drawing, { lines: path });
  frame.hidden = false;
  const { x, y, width, height } = svg.getBBox();
  frame.hidden = Math.max(width, height) > FARTHEST;
  const [left, top] = [x - AROUND, y - AROUND];
  const size = [width + 2 * AROUND, height + 2 * AROUND];
  svg.setAttribute('viewBox', [left, top, ...size].join(' '));
  svg.setAttribute('width', String(size[0]));
  svg.setAttribute('height', String(size[1]));
  const start = boxes.get(from);
  if (start) frame.scrollTo(start.x - left - AROUND, start.y - top - AROUND);
}

/** Pixels around the way. */
const AROUND = 12;
/** The size of a way that is worth looking at, in pixels: some screens. */
const FARTHEST = 4000;

/** Words for how long a way is. */
function lengthOf(path: readonly Line[] | undefined, [from, to]: readonly string[]): string {
  if (!path) return `No relationships lead from ${from ?? ''} to ${to ?? ''}.`;
  if (path.length === 0) return 'Both are the same entity.';
  return path.length === 1
    ? 'They are related directly.'
    : `The shortest way has ${path.length} relationships.`;
}

/**
 * Fills a place with the two choices.
 *
 * @param svg the drawing of the whole model, in the page or not
 * @param diagram the diagram that the way is brought out in, where the page has one
 */
export function addPath(place: HTMLElement, svg: SVGSVGElement, diagram?: Diagram): void {
  const drawing = readDrawing(svg);
  const [[fromLabel, from], [toLabel, to]] = [picker(drawing, 'from'), picker(drawing, 'to')];
  const status = document.createElement('p');
  status.role = 'status';
  const answer = document.createElement('div');
  const choices = document.createElement('div');
  choices.className = 'sb-choices';
  choices.append(fromLabel, toLabel);
  place.append(choices, status, answer);
  const frame = diagram ? undefined : frameOf(svg);
  if (frame) place.append(frame);

  const update = (): void => {
    keep('from', from.value);
    keep('to', to.value);
    answer.replaceChildren();
    if (frame) frame.hidden = true;
    status.textContent = '';
    if (from.value === '' || to.value === '') return;
    const path = shortestPath(drawing.lines, from.value, to.value);
    const names = [from, to].map((select) => select.selectedOptions[0]?.textContent ?? '');
    status.textContent = lengthOf(path, names);
    if (!path || path.length === 0) {
      diagram?.select(undefined);
      return;
    }
    answer.append(stepsOf(drawing, path, from.value));
    if (frame) showAlone(frame, drawing, path, from.value);
    // The drawing may be another by now, in another detail.
    const onPath = new Set(path.flatMap(({ relationships }) => relationships));
    const isOnPath = ({ relationships }: Line): boolean =>
      relationships.some((id) => onPath.has(id));
    diagram?.hide([]);
    diagram?.select({ lines: diagram.drawing.lines.filter(isOnPath) }, true);
  };
  from.addEventListener('change', update);
  to.addEventListener('change', update);
  if (from.value !== '' && to.value !== '') update();
}
