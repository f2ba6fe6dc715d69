/** The menu of exports, in the row of controls; a PNG is made in the browser. */
import { createButton } from '../button.ts';
import type { Diagram } from './diagram.ts';
import { closeLikeMenu } from './menu.ts';

/** The menu with the files of the diagram; undefined where it has none. */
export function createExportMenu(diagram: Diagram): HTMLElement | undefined {
  const { t, figure } = diagram;
  const menu = figure.querySelector<HTMLDetailsElement>('details.sb-exports');
  const list = menu?.querySelector('ul');
  const svg = list?.querySelector<HTMLAnchorElement>('a');
  if (!menu || !list || !svg) return undefined;
  const button = createButton(t.png, t.png, () => {
    const href = figure.dataset.file ?? svg.href;
    import('./png.ts')
      .then(({ savePng }) =>
        savePng(href, diagram.drawing.svg.dataset.diagram ?? '', diagram.hidden),
      )
      .catch((error: unknown) => {
        console.error(error);
        button.textContent = t.pngFailed;
      });
  });
  const item = document.createElement('li');
  item.append(button);
  list.append(item);
  closeLikeMenu(menu);
  return menu;
}
