/** Where paths between two entities are found. Its code and the graph of the model are loaded when it is opened. */
import { queryParameter } from '../address.ts';
import { stringsOfPage } from '../strings.ts';
import type { Diagram } from './diagram.ts';
import { loadGraph } from './graph-file.ts';

/**
 * Adds the finder to the figure of the whole model.
 *
 * @returns takes the diagram in which paths are highlighted, once there is one
 */
export function addPathFinder(figure: HTMLElement): (diagram: Diagram) => void {
  const t = stringsOfPage('erdPath');
  const details = document.createElement('details');
  details.className = 'sb-path';
  const summary = document.createElement('summary');
  summary.textContent = t.path;
  details.append(summary);
  /** Edges are compared by their relationships: the drawing may show another detail. */
  let shown: ReadonlySet<string> | undefined;
  let diagram: Diagram | undefined;
  const highlight = (relationships: ReadonlySet<string>): void => {
    shown = relationships;
    const edges = diagram?.drawing.edges.filter((edge) =>
      edge.relationships.some((id) => relationships.has(id)),
    );
    if (edges && edges.length > 0) diagram?.hide([]);
    diagram?.select(edges && edges.length > 0 ? { edges } : undefined, true);
  };
  let isFilled = false;
  details.addEventListener('toggle', () => {
    if (isFilled || !details.open) return;
    isFilled = true;
    Promise.all([import('./path.ts'), loadGraph(figure.dataset.graph ?? '')])
      .then(([{ fillPathFinder }, graph]) => {
        fillPathFinder(details, graph, t, highlight);
      })
      .catch((error: unknown) => {
        console.error(error);
        details.append(t.modelFailed);
      });
  });
  (figure.querySelector('figcaption') ?? figure).after(details);
  if (queryParameter('from') !== undefined || queryParameter('to') !== undefined)
    details.open = true;
  return (ready) => {
    diagram = ready;
    if (shown) highlight(shown);
  };
}
