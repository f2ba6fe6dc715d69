/** Many-to-many relationships without their junction nodes. */
import type { Spec } from '../../model/spec.ts';
import { junctionsOf } from './nodes.ts';
import type { DiagramNode, DiagramEdge, DiagramGraph } from './diagram-model.ts';
import { edgeOf } from './edges.ts';
import { truncateToWidth } from '../layout/text-width.ts';

/** Width of the junction's name on its edge, and the font size of edge labels, in pixels. */
const MAX_LABEL_WIDTH = 130;
const LABEL_SIZE = 12;

/**
 * Replaces each junction node that has no edges but its two foreign keys by one many-to-many edge, labelled with its
 * name. The edge represents all three relationships. The subject of the diagram remains a node.
 */
export function collapseJunctions<S extends DiagramGraph>(spec: Spec, model: S): S {
  const touching = Map.groupBy(
    model.edges.flatMap((edge) => [edge.from.node, edge.to.node].map((node) => ({ node, edge }))),
    ({ node }) => node,
  );
  const edgeOfNode = new Map(
    model.nodes.flatMap((node): [string, DiagramEdge][] => {
      const edges = (touching.get(node.id) ?? []).map(({ edge }) => edge);
      const edge = junctionEdge(spec, node, edges);
      return edge ? [[node.id, edge]] : [];
    }),
  );
  if (edgeOfNode.size === 0) return model;
  return {
    ...model,
    nodes: model.nodes.filter(({ id }) => !edgeOfNode.has(id)),
    edges: [
      ...model.edges.filter(
        ({ from, to }) => !edgeOfNode.has(from.node) && !edgeOfNode.has(to.node),
      ),
      ...edgeOfNode.values(),
    ],
  };
}

/** One edge in place of two, if these are all, and lead to what the junction links. */
function junctionEdge(
  spec: Spec,
  { id, role, title }: DiagramNode,
  edges: readonly DiagramEdge[],
): DiagramEdge | undefined {
  const relationship = junctionsOf(spec).get(id);
  if (!relationship || role === 'focus' || edges.length !== 2) return undefined;
  const ends = edges.map(({ to }) => to.node).sort();
  const wanted = [relationship.from.entity, relationship.to.entity].sort();
  if (edges.some(({ from }) => from.node !== id) || ends.join() !== wanted.join()) return undefined;
  return {
    ...edgeOf(spec, relationship),
    relationships: [relationship.id, ...edges.flatMap(({ relationships }) => relationships)],
    label: truncateToWidth(title, MAX_LABEL_WIDTH, LABEL_SIZE, 'text'),
  };
}
