/** One domain: its entities with rows, entities of other domains as links by name. */
import { stringsOf } from '../../i18n/index.ts';
import type { Entity } from '../../model/item.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import { relationshipsFrom, relationshipsTo } from '../../model/data/neighbours.ts';
import type { Spec } from '../../model/spec.ts';
import { countEntities, domainName, externalNode, entityNode, junctionsOf } from './nodes.ts';
import { rowSelectionOf } from './detail.ts';
import type { DiagramModel, DiagramEdge, DiagramGraph } from './diagram-model.ts';
import { collectByDomain } from './collect-edges.ts';
import { MAX_EXTERNAL_ENTITIES, MAX_ENTITIES_PER_DOMAIN } from './limits.ts';
import { edgeOf, describeInFull } from './edges.ts';
import { withoutHubEdges } from './hub-edges.ts';
import { entitiesOfDomain, partsOfDomain } from './parts.ts';
import { diagramName, sheetName, type DiagramRequest, type SheetPart } from './request.ts';

type DomainRequest = Extract<DiagramRequest, { scope: 'domain' }>;

/**
 * The diagram of a domain, or of one part of it.
 *
 * @param sheet its entities on one sheet of paper, in place of a part that fits on a screen
 * @throws RangeError when the domain has no such part
 */
export function buildDomainDiagram(
  spec: Spec,
  request: DomainRequest,
  sheet?: SheetPart,
): DiagramModel {
  const { domain, detail } = request;
  const { own, part, parts } = sheet ?? partOnScreen(spec, request);
  const inside = new Set(own.map(({ id }) => id));
  const relationships = relationshipsOf(spec, inside);
  const outside = new Set(
    relationships
      .flatMap(({ from, to }) => [from.entity, to.entity])
      .filter((id) => !inside.has(id)),
  );
  const edges = relationships.map((relationship) => edgeOf(spec, relationship));
  const isCollected = outside.size > MAX_EXTERNAL_ENTITIES;
  const around = isCollected
    ? collectByDomain(spec, outside, edges)
    : withExternalNodes(spec, outside, edges);
  const selection = rowSelectionOf(
    detail ?? (own.length > MAX_ENTITIES_PER_DOMAIN ? 'names' : 'keys'),
  );
  const name = domainName(spec, domain);
  const nodes = own.map((entity) => entityNode(spec, entity, selection));
  const drawn = withoutHubEdges(spec, [...nodes, ...around.nodes], around.edges);
  const isReduced = isCollected || drawn.edges !== around.edges;
  const inTexts = isReduced ? surroundingsInTexts(spec, outside, edges) : undefined;
  const { diagrams: t } = stringsOf(spec);
  return {
    name: sheetName(diagramName(request), sheet),
    title: part === undefined ? name : t.title.part({ domain: name, part, parts }),
    description: describe(spec, { own, domain: name, others: outside.size, part, parts }),
    nodes: [...nodes, ...around.nodes],
    edges: drawn.edges,
    ...(inTexts && { textGraph: { nodes: [...nodes, ...inTexts.nodes], edges: inTexts.edges } }),
    sentences: relationships.map((relationship) => describeInFull(spec, relationship)),
    notes: [
      ...(isCollected ? [t.gathered] : []),
      ...drawn.notes,
      ...(part === undefined && parts > 1 ? [t.domain.large({ parts })] : []),
    ],
  };
}

/** The entities of a domain, or of one of the parts that a screen can show. */
function partOnScreen(
  spec: Spec,
  { domain, part }: DomainRequest,
): { own: readonly Entity[]; part: number | undefined; parts: number } {
  const parts = partsOfDomain(spec, domain);
  const own = part === undefined ? entitiesOfDomain(spec, domain) : parts[part - 1];
  if (!own) throw new RangeError(`domain ${domain} has ${parts.length} parts, not ${part ?? 0}`);
  return { own, part, parts: parts.length };
}

function describe(
  spec: Spec,
  {
    own,
    domain,
    others,
    part,
    parts,
  }: {
    own: readonly Entity[];
    domain: string;
    others: number;
    part: number | undefined;
    parts: number;
  },
): string {
  const { diagrams: t } = stringsOf(spec);
  const values = { entities: countEntities(spec, own.length), domain, others };
  if (part === undefined) return t.domain[others === 0 ? 'unrelated' : 'related'](values);
  return t.part[others === 0 ? 'unrelated' : 'related']({ ...values, part, parts });
}

/** One node for each external entity; all edges unchanged. */
function withExternalNodes(
  spec: Spec,
  outside: Iterable<string>,
  edges: readonly DiagramEdge[],
): DiagramGraph {
  return { nodes: [...outside].map((id) => externalNode(spec, id)), edges };
}

/**
 * The surroundings of a domain in the text formats. Referenced entities have one node each, so that every relationship
 * is in the texts of the domain that owns its foreign key. Entities that only reference the domain are collected when
 * there are many: they are in the texts of their own domains.
 */
function surroundingsInTexts(
  spec: Spec,
  outside: ReadonlySet<string>,
  edges: readonly DiagramEdge[],
): DiagramGraph {
  const referenced = new Set(
    edges.filter(({ from }) => !outside.has(from.node)).map(({ to }) => to.node),
  );
  const referencingOnly = [...outside].filter((id) => !referenced.has(id));
  if (referencingOnly.length <= MAX_EXTERNAL_ENTITIES)
    return withExternalNodes(spec, outside, edges);
  const collected = collectByDomain(spec, new Set(referencingOnly), edges);
  const separate = [...outside].filter((id) => referenced.has(id));
  return {
    nodes: [...separate.map((id) => externalNode(spec, id)), ...collected.nodes],
    edges: collected.edges,
  };
}

/** Relationships with an end inside, in the order of the entities; many-to-many only where it has no junction node. */
function relationshipsOf(spec: Spec, inside: ReadonlySet<string>): Relationship[] {
  const ids = new Set<string>();
  const found: Relationship[] = [];
  for (const entity of inside) {
    for (const relationship of [
      ...relationshipsFrom(spec, entity),
      ...relationshipsTo(spec, entity),
    ]) {
      if (ids.has(relationship.id) || hasJunctionNode(spec, relationship)) continue;
      ids.add(relationship.id);
      found.push(relationship);
    }
  }
  return found;
}

/** True for a many-to-many relationship with a junction: the two foreign keys of the junction are drawn instead. */
function hasJunctionNode(spec: Spec, { id, via }: Relationship): boolean {
  return via !== undefined && junctionsOf(spec).get(via)?.id === id;
}
