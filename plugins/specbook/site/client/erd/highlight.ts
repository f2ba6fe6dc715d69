/** Highlights a part of a drawing and fades the rest. */
import { edgesAt, type DrawnEdge, type Drawing } from './drawing.ts';

/** What is highlighted: a node, a field as `node.field`, or some edges. */
export type Highlight = { node: string } | { field: string } | { edges: readonly DrawnEdge[] };

function edgesOf(drawing: Drawing, highlight: Highlight): readonly DrawnEdge[] {
  if ('edges' in highlight) return highlight.edges;
  if ('node' in highlight) return edgesAt(drawing.edges, highlight.node);
  return drawing.edges.filter(({ fields }) => fields.includes(highlight.field));
}

/** Highlights edges with the nodes and fields at both ends; fades nothing without a highlight. */
export function applyHighlight(drawing: Drawing, highlight: Highlight | undefined): void {
  const edges = new Set(highlight ? edgesOf(drawing, highlight) : []);
  const nodes = new Set([...edges].flatMap(({ from, to }) => [from, to]));
  const fields = new Set([...edges].flatMap((edge) => edge.fields));
  if (highlight && 'node' in highlight) nodes.add(highlight.node);
  if (highlight && 'field' in highlight) {
    fields.add(highlight.field);
    nodes.add(highlight.field.slice(0, highlight.field.lastIndexOf('.')));
  }
  drawing.svg.classList.toggle('sb-fading', highlight !== undefined);
  for (const { id, element } of drawing.nodes.values()) {
    element.classList.toggle('sb-on', nodes.has(id));
  }
  for (const edge of drawing.edges) edge.element.classList.toggle('sb-on', edges.has(edge));
  for (const row of drawing.svg.querySelectorAll<SVGElement>('[data-field]')) {
    row.classList.toggle('sb-on', fields.has(row.dataset.field ?? ''));
  }
}

/** The part of a drawing under the pointer. */
export function highlightAt(drawing: Drawing, target: EventTarget | null): Highlight | undefined {
  if (!(target instanceof Element)) return undefined;
  const edge = target.closest('[data-relationship]');
  if (edge) return { edges: drawing.edges.filter(({ element }) => element === edge) };
  const field = target.closest<SVGElement>('[data-field]')?.dataset.field;
  // A field without an edge highlights no more than its node does.
  if (field !== undefined && drawing.edges.some(({ fields }) => fields.includes(field))) {
    return { field };
  }
  const node = target.closest<SVGElement>('[data-node]')?.dataset.node;
  return node === undefined ? undefined : { node };
}
