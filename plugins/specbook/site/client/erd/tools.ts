/**
 * Diagrams of the data model: keyboard, pointer, controls, paths and PNG files. This script adds all of it; without a
 * script the drawing, its text description and its files are complete.
 */
import { queryParameter } from '../address.ts';
import { createButton } from '../button.ts';
import { stringsOfPage } from '../strings.ts';
import { Diagram } from './diagram.ts';
import { fetchForPage } from './drawing-file.ts';
import { listenToKeys } from './keyboard.ts';
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
  await addToolbar(diagram);
  addPngButton(diagram);
  // A frame narrower than the drawing starts at the subject of the drawing.
  const subject = svg.querySelector('.sb-node.sb-focus');
  if (subject && sheet.scrollWidth > sheet.clientWidth) diagram.viewport.center(subject);
  diagram.restoreFromAddress();
  // On paper the whole drawing is shown, as large as the sheet allows.
  addEventListener('beforeprint', () => {
    diagram.viewport.zoomTo(1);
    diagram.viewport.releaseHeight();
  });
  return diagram;
}

/** A button among the links to the files. */
function addPngButton(diagram: Diagram): void {
  const files = diagram.figure.querySelector('.sb-files');
  const svg = files?.querySelector<HTMLAnchorElement>('a');
  if (!files || !svg) return;
  const button = createButton(t.png, t.png, () => {
    const href = diagram.figure.dataset.file ?? svg.href;
    import('./png.ts')
      .then(({ savePng }) =>
        savePng(href, diagram.drawing.svg.dataset.diagram ?? '', diagram.hidden),
      )
      .catch((error: unknown) => {
        console.error(error);
        button.textContent = t.pngFailed;
      });
  });
  files.append(button);
}

/** The path between two entities. Its code, and a drawing that the page does not hold, are loaded on demand. */
function addPathFinder(
  after: Element,
  load: () => Promise<SVGSVGElement>,
  diagram?: Diagram,
): void {
  const details = document.createElement('details');
  details.className = 'sb-path';
  const summary = document.createElement('summary');
  summary.textContent = t.path;
  details.append(summary);
  let isFilled = false;
  details.addEventListener('toggle', () => {
    if (isFilled) return;
    isFilled = true;
    Promise.all([import('./path.ts'), load()])
      .then(([{ fillPathFinder }, svg]) => {
        fillPathFinder(details, svg, t, diagram);
      })
      .catch((error: unknown) => {
        console.error(error);
        details.append(t.modelFailed);
      });
  });
  after.after(details);
  if (queryParameter('from') !== undefined || queryParameter('to') !== undefined)
    details.open = true;
}

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-tools]')) {
  const svg = figure.querySelector<SVGSVGElement>('svg.sb-erd');
  enhance(figure)
    .then((diagram) => {
      if (!svg || !diagram || svg.dataset.diagram !== 'data-model') return;
      const caption = figure.querySelector('figcaption') ?? diagram.sheet;
      addPathFinder(caption, () => Promise.resolve(svg), diagram);
    })
    .catch((error: unknown) => {
      console.error(error);
    });
}
// A model too large for a page has its drawing in a file.
const link = document.querySelector<HTMLAnchorElement>('a[data-whole-model]');
if (link) addPathFinder(link.closest('ul') ?? link, () => fetchForPage(link.href));
