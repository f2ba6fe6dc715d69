/** The domains, and the number of relationships between them. */
import type { Relationship } from '../../model/data/relationship.ts';
import type { Spec } from '../../model/spec.ts';
import { countOf, domainNode, domainIdOf, domainName } from './nodes.ts';
import type { DiagramModel, DiagramEdge } from './diagram-model.ts';
import { MAX_NEIGHBOURS } from './limits.ts';
import { entitiesOfDomain } from './parts.ts';
import { diagramName } from './request.ts';

/** The diagram of the domains. */
export function buildDomainsDiagram(spec: Spec): DiagramModel {
  const ids = spec.domains.map(({ id }) => id);
  if (entitiesOfDomain(spec, '').length > 0) ids.push('');
  const crossing = spec.relationships.filter(
    ({ from, to }) => domainIdOf(spec, from.entity) !== domainIdOf(spec, to.entity),
  );
  const edges = [...Map.groupBy(crossing, (relationship) => pairOf(spec, relationship))].map(
    ([pair, relationships]) => edgeBetween(spec, pair, relationships),
  );
  const ends = edges.flatMap(({ from, to }) => [from.node, to.node]);
  const linked = new Set(ends);
  const hubs = Map.groupBy(ends, (node) => node);
  for (const [node, { length }] of hubs) if (length <= MAX_NEIGHBOURS) hubs.delete(node);
  const nodes = ids.map((id) => domainNode(spec, id, entitiesOfDomain(spec, id).length));
  return {
    name: diagramName({ scope: 'domains' }),
    title: `${spec.info.title}: domains`,
    description: `${countOf(ids.length, 'domain', 'domains')}, and ${describeCrossing(crossing.length)} from one to another.`,
    nodes,
    ...(hubs.size > 0 && { textGraph: { nodes, edges } }),
    // Edges from everywhere to one domain would hide all others.
    edges: edges.filter(({ from, to }) => !hubs.has(from.node) && !hubs.has(to.node)),
    sentences: [
      ...edges.map(({ tooltip }) => tooltip),
      ...ids
        .filter((id) => !linked.has(`domain:${id}`))
        .map((id) => `${domainName(spec, id)} is linked to no other domain.`),
    ],
    notes: [
      ...(edges.length > 0
        ? ['A number on a line counts the relationships between the two domains.']
        : []),
      ...[...hubs].map(
        ([node, { length }]) =>
          `${domainName(spec, node.slice('domain:'.length))} is linked to ${length} other domains; these lines are not drawn, the sentences name them.`,
      ),
    ],
  };
}

function describeCrossing(count: number): string {
  if (count === 0) return 'no relationship that crosses';
  return count === 1 ? '1 relationship that crosses' : `${count} relationships that cross`;
}

/** The two domains of a relationship in alphabetical order, as JSON. */
function pairOf(spec: Spec, { from, to }: Relationship): string {
  return JSON.stringify([domainIdOf(spec, from.entity), domainIdOf(spec, to.entity)].sort());
}

function edgeBetween(
  spec: Spec,
  pair: string,
  relationships: readonly Relationship[],
): DiagramEdge {
  const [a = '', b = ''] = JSON.parse(pair) as string[];
  const forth = relationships.filter(({ from }) => domainIdOf(spec, from.entity) === a).length;
  // The domain with more references to the other is on its right, like a referencing entity.
  const [from, to] = forth * 2 >= relationships.length ? [a, b] : [b, a];
  const ahead = Math.max(forth, relationships.length - forth);
  const behind = relationships.length - ahead;
  const back = behind === 0 ? '' : ` and ${behind} back`;
  const phrase = `${countOf(ahead, 'relationship', 'relationships')} from ${domainName(spec, from)} to ${domainName(spec, to)}${back}`;
  return {
    id: `domains:${a}:${b}`,
    from: { node: `domain:${from}`, fields: [] },
    to: { node: `domain:${to}`, fields: [] },
    relationships: relationships.map(({ id }) => id),
    kind: 'several',
    label: String(relationships.length),
    tooltip: `${phrase}.`,
    phrases: [phrase, phrase],
  };
}
