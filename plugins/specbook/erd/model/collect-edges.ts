/** Many entities of little interest, collected into one node per domain. */
import { stringsOf } from '../../i18n/index.ts';
import type { Multiplicity } from '../../model/data/relationship.ts';
import type { Spec } from '../../model/spec.ts';
import { countEntities, domainNode, domainIdOf } from './nodes.ts';
import type { DiagramEdge, DiagramGraph, DiagramNode, EdgeEnd } from './diagram-model.ts';

/** Beyond this many domains, the smallest share one node. */
const MAX_GROUPS = 24;

/**
 * Replaces entities by one node per domain, and bundles their edges by field, direction and kind. Edges between two
 * collected entities are dropped.
 *
 * @param collected ids of the entities
 * @param edges all edges of the diagram; those that touch no collected entity are returned unchanged
 * @param maxGroups beyond this many domains, the smallest share one node
 * @returns the nodes of the domains, and the edges
 */
export function collectByDomain(
  spec: Spec,
  collected: ReadonlySet<string>,
  edges: readonly DiagramEdge[],
  maxGroups: number = MAX_GROUPS,
): DiagramGraph {
  const byDomain = Map.groupBy(collected, (id) => domainIdOf(spec, id));
  const largestFirst = [...byDomain].sort(([, a], [, b]) => b.length - a.length);
  const rest = largestFirst.slice(largestFirst.length > maxGroups ? maxGroups - 1 : maxGroups);
  const restDomains = new Set(rest.map(([domain]) => domain));
  const nodes = [...byDomain]
    .filter(([domain]) => !restDomains.has(domain))
    .map(([domain, ids]) => groupNode(spec, domain, ids.length));
  if (rest.length > 0) nodes.push(restNode(spec, rest));
  const nodeOf = (end: EdgeEnd): string => {
    if (!collected.has(end.node)) return end.node;
    const domain = domainIdOf(spec, end.node);
    return restDomains.has(domain) ? REST : groupId(domain);
  };
  const kept: DiagramEdge[] = [];
  const bundles = new Map<string, DiagramEdge[]>();
  for (const edge of edges) {
    const ends = [edge.from, edge.to].filter(({ node }) => collected.has(node)).length;
    if (ends === 0) kept.push(edge);
    if (ends !== 1) continue;
    const own = collected.has(edge.from.node) ? edge.to : edge.from;
    const bundle = JSON.stringify([nodeOf(edge.from), nodeOf(edge.to), own.fields, edge.kind]);
    bundles.set(bundle, [...(bundles.get(bundle) ?? []), edge]);
  }
  return {
    nodes,
    edges: [
      ...kept,
      ...[...bundles.values()].map((bundle) => bundleEdges(spec, bundle, nodeOf, collected)),
    ],
  };
}

const REST = 'group:*';
const groupId = (domain: string): string => `group:${domain}`;

function groupNode(spec: Spec, domain: string, entities: number): DiagramNode {
  return { ...domainNode(spec, domain, entities), id: groupId(domain), role: 'group' };
}

function restNode(
  spec: Spec,
  rest: readonly (readonly [string, readonly string[]])[],
): DiagramNode {
  const { moreDomains, tooltip } = stringsOf(spec).diagrams;
  const title = moreDomains({ count: rest.length });
  const note = countEntities(
    spec,
    rest.reduce((sum, [, ids]) => sum + ids.length, 0),
  );
  return {
    id: REST,
    role: 'group',
    title,
    note,
    badges: [],
    rows: [],
    tooltip: tooltip.named({ name: title, text: note }),
  };
}

/** One edge for several that share a field and a domain. */
function bundleEdges(
  spec: Spec,
  bundle: readonly DiagramEdge[],
  nodeOf: (end: EdgeEnd) => string,
  collected: ReadonlySet<string>,
): DiagramEdge {
  const [first] = bundle;
  if (!first) throw new RangeError('a bundle has edges');
  const end = (side: 'from' | 'to'): EdgeEnd => {
    const isCollected = collected.has(first[side].node);
    // A domain has no rows that could be counted.
    const multiplicity = isCollected
      ? undefined
      : commonMultiplicity(bundle.map((edge) => edge[side].multiplicity));
    return {
      node: nodeOf(first[side]),
      fields: isCollected ? [] : first[side].fields,
      ...(multiplicity && { multiplicity }),
    };
  };
  const several = bundle.length > 1;
  const count = stringsOf(spec).nouns.relationships.counted({ count: bundle.length });
  return {
    ...first,
    from: end('from'),
    to: end('to'),
    relationships: bundle.flatMap(({ relationships }) => relationships),
    phrases: undefined,
    ...(several && {
      arc: undefined,
      id: `several:${first.id}`,
      // The dashes of a bundle without keys must stay.
      kind: first.kind === 'stated' ? ('stated' as const) : ('several' as const),
      label: String(bundle.length),
      fullLabel: count,
      tooltip: count,
    }),
  };
}

/** The multiplicity of all of them; undefined where they differ. */
function commonMultiplicity(all: readonly (Multiplicity | undefined)[]): Multiplicity | undefined {
  const [first] = all;
  const isSame = all.every((one) => one?.min === first?.min && one?.max === first?.max);
  return isSame ? first : undefined;
}
