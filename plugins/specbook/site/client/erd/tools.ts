/**
 * Diagrams of the data model that are walked, zoomed, searched and taken away. All of it is put there by this script;
 * without it the drawing, its words and its files are complete.
 */
import { addControls, button } from './controls.ts';
import { drawingForPage } from './drawing.ts';
import { listenToKeys } from './keys.ts';
import { listenToPointer } from './pointer.ts';
import { shownControl } from './shown.ts';
import { Diagram } from './state.ts';
import { asked } from '../tables/table-address.ts';

const WHOLE = 'data-model';

async function enhance(figure: HTMLElement): Promise<Diagram | undefined> {
  const sheet = figure.querySelector<HTMLElement>('.sb-sheet');
  const svg = sheet?.querySelector<SVGSVGElement>('svg.sb-erd');
  // One box alone is seen at a glance.
  if (!sheet || !svg || svg.querySelectorAll('[data-box]').length < 2) return undefined;
  const diagram = new Diagram(figure, sheet, svg);
  listenToKeys(diagram);
  listenToPointer(diagram);
  const row = await addControls(diagram);
  row.lastElementChild?.before(shownControl(diagram));
  offerPng(diagram);
  // A frame narrower than the drawing begins with what that is about.
  const focus = svg.querySelector('.sb-box.sb-focus');
  if (focus && sheet.scrollWidth > sheet.clientWidth) diagram.reveal(focus);
  diagram.followAddress();
  // Paper shows all of it, as large as the sheet allows.
  addEventListener('beforeprint', () => {
    diagram.view.zoomTo(1);
    diagram.view.release();
  });
  return diagram;
}

/** A button among the links to the files. */
function offerPng(diagram: Diagram): void {
  const files = diagram.figure.querySelector('.sb-files');
  const svg = files?.querySelector<HTMLAnchorElement>('a');
  if (!files || !svg) return;
  const save = button('PNG', 'PNG', () => {
    const href = diagram.figure.dataset.file ?? svg.href;
    // Loaded when it is wanted.
    import('./png.ts')
      .then(({ savePng }) =>
        savePng(href, diagram.drawing.svg.dataset.diagram ?? '', diagram.hidden),
      )
      .catch((error: unknown) => {
        console.error(error);
        save.textContent = 'PNG failed';
      });
  });
  files.append(save);
}

/** The way between two entities, folded; its code and, where the page does not hold it, the drawing come when it is opened. */
function offerPath(after: Element, load: () => Promise<SVGSVGElement>, diagram?: Diagram): void {
  const fold = document.createElement('details');
  fold.className = 'sb-path';
  const summary = document.createElement('summary');
  summary.textContent = 'Path between two entities';
  fold.append(summary);
  let isFilled = false;
  fold.addEventListener('toggle', () => {
    if (isFilled) return;
    isFilled = true;
    Promise.all([import('./path.ts'), load()])
      .then(([{ addPath }, svg]) => {
        addPath(fold, svg, diagram);
      })
      .catch((error: unknown) => {
        console.error(error);
        fold.append('The data model could not be loaded.');
      });
  });
  after.after(fold);
  if (asked('from') !== undefined || asked('to') !== undefined) fold.open = true;
}

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-tools]')) {
  const svg = figure.querySelector<SVGSVGElement>('svg.sb-erd');
  const isWhole = svg?.dataset.diagram === WHOLE;
  enhance(figure)
    .then((diagram) => {
      if (svg && diagram && isWhole) {
        const caption = figure.querySelector('figcaption') ?? diagram.sheet;
        offerPath(caption, () => Promise.resolve(svg), diagram);
      }
    })
    .catch((error: unknown) => {
      console.error(error);
    });
}
// A model too large for a page has its drawing in a file.
const link = document.querySelector<HTMLAnchorElement>(
  `main li > a[href$="/diagrams/${WHOLE}.svg"], main li p > a[href$="/diagrams/${WHOLE}.svg"]`,
);
if (link) offerPath(link.closest('ul') ?? link, () => drawingForPage(link.href));
