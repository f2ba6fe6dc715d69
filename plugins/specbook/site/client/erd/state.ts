/** One diagram of a page: its drawing, what is brought out of it, what is hidden, and where the keyboard stands. */
import { readDrawing, type Box, type Drawing } from './drawing.ts';
import { trace, type Traced } from './trace.ts';
import { View } from './view.ts';
import { spokenName } from './words.ts';
import { asked, keep } from '../tables/table-address.ts';

/** The namespace of elements of a drawing. */
const SVG = 'http://www.w3.org/2000/svg';

/** A diagram that can be worked with. */
export class Diagram {
  readonly figure: HTMLElement;
  /** The frame that scrolls. */
  readonly sheet: HTMLElement;
  /** Name of the diagram in the detail of the page: `domain-billing`. */
  readonly name: string;
  readonly view: View;
  drawing: Drawing;
  /** Ids of boxes that are hidden. */
  hidden: ReadonlySet<string> = new Set();
  #selected: Traced | undefined;
  /** Stays when the keyboard goes elsewhere. */
  #isPinned = false;
  #current = '';
  /** What the address asked for when the page came: changes of the diagram write into it. */
  readonly #wish: { hide?: string | undefined; focus?: string | undefined };
  readonly #status = document.createElement('p');
  readonly #listeners: (() => void)[] = [];

  constructor(figure: HTMLElement, sheet: HTMLElement, svg: SVGSVGElement) {
    this.figure = figure;
    this.sheet = sheet;
    this.name = svg.dataset.diagram ?? '';
    this.#wish = { hide: asked(`hide.${this.name}`), focus: asked(`focus.${this.name}`) };
    this.view = new View(sheet, svg);
    this.drawing = readDrawing(svg);
    this.#status.role = 'status';
    this.#status.className = 'sb-visually-hidden';
    figure.append(this.#status);
    this.#prepare();
  }

  /** Calls back when boxes are hidden or shown, or the drawing is another. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Lets a screen reader say something. */
  say(text: string): void {
    this.#status.textContent = text;
  }

  /** Id of the box that the Tab key leads to. */
  get current(): string {
    return this.#current;
  }

  /** Brings something out, for as long as nothing else is. A box or a field goes into the address. */
  select(traced: Traced | undefined, isPinned = false): void {
    this.#selected = traced;
    this.#isPinned = isPinned;
    trace(this.drawing, traced);
    const focus =
      traced && 'box' in traced ? traced.box : traced && 'field' in traced ? traced.field : '';
    keep(`focus.${this.name}`, focus);
  }

  /** Lets go of what was brought out when the keyboard came to it, now that it has gone elsewhere. */
  leave(): void {
    if (!this.#isPinned) this.select(undefined);
  }

  /** Brings out what the pointer is on; what is selected, when it is on nothing. */
  hover(traced: Traced | undefined): void {
    trace(this.drawing, traced ?? this.#selected);
  }

  /** Makes a box the one that the Tab key leads to. */
  setCurrent(id: string, cameFrom?: string): void {
    const { boxes } = this.drawing;
    const [before, now] = [boxes.get(this.#current), boxes.get(id)];
    if (!now) return;
    if (before) {
      before.target.setAttribute('tabindex', '-1');
      before.target.setAttribute('aria-label', spokenName(this.drawing, before));
    }
    now.target.setAttribute('tabindex', '0');
    now.target.setAttribute('aria-label', spokenName(this.drawing, now, cameFrom));
    this.#current = id;
  }

  /** Boxes that are shown. */
  get shown(): ReadonlyMap<string, Box> {
    return new Map([...this.drawing.boxes].filter(([id]) => !this.hidden.has(id)));
  }

  /** Hides these boxes with their lines, and shows all others. */
  hide(ids: Iterable<string>): void {
    this.hidden = new Set([...ids].filter((id) => this.drawing.boxes.has(id)));
    hideIn(this.drawing, this.hidden);
    keep(`hide.${this.name}`, [...this.hidden].join(','));
    const { shown } = this;
    if (!shown.has(this.#current)) this.setCurrent([...shown.keys()][0] ?? '');
    for (const listener of this.#listeners) listener();
  }

  /** Shows the same in another drawing. */
  replace(svg: SVGSVGElement): void {
    const selected = this.#selected;
    this.drawing.svg.replaceWith(svg);
    this.drawing = readDrawing(svg);
    this.view.replace(svg);
    this.#prepare();
    this.hide(this.hidden);
    const isStill =
      selected && 'box' in selected
        ? this.drawing.boxes.has(selected.box)
        : selected && 'field' in selected;
    this.select(isStill ? selected : undefined, this.#isPinned);
  }

  /** What the address asks to hide and to bring out. */
  followAddress(): void {
    const { hide, focus } = this.#wish;
    if (hide !== undefined) this.hide(hide.split(','));
    if (focus !== undefined) this.show(focus);
  }

  /**
   * Brings out a box or a field, and into view.
   *
   * @param focus `appointment`, or `appointment.patient_id`
   * @returns false when the drawing has no such thing
   */
  show(focus: string): boolean {
    const { boxes, svg } = this.drawing;
    const box = boxes.get(focus) ?? boxes.get(focus.slice(0, focus.lastIndexOf('.')));
    if (!box) return false;
    const row = [...svg.querySelectorAll<SVGElement>('[data-field]')].find(
      ({ dataset }) => dataset.field === focus,
    );
    if (this.hidden.has(box.id)) this.hide([...this.hidden].filter((id) => id !== box.id));
    this.setCurrent(box.id);
    this.select(row ? { field: focus } : { box: box.id }, true);
    this.reveal(row ?? box.element);
    return true;
  }

  /** Scrolls the frame, not the page, until an element is in the middle. */
  reveal(element: Element): void {
    const [frame, place] = [this.sheet.getBoundingClientRect(), element.getBoundingClientRect()];
    this.sheet.scrollBy({
      left: place.left + place.width / 2 - frame.left - frame.width / 2,
      top: place.top + place.height / 2 - frame.top - frame.height / 2,
      behavior: 'instant',
    });
  }

  /** What a drawing needs to be worked with: one stop of the Tab key, spoken names, lines that can be hit. */
  #prepare(): void {
    const { boxes, lines } = this.drawing;
    for (const box of boxes.values()) {
      if (box.target === box.element) box.target.setAttribute('role', 'img');
      box.target.setAttribute('tabindex', '-1');
      box.target.setAttribute('aria-label', spokenName(this.drawing, box));
    }
    for (const { element } of lines) {
      const hit = document.createElementNS(SVG, 'path');
      hit.setAttribute('class', 'sb-hit');
      hit.setAttribute('d', element.querySelector('.sb-way')?.getAttribute('d') ?? '');
      element.append(hit);
    }
    const middle = [...boxes.values()].find(({ element }) =>
      element.classList.contains('sb-focus'),
    );
    this.setCurrent(
      boxes.has(this.#current) ? this.#current : (middle?.id ?? [...boxes.keys()][0] ?? ''),
    );
  }
}

/** Hides boxes of a drawing with their lines, and shows all others. */
export function hideIn({ boxes, lines }: Drawing, hidden: ReadonlySet<string>): void {
  const put = (element: SVGElement, isHidden: boolean): void => {
    if (isHidden) element.setAttribute('display', 'none');
    else element.removeAttribute('display');
  };
  for (const { id, element } of boxes.values()) put(element, hidden.has(id));
  for (const { from, to, element } of lines) put(element, hidden.has(from) || hidden.has(to));
}
