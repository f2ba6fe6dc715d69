/** A diagram in full screen: by the browser, or over the page where the browser does not offer that. */
import { createButton } from '../button.ts';
import type { Diagram } from './diagram.ts';

/** The button that enters and leaves full screen. */
export function createFullScreenButton({ t, figure, sheet, viewport }: Diagram): HTMLButtonElement {
  const isFull = (): boolean => figure.classList.contains('sb-full');
  const button = createButton(t.fullScreen, t.fullScreen, () => {
    const { fullscreenElement } = document;
    if (!isFull() && document.fullscreenEnabled)
      figure.requestFullscreen().catch(() => {
        setFull(true);
      });
    else if (fullscreenElement === figure) void document.exitFullscreen();
    else setFull(!isFull());
  });
  button.className = 'sb-full-screen';
  button.ariaPressed = 'false';
  let scaleBefore = 1;

  const setFull = (wanted: boolean): void => {
    if (isFull() === wanted) return;
    if (wanted) scaleBefore = viewport.scale;
    figure.classList.toggle('sb-full', wanted);
    button.ariaPressed = String(wanted);
    viewport.releaseHeight();
    if (wanted) viewport.fit();
    else {
      viewport.zoomTo(scaleBefore);
      viewport.releaseHeight();
      figure.scrollIntoView({ block: 'nearest' });
    }
    (wanted ? sheet : button).focus({ preventScroll: true });
  };

  figure.addEventListener('fullscreenchange', () => {
    setFull(document.fullscreenElement === figure);
  });
  figure.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    if (document.fullscreenElement === figure) void document.exitFullscreen();
    else setFull(false);
  });
  return button;
}
