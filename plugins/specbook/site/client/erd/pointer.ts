/** Mouse, pen and touch on a diagram: dragging pans, pinching and Ctrl with the wheel zoom, hovering highlights. */
import type { Diagram } from './diagram.ts';
import { highlightAt } from './highlight.ts';

/** A pointer that moves less, in pixels, clicks. */
const CLICK_TOLERANCE = 4;
/** Pixels of the wheel that zoom by a factor of e. */
const WHEEL_PIXELS = 400;

/** Handles the pointers of a diagram. */
export function listenToPointer(diagram: Diagram): void {
  const { sheet } = diagram;
  listenToDrag(sheet);
  listenToPinch(diagram);
  sheet.addEventListener(
    'wheel',
    (event) => {
      // Without Ctrl the wheel scrolls the page, except in full screen.
      const isFull = diagram.figure.classList.contains('sb-full');
      if (!event.ctrlKey && !event.metaKey && !isFull) return;
      event.preventDefault();
      diagram.viewport.zoomBy(Math.exp(-event.deltaY / WHEEL_PIXELS), event);
    },
    { passive: false },
  );
  sheet.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch') diagram.hover(highlightAt(diagram.drawing, target));
  });
  sheet.addEventListener('pointerleave', () => {
    diagram.hover(undefined);
  });
  sheet.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) return;
    diagram.select(highlightAt(diagram.drawing, target), true);
  });
}

/** A mouse or a pen drags the sheet; touch scrolls it natively. */
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
    if (!hasMoved && Math.hypot(dx, dy) < CLICK_TOLERANCE) return;
    if (!hasMoved) sheet.setPointerCapture(event.pointerId);
    hasMoved = true;
    sheet.scrollTo({ left: from.left - dx, top: from.top - dy, behavior: 'instant' });
  });
  const end = (): void => {
    from = undefined;
  };
  sheet.addEventListener('pointerup', end);
  sheet.addEventListener('pointercancel', end);
  // The browser would drag links, select text and focus what is under the pointer; the diagram keeps the focus.
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

/** Two touches: their distance, and the point between them. */
function pinchOf({ touches }: TouchEvent): { distance: number; x: number; y: number } | undefined {
  const [a, b] = touches;
  if (!a || !b || touches.length > 2) return undefined;
  return {
    distance: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
  };
}

function listenToPinch({ sheet, viewport }: Diagram): void {
  let start: { distance: number; scale: number } | undefined;
  const restart = (event: TouchEvent): void => {
    const pinch = pinchOf(event);
    start = pinch && { distance: pinch.distance, scale: viewport.scale };
  };
  sheet.addEventListener('touchstart', restart, { passive: true });
  sheet.addEventListener('touchend', restart);
  sheet.addEventListener(
    'touchmove',
    (event) => {
      const pinch = pinchOf(event);
      if (!pinch || !start) return;
      event.preventDefault();
      viewport.zoomTo((start.scale * pinch.distance) / start.distance, pinch);
    },
    { passive: false },
  );
}
