/** The domains, and the number of relationships between them. */
import { stringsOf } from '../../i18n/index.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import type { Spec } from '../../model/spec.ts';
import { domainNode, domainIdOf, domainName } from './nodes.ts';
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
  const { diagrams, nouns } = stringsOf(spec);
  const { domains: t } = diagrams;
  return {
    name: diagramName({ scope: 'domains' }),
    title: diagrams.title.domains({ specification: spec.info.title }),
    description: t.description({
      domains: nouns.domains.counted({ count: ids.length }),
      crossing: crossing.length === 0 ? t.noCrossing : t.crossing({ count: crossing.length }),
    }),
    nodes,
    ...(hubs.size > 0 && { textGraph: { nodes, edges } }),
    // Edges from everywhere to one domain would hide all others.
    edges: edges.filter(({ from, to }) => !hubs.has(from.node) && !hubs.has(to.node)),
    sentences: [
      ...edges.map(({ tooltip }) => tooltip),
      ...ids
        .filter((id) => !linked.has(`domain:${id}`))
        .map((id) => t.alone({ domain: domainName(spec, id) })),
    ],
    notes: [
      ...(edges.length > 0 ? [t.number] : []),
      ...[...hubs].map(([node, { length }]) =>
        t.hub({ domain: domainName(spec, node.slice('domain:'.length)), others: length }),
      ),
    ],
  };
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
  const { diagrams, nouns } = stringsOf(spec);
  const { domains: t } = diagrams;
  const values = {
    relationships: nouns.relationships.counted({ count: ahead }),
    from: domainName(spec, from),
    to: domainName(spec, to),
  };
  const phrase = behind === 0 ? t.ahead(values) : t.bothWays({ ...values, back: behind });
  return {
    id: `domains:${a}:${b}`,
    from: { node: `domain:${from}`, fields: [] },
    to: { node: `domain:${to}`, fields: [] },
    relationships: relationships.map(({ id }) => id),
    kind: 'several',
    label: String(relationships.length),
    fullLabel: nouns.relationships.counted({ count: relationships.length }),
    tooltip: t.sentence({ phrase }),
    phrases: [phrase, phrase],
  };
}
