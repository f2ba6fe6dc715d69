/** Mouse, pen and fingers on a diagram: dragging pans, two fingers and Ctrl with the wheel zoom, pointing traces. */
import type { Diagram } from './state.ts';
import { tracedAt } from './trace.ts';

/** So many pixels are still a click. */
const STILL = 4;
/** How fast the wheel zooms: pixels of the wheel for a factor of e. */
const WHEEL = 400;

/** Lets pointers work on a diagram. */
export function listenToPointer(diagram: Diagram): void {
  const { sheet } = diagram;
  listenToDrag(sheet);
  listenToPinch(diagram);
  sheet.addEventListener(
    'wheel',
    (event) => {
      // The wheel alone belongs to the page, but for a diagram that fills the screen.
      const isFull = diagram.figure.classList.contains('sb-full');
      if (!event.ctrlKey && !event.metaKey && !isFull) return;
      event.preventDefault();
      diagram.view.zoomTo(diagram.view.scale * Math.exp(-event.deltaY / WHEEL), event);
    },
    { passive: false },
  );
  sheet.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch') diagram.hover(tracedAt(diagram.drawing, target));
  });
  sheet.addEventListener('pointerleave', () => {
    diagram.hover(undefined);
  });
  sheet.addEventListener('click', ({ target }) => {
    // What leads somewhere is followed.
    if (target instanceof Element && target.closest('a')) return;
    diagram.select(tracedAt(diagram.drawing, target), true);
  });
}

/** A mouse drags the sheet; fingers scroll it by themselves. */
function listenToDrag(sheet: HTMLElement): void {
  let from: { x: number; y: number; left: number; top: number } | undefined;
  let hasMoved = false;
  sheet.addEventListener('pointerdown', ({ button, pointerType, clientX, clientY }) => {
    hasMoved = false;
    if (button !== 0 || pointerType === 'touch') return;
    from = { x: clientX, y: clientY, left: sheet.scrollLeft, top: sheet.scrollTop };
  });
  sheet.addEventListener('pointermove', (event) => {
    if (!from) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!hasMoved && Math.hypot(dx, dy) < STILL) return;
    if (!hasMoved) sheet.setPointerCapture(event.pointerId);
    hasMoved = true;
    sheet.scrollTo({ left: from.left - dx, top: from.top - dy, behavior: 'instant' });
  });
  const end = (): void => {
    from = undefined;
  };
  sheet.addEventListener('pointerup', end);
  sheet.addEventListener('pointercancel', end);
  // What is under the hand is neither dragged, marked nor brought out; the keys still belong to the diagram.
  sheet.addEventListener('mousedown', (event) => {
    if (event.target === sheet || event.button !== 0) return;
    event.preventDefault();
    sheet.focus({ preventScroll: true });
  });
  sheet.addEventListener(
    'click',
    (event) => {
      if (!hasMoved) return;
      hasMoved = false;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/** Two fingers: how far apart they are, and the point between them. */
function pinchOf({ touches }: TouchEvent): { apart: number; x: number; y: number } | undefined {
  const [a, b] = touches;
  if (!a || !b || touches.length > 2) return undefined;
  return {
    apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
  };
}

function listenToPinch({ sheet, view }: Diagram): void {
  let begun: { apart: number; scale: number } | undefined;
  const begin = (event: TouchEvent): void => {
    const pinch = pinchOf(event);
    begun = pinch && { apart: pinch.apart, scale: view.scale };
  };
  sheet.addEventListener('touchstart', begin, { passive: true });
  sheet.addEventListener('touchend', begin);
  sheet.addEventListener(
    'touchmove',
    (event) => {
      const pinch = pinchOf(event);
      if (!pinch || !begun) return;
      event.preventDefault();
      view.zoomTo((begun.scale * pinch.apart) / begun.apart, pinch);
    },
    { passive: false },
  );
}
