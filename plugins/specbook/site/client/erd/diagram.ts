/** One diagram of a page: its drawing, what is highlighted and hidden, and which node has the Tab stop. */
import { accessibleName } from './accessible-names.ts';
import { hideNodes, readDrawing, type DrawnNode, type Drawing } from './drawing.ts';
import { applyHighlight, type Highlight } from './highlight.ts';
import { Viewport } from './viewport.ts';
import { queryParameter, setQueryParameter } from '../address.ts';
import type { Strings } from '../../../i18n/index.ts';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** A diagram that readers interact with. */
export class Diagram {
  readonly t: Strings['erdTools'];
  readonly figure: HTMLElement;
  /** The scroll container of the drawing. */
  readonly sheet: HTMLElement;
  /** Name of the diagram in the detail of the page: `domain-billing`. */
  readonly name: string;
  readonly viewport: Viewport;
  drawing: Drawing;
  /** Ids of hidden nodes. */
  hidden: ReadonlySet<string> = new Set();
  #selected: Highlight | undefined;
  /** Stays highlighted when the keyboard focus leaves the diagram. */
  #isPinned = false;
  #current = '';
  /** Parameters of the address when the page was loaded: changes of the diagram overwrite them. */
  readonly #initial: { hide?: string | undefined; focus?: string | undefined };
  readonly #status = document.createElement('p');
  readonly #listeners: (() => void)[] = [];

  constructor(t: Strings['erdTools'], figure: HTMLElement, sheet: HTMLElement, svg: SVGSVGElement) {
    this.t = t;
    this.figure = figure;
    this.sheet = sheet;
    this.name = svg.dataset.diagram ?? '';
    this.#initial = {
      hide: queryParameter(`hide.${this.name}`),
      focus: queryParameter(`focus.${this.name}`),
    };
    this.viewport = new Viewport(sheet, svg);
    this.drawing = readDrawing(svg);
    this.#status.role = 'status';
    this.#status.className = 'sb-visually-hidden';
    figure.append(this.#status);
    this.#prepare();
  }

  /** Calls back when nodes are hidden or shown, or the drawing is replaced. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Announces a text to screen readers. */
  announce(text: string): void {
    this.#status.textContent = text;
  }

  /** Id of the node with the Tab stop. */
  get current(): string {
    return this.#current;
  }

  /** Highlights something until the next selection. A node or a field is kept in the address. */
  select(highlight: Highlight | undefined, isPinned = false): void {
    this.#selected = highlight;
    this.#isPinned = isPinned;
    applyHighlight(this.drawing, highlight);
    const focus =
      highlight && 'node' in highlight
        ? highlight.node
        : highlight && 'field' in highlight
          ? highlight.field
          : '';
    setQueryParameter(`focus.${this.name}`, focus);
  }

  /** Clears a selection that was made by the keyboard focus. */
  clearUnpinned(): void {
    if (!this.#isPinned) this.select(undefined);
  }

  /** Highlights what is under the pointer, or what is selected when nothing is. */
  hover(highlight: Highlight | undefined): void {
    applyHighlight(this.drawing, highlight ?? this.#selected);
  }

  /** Moves the Tab stop to a node. */
  setCurrent(id: string, cameFrom?: string): void {
    const { nodes } = this.drawing;
    const [before, now] = [nodes.get(this.#current), nodes.get(id)];
    if (!now) return;
    if (before) this.#setTabStop(before, '-1');
    this.#setTabStop(now, '0', cameFrom);
    this.#current = id;
  }

  /** The nodes that are not hidden. */
  get visible(): ReadonlyMap<string, DrawnNode> {
    return new Map([...this.drawing.nodes].filter(([id]) => !this.hidden.has(id)));
  }

  /** Hides these nodes with their edges, and shows all others. */
  hide(ids: Iterable<string>): void {
    this.hidden = new Set([...ids].filter((id) => this.drawing.nodes.has(id)));
    hideNodes(this.drawing, this.hidden);
    setQueryParameter(`hide.${this.name}`, [...this.hidden].join(','));
    const { visible } = this;
    if (!visible.has(this.#current)) this.setCurrent([...visible.keys()][0] ?? '');
    for (const listener of this.#listeners) listener();
  }

  /** Shows the same model in another drawing. */
  replace(svg: SVGSVGElement): void {
    const selected = this.#selected;
    this.drawing.svg.replaceWith(svg);
    this.drawing = readDrawing(svg);
    this.viewport.replace(svg);
    this.#prepare();
    this.hide(this.hidden);
    const isStillThere =
      selected && 'node' in selected
        ? this.drawing.nodes.has(selected.node)
        : selected && 'field' in selected;
    this.select(isStillThere ? selected : undefined, this.#isPinned);
  }

  /** Hides and highlights as the address says. */
  restoreFromAddress(): void {
    const { hide, focus } = this.#initial;
    if (hide !== undefined) this.hide(hide.split(','));
    if (focus !== undefined) this.show(focus);
  }

  /**
   * Highlights a node or a field, and scrolls to it.
   *
   * @param focus `appointment`, or `appointment.patient_id`
   * @returns false when the drawing has no such thing
   */
  show(focus: string): boolean {
    const { nodes, svg } = this.drawing;
    const node = nodes.get(focus) ?? nodes.get(focus.slice(0, focus.lastIndexOf('.')));
    if (!node) return false;
    const row = [...svg.querySelectorAll<SVGElement>('[data-field]')].find(
      ({ dataset }) => dataset.field === focus,
    );
    if (this.hidden.has(node.id)) this.hide([...this.hidden].filter((id) => id !== node.id));
    this.setCurrent(node.id);
    this.select(row ? { field: focus } : { node: node.id }, true);
    this.viewport.center(row ?? node.element);
    return true;
  }

  #setTabStop(node: DrawnNode, tabIndex: '0' | '-1', cameFrom?: string): void {
    node.focusTarget.setAttribute('tabindex', tabIndex);
    node.focusTarget.setAttribute(
      'aria-label',
      accessibleName(this.t, this.drawing, node, cameFrom),
    );
  }

  /** One Tab stop, accessible names, and edges that are easy to hit. */
  #prepare(): void {
    const { nodes, edges } = this.drawing;
    for (const node of nodes.values()) {
      if (node.focusTarget === node.element) node.focusTarget.setAttribute('role', 'img');
      this.#setTabStop(node, '-1');
    }
    for (const { element } of edges) {
      const hitArea = document.createElementNS(SVG_NAMESPACE, 'path');
      hitArea.setAttribute('class', 'sb-hit');
      hitArea.setAttribute('d', element.querySelector('.sb-route')?.getAttribute('d') ?? '');
      element.append(hitArea);
    }
    const subject = [...nodes.values()].find(({ element }) =>
      element.classList.contains('sb-focus'),
    );
    this.setCurrent(
      nodes.has(this.#current) ? this.#current : (subject?.id ?? [...nodes.keys()][0] ?? ''),
    );
  }
}
