/**
 * Diagrams of the data model: keyboard, pointer, controls, pinned fields, exports and paths. This script adds all of it;
 * without a script the drawing, its text description and its files are complete.
 */
import { stringsOfPage } from '../strings.ts';
import { linkStyles } from '../late-styles.ts';
import { Diagram } from './diagram.ts';
import { showRequested } from './find.ts';
import { loadOnDemand, loadWhenNear } from './load-on-demand.ts';
import { listenToKeys } from './keyboard.ts';
import { addPathFinder } from './path-finder.ts';
import { listenToPins } from './pin.ts';
import { listenToPointer } from './pointer.ts';
import { addToolbar } from './toolbar.ts';

const t = stringsOfPage('erdTools');

async function enhance(figure: HTMLElement): Promise<Diagram | undefined> {
  const sheet = figure.querySelector<HTMLElement>('.sb-sheet');
  const svg = sheet?.querySelector<SVGSVGElement>('svg.sb-erd');
  // A single node needs no tools.
  if (!sheet || !svg || svg.querySelectorAll('[data-node]').length < 2) return undefined;
  const diagram = new Diagram(t, figure, sheet, svg);
  listenToKeys(diagram);
  listenToPointer(diagram);
  listenToPins(diagram);
  await addToolbar(diagram);
  // A frame narrower than the drawing starts at the subject of the drawing.
  const subject = svg.querySelector('.sb-node.sb-focus');
  if (subject && sheet.scrollWidth > sheet.clientWidth) diagram.viewport.center(subject);
  diagram.restoreFromAddress();
  showRequested(diagram);
  // On paper the whole drawing is shown, as large as the sheet allows.
  addEventListener('beforeprint', () => {
    diagram.viewport.zoomTo(1);
    diagram.viewport.releaseHeight();
  });
  return diagram;
}

async function start(figure: HTMLElement): Promise<void> {
  // Without their styles the tools are wider than a narrow window.
  await linkStyles(figure.dataset.styles);
  const link = figure.querySelector<HTMLAnchorElement>('a[data-label]');
  const showPaths = figure.dataset.whole === undefined ? undefined : addPathFinder(figure);
  const ready = async (): Promise<Diagram | undefined> => {
    const diagram = await enhance(figure);
    if (diagram) showPaths?.(diagram);
    return diagram;
  };
  const image = figure.querySelector<HTMLAnchorElement>('a[data-drawing]');
  if (image) loadWhenNear(figure, image, ready);
  else if (!link) await ready();
  else
    loadOnDemand(link, t, async () => {
      const diagram = await ready();
      diagram?.viewport.fit();
      diagram?.sheet.focus();
    });
}

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-tools]')) {
  start(figure).catch((error: unknown) => {
    console.error(error);
  });
}
