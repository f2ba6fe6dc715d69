/** Paths in a drawing that the page does not hold: only their nodes and edges are shown. */
import { hideNodes, type DrawnEdge, type Drawing } from './drawing.ts';
import { applyHighlight } from './highlight.ts';

/** Pixels around the paths. */
const PADDING = 12;
/** Longest side that is worth showing, in pixels: some screens. */
const MAX_SIZE = 4000;

/** The frame, hidden until there is a path. */
export function createPathFrame(svg: SVGSVGElement, label: string): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'sb-sheet';
  frame.tabIndex = 0;
  frame.role = 'group';
  frame.ariaLabel = label;
  frame.hidden = true;
  // The frame of a cluster would be nearly empty.
  for (const cluster of svg.querySelectorAll('.sb-cluster')) cluster.remove();
  frame.append(svg);
  return frame;
}

/** Shows the nodes and edges of paths, from their start; nothing where they are too far apart to be seen together. */
export function showPath(
  frame: HTMLElement,
  drawing: Drawing,
  edges: readonly DrawnEdge[],
  from: string,
): void {
  const { svg, nodes } = drawing;
  const onPaths = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  hideNodes(drawing, new Set([...nodes.keys()].filter((id) => !onPaths.has(id))));
  applyHighlight(drawing, { edges });
  frame.hidden = false;
  const { x, y, width, height } = svg.getBBox();
  frame.hidden = Math.max(width, height) > MAX_SIZE;
  const [left, top] = [x - PADDING, y - PADDING];
  const size = [width + 2 * PADDING, height + 2 * PADDING];
  svg.setAttribute('viewBox', [left, top, ...size].join(' '));
  svg.setAttribute('width', String(size[0]));
  svg.setAttribute('height', String(size[1]));
  const start = nodes.get(from);
  if (start) frame.scrollTo(start.x - left - PADDING, start.y - top - PADDING);
}
