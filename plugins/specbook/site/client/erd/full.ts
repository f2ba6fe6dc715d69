/** A diagram that fills the screen: by the browser, or over the page where the browser does not offer that. */
import type { Diagram } from './state.ts';

/** The button that opens and leaves it. */
export function listenToFullScreen({ figure, sheet, view }: Diagram): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sb-fill';
  button.textContent = 'Full screen';
  button.ariaPressed = 'false';
  let before = 1;

  const show = (isFull: boolean): void => {
    if (figure.classList.contains('sb-full') === isFull) return;
    if (isFull) before = view.scale;
    figure.classList.toggle('sb-full', isFull);
    button.ariaPressed = String(isFull);
    view.release();
    if (isFull) view.fit();
    else {
      view.zoomTo(before);
      view.release();
      figure.scrollIntoView({ block: 'nearest' });
    }
    if (isFull) sheet.focus({ preventScroll: true });
    else button.focus({ preventScroll: true });
  };

  const isOffered = document.fullscreenEnabled;
  button.addEventListener('click', () => {
    const wanted = !figure.classList.contains('sb-full');
    if (!isOffered) show(wanted);
    else if (wanted) {
      figure.requestFullscreen().catch(() => {
        show(true);
      });
    } else if (document.fullscreenElement === figure) void document.exitFullscreen();
    else show(false);
  });
  figure.addEventListener('fullscreenchange', () => {
    show(document.fullscreenElement === figure);
  });
  figure.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    if (document.fullscreenElement === figure) void document.exitFullscreen();
    else show(false);
  });
  return button;
}
