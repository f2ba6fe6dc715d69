/** A click pins a node and shows its fields beside the drawing; a second click, or Enter, opens its page. */
import { createButton } from '../button.ts';
import type { Diagram } from './diagram.ts';
import { loadFields } from './entity-fields.ts';

/** Diagrams of entities show the fields themselves. */
const hasPins = ({ name }: Diagram): boolean => name === 'data-model' || name.startsWith('domain-');

/** Handles clicks on nodes, and the Space key on the one with the focus. */
export function listenToPins(diagram: Diagram): void {
  if (!hasPins(diagram)) return;
  const { figure, sheet } = diagram;
  let pinned: string | undefined;
  let panel: HTMLElement | undefined;

  const close = (): void => {
    pinned = undefined;
    panel?.remove();
  };
  const pin = (id: string, href: string): void => {
    close();
    pinned = id;
    panel = createPanel(diagram, id, href, () => {
      close();
      diagram.select(undefined);
      sheet.focus({ preventScroll: true });
    });
    panel.classList.toggle('sb-at-start', isAtEnd(diagram, id));
    sheet.before(panel);
    diagram.setCurrent(id);
    // The drawing stays where it is, so that a second click hits the same node.
    diagram.select({ node: id }, true);
  };
  const nodeAt = (target: EventTarget | null): { id: string; href?: string } | undefined => {
    const id =
      target instanceof Element
        ? target.closest<SVGElement>('[data-node]')?.dataset.node
        : undefined;
    return id === undefined ? undefined : diagram.drawing.nodes.get(id);
  };

  sheet.addEventListener('click', (event) => {
    const node = nodeAt(event.target);
    // The keyboard clicks too: Enter opens the link that has the focus.
    if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (node?.href === undefined) close();
    else if (node.id !== pinned) {
      event.preventDefault();
      pin(node.id, node.href);
    }
  });
  sheet.addEventListener('keydown', (event) => {
    const node = event.key === ' ' ? nodeAt(event.target) : undefined;
    if (node?.href === undefined) return;
    event.preventDefault();
    pin(node.id, node.href);
  });
  figure.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !panel?.isConnected) return;
    const hadFocus = panel.contains(document.activeElement);
    close();
    if (hadFocus) sheet.focus({ preventScroll: true });
  });
}

/** True for a node in the half of the frame where the panel would be: it is on the other side then. */
function isAtEnd({ drawing, sheet }: Diagram, id: string): boolean {
  const node = drawing.nodes.get(id)?.element.getBoundingClientRect();
  const frame = sheet.getBoundingClientRect();
  return node !== undefined && node.left + node.width / 2 > frame.left + frame.width / 2;
}

/** The panel with the fields of an entity. */
function createPanel(diagram: Diagram, id: string, href: string, onClose: () => void): HTMLElement {
  const { t, drawing } = diagram;
  const name = drawing.nodes.get(id)?.name ?? id;
  const panel = document.createElement('section');
  panel.className = 'sb-pin';
  panel.ariaLabel = t.pinned({ name });
  panel.tabIndex = 0;
  const head = document.createElement('p');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = name;
  head.append(link, createButton('×', t.close, onClose));
  panel.append(head);
  loadFields(href)
    .then((table) => {
      panel.append(table);
      diagram.announce(t.pinned({ name }));
    })
    .catch((error: unknown) => {
      console.error(error);
      panel.append(t.fieldsFailed);
    });
  return panel;
}
