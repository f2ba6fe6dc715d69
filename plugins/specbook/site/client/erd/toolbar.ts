/** The controls above a diagram. */
import { createButton } from '../button.ts';
import { createDetailControl } from './detail.ts';
import type { Diagram } from './diagram.ts';
import { createExportMenu } from './exports.ts';
import { createFindControl } from './find.ts';
import { createFullScreenButton } from './full-screen.ts';
import { createVisibilityControl } from './visibility.ts';
import { ZOOM_STEP } from './viewport.ts';

/** Buttons without a gap between them. */
function createGroup(...buttons: HTMLElement[]): HTMLSpanElement {
  const group = document.createElement('span');
  group.className = 'sb-buttons';
  group.append(...buttons);
  return group;
}

/** How far a button pans, in frames. */
const PAN = 0.3;

function createZoomButtons({ t, viewport }: Diagram): HTMLElement {
  const actualSize = createButton('100 %', t.actualSize({ percent: '100 %' }), () => {
    viewport.zoomTo(1);
  });
  actualSize.className = 'sb-size';
  viewport.onChange((scale) => {
    const percent = `${Math.round(scale * 100)} %`;
    actualSize.textContent = percent;
    actualSize.ariaLabel = t.actualSize({ percent });
  });
  return createGroup(
    createButton('−', t.zoomOut, () => {
      viewport.zoomBy(1 / ZOOM_STEP);
    }),
    actualSize,
    createButton('+', t.zoomIn, () => {
      viewport.zoomBy(ZOOM_STEP);
    }),
    createButton(t.fit, t.fitName, () => {
      viewport.fit();
    }),
  );
}

function createPanButtons({ t, viewport }: Diagram): HTMLElement {
  const pan = (text: string, name: string, right: number, down: number): HTMLElement =>
    createButton(text, name, () => {
      viewport.pan(right * PAN, down * PAN);
    });
  return createGroup(
    pan('←', t.panLeft, -1, 0),
    pan('↑', t.panUp, 0, -1),
    pan('↓', t.panDown, 0, 1),
    pan('→', t.panRight, 1, 0),
  );
}

/** Adds the controls of a diagram. */
export async function addToolbar(diagram: Diagram): Promise<void> {
  const { t, figure, sheet, viewport } = diagram;
  const toolbar = document.createElement('div');
  toolbar.className = 'sb-tools';
  toolbar.role = 'group';
  toolbar.ariaLabel = t.controls;
  const panButtons = createPanButtons(diagram);
  const detail = await createDetailControl(diagram);
  const exports = createExportMenu(diagram);
  toolbar.append(
    createZoomButtons(diagram),
    panButtons,
    createFindControl(diagram),
    ...(detail ? [detail] : []),
    createVisibilityControl(diagram),
    ...(exports ? [exports] : []),
    createFullScreenButton(diagram),
  );
  sheet.before(toolbar);
  // Without anything to pan there are no buttons for it.
  const updatePanButtons = (): void => {
    panButtons.hidden = !viewport.isOverflowing;
    sheet.classList.toggle('sb-overflowing', viewport.isOverflowing);
  };
  new ResizeObserver(updatePanButtons).observe(sheet);
  new MutationObserver(updatePanButtons).observe(sheet, {
    subtree: true,
    childList: true,
    attributeFilter: ['width', 'height'],
  });
  figure.dataset.ready = '';
}
