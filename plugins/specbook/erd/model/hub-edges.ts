/** Lines to an entity that many others reference: they would hide all others. */
import { stringsOf } from '../../i18n/index.ts';
import { listed } from '../../model/data/describe-relationship.ts';
import type { Spec } from '../../model/spec.ts';
import type { DiagramEdge, DiagramNode } from './diagram-model.ts';
import { MAX_EDGES_TO_HUB } from './limits.ts';

/**
 * Omits the edges to nodes with too many of them, with a note that names these. Of an entity in the diagram itself only
 * the edges that lead to it: its own foreign keys are drawn.
 *
 * @param most edges that a node may have
 */
export function withoutHubEdges(
  spec: Spec,
  nodes: readonly DiagramNode[],
  edges: readonly DiagramEdge[],
  most = MAX_EDGES_TO_HUB,
): { edges: readonly DiagramEdge[]; notes: string[] } {
  const isExternal = new Set(
    nodes.filter(({ role }) => role === 'external' || role === 'group').map(({ id }) => id),
  );
  const touching = Map.groupBy(
    edges.flatMap((edge) => hubEnds(edge, isExternal).map((node) => ({ node, edge }))),
    ({ node }) => node,
  );
  const hubs = nodes.filter(({ id }) => (touching.get(id)?.length ?? 0) > most);
  if (hubs.length === 0) return { edges, notes: [] };
  const hidden = new Set(
    hubs.flatMap(({ id }) => (touching.get(id) ?? []).map(({ edge }) => edge)),
  );
  const { diagrams: t } = stringsOf(spec);
  const lines = hubs.map(({ id, title }) =>
    t.lines({ count: touching.get(id)?.length ?? 0, entity: title }),
  );
  return {
    edges: edges.filter((edge) => !hidden.has(edge)),
    notes: [t.notDrawn({ lines: listed(spec, lines) })],
  };
}

/** The nodes that an edge counts for. */
function hubEnds({ from, to }: DiagramEdge, isExternal: ReadonlySet<string>): string[] {
  if (from.node === to.node) return [];
  return isExternal.has(from.node) ? [from.node, to.node] : [to.node];
}
