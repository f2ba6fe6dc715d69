/** The keyboard on a diagram: arrows walk from node to node, `+` `-` `0` zoom, `h` hides, Escape leaves. */
import { walk, type Direction, type Step } from './graph.ts';
import type { Diagram } from './diagram.ts';
import { ZOOM_STEP } from './viewport.ts';

const ARROWS: Partial<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const nodeAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<SVGElement>('[data-node]')?.dataset.node : undefined;

/** Handles the keys of a diagram. */
export function listenToKeys(diagram: Diagram): void {
  const { t, sheet, viewport } = diagram;
  let step: Step | undefined;

  const go = (direction: Direction): void => {
    const here: Step = step?.at === diagram.current ? step : { at: diagram.current };
    const next = walk(diagram.visible, diagram.drawing.edges, here, direction);
    if (!next) {
      diagram.announce(t.noneInDirection[direction]);
      return;
    }
    step = next;
    diagram.setCurrent(next.at, next.from);
    diagram.drawing.nodes.get(next.at)?.focusTarget.focus();
  };

  const hide = (id: string): void => {
    diagram.hide([...diagram.hidden, id]);
    diagram.announce(t.isHidden({ name: diagram.drawing.nodes.get(id)?.name ?? id }));
    (diagram.drawing.nodes.get(diagram.current)?.focusTarget ?? sheet).focus();
  };

  const actions: Partial<Record<string, () => void>> = {
    '+': () => {
      viewport.zoomBy(ZOOM_STEP);
    },
    '=': () => {
      viewport.zoomBy(ZOOM_STEP);
    },
    '-': () => {
      viewport.zoomBy(1 / ZOOM_STEP);
    },
    '0': () => {
      viewport.zoomTo(1);
    },
    Escape: () => {
      diagram.select(undefined);
      sheet.focus();
    },
  };

  sheet.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const node = nodeAt(event.target);
    const arrow = ARROWS[event.key];
    const act =
      node !== undefined && arrow
        ? (): void => go(arrow)
        : node !== undefined && event.key === 'h'
          ? (): void => hide(node)
          : actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  sheet.addEventListener('focusin', ({ target }) => {
    const node = nodeAt(target);
    if (node === undefined) return;
    if (node !== diagram.current) diagram.setCurrent(node);
    diagram.select({ node });
  });
  sheet.addEventListener('focusout', ({ relatedTarget }) => {
    // Without a target the window itself lost the focus.
    if (relatedTarget instanceof Node && !diagram.figure.contains(relatedTarget))
      diagram.clearUnpinned();
  });
}
