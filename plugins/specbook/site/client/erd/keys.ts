/** The keyboard on a diagram: arrows walk from box to box, `+` `-` `0` zoom, `h` hides, Escape leaves. */
import { walk, type Direction, type Step } from './graph.ts';
import type { Diagram } from './state.ts';
import { ZOOM_STEP } from './view.ts';

const ARROWS: Partial<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const boxAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<SVGElement>('[data-box]')?.dataset.box : undefined;

/** Lets the keyboard work on a diagram. */
export function listenToKeys(diagram: Diagram): void {
  const { sheet, view } = diagram;
  let step: Step | undefined;

  const go = (direction: Direction): void => {
    const here: Step = step?.at === diagram.current ? step : { at: diagram.current };
    const next = walk(diagram.shown, diagram.drawing.lines, here, direction);
    if (!next) {
      diagram.say(
        `Nothing related is ${direction === 'up' || direction === 'down' ? direction : `on the ${direction}`}.`,
      );
      return;
    }
    step = next;
    diagram.setCurrent(next.at, next.from);
    diagram.drawing.boxes.get(next.at)?.target.focus();
  };

  const hide = (id: string): void => {
    diagram.hide([...diagram.hidden, id]);
    diagram.say(`${diagram.drawing.boxes.get(id)?.name ?? id} is hidden.`);
    (diagram.drawing.boxes.get(diagram.current)?.target ?? sheet).focus();
  };

  const leave = (): void => {
    diagram.select(undefined);
    sheet.focus();
  };

  const zooms: Partial<Record<string, () => void>> = {
    '+': () => view.zoomTo(view.scale * ZOOM_STEP),
    '=': () => view.zoomTo(view.scale * ZOOM_STEP),
    '-': () => view.zoomTo(view.scale / ZOOM_STEP),
    '0': () => view.zoomTo(1),
    Escape: leave,
  };

  sheet.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const box = boxAt(event.target);
    const arrow = ARROWS[event.key];
    const act =
      box !== undefined && arrow
        ? (): void => go(arrow)
        : box !== undefined && event.key === 'h'
          ? (): void => hide(box)
          : zooms[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  sheet.addEventListener('focusin', ({ target }) => {
    const box = boxAt(target);
    if (box === undefined) return;
    if (box !== diagram.current) diagram.setCurrent(box);
    diagram.select({ box });
  });
  sheet.addEventListener('focusout', ({ relatedTarget }) => {
    // Without a target the window itself lost the focus.
    if (relatedTarget instanceof Node && !diagram.figure.contains(relatedTarget)) diagram.leave();
  });
}
