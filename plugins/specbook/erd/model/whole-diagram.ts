/** The whole model: every entity and every relationship. */
import { stringsOf } from '../../i18n/index.ts';
import type { Spec } from '../../model/spec.ts';
import { TINTS } from '../../theme/tokens.ts';
import { countEntities, domainIdOf, domainName, entityNode, junctionsOf } from './nodes.ts';
import type { DiagramModel, Cluster } from './diagram-model.ts';
import { withoutHubEdges } from './hub-edges.ts';
import {
  isLargeModel,
  MAX_ENTITIES_IN_PAGE,
  MAX_ENTITIES_WITH_ROWS,
  MAX_NEIGHBOURS,
  MAX_READABLE_ENTITIES,
} from './limits.ts';
import { edgeOf, describeInFull } from './edges.ts';
import { partsOfDomain } from './parts.ts';
import { diagramName, type Detail } from './request.ts';
import { rowSelectionOf } from './detail.ts';

/** The diagram of the whole model. */
export function buildWholeDiagram(spec: Spec, detail?: Detail): DiagramModel {
  const { entities, relationships } = spec;
  const { diagrams: t, nouns } = stringsOf(spec);
  const selection = rowSelectionOf(
    detail ?? (entities.length > MAX_ENTITIES_WITH_ROWS ? 'names' : 'keys'),
  );
  const junctions = junctionsOf(spec);
  const clusters = entities.length > MAX_ENTITIES_IN_PAGE ? clustersOf(spec) : [];
  const description = t.whole.description({
    entities: countEntities(spec, entities.length),
    relationships: nouns.relationships.counted({ count: relationships.length }),
  });
  const edges = relationships
    .filter(({ id, via }) => via === undefined || junctions.get(via)?.id !== id)
    .map((relationship) => edgeOf(spec, relationship));
  const nodes = entities.map((entity) => ({
    ...entityNode(spec, entity, selection),
    // In a frame that has the tint of the domain, nodes would not stand out.
    ...(clusters.length <= 1 && tintOf(spec, domainIdOf(spec, entity.id))),
    // Without rows there is space to name the domain, unless a cluster does.
    ...(selection.fields === 'none' &&
      clusters.length <= 1 &&
      entities.length <= MAX_READABLE_ENTITIES && {
        note: domainName(spec, domainIdOf(spec, entity.id)),
      }),
  }));
  const drawn = isLargeModel(spec)
    ? withoutHubEdges(spec, nodes, edges, MAX_NEIGHBOURS)
    : { edges, notes: [] };
  return {
    name: diagramName({ scope: 'whole', ...(detail && { detail }) }),
    title: t.title.whole({ specification: spec.info.title }),
    description: clusters.length > 1 ? `${description} ${t.whole.frames}` : description,
    nodes,
    edges: drawn.edges,
    ...(drawn.edges !== edges && { textGraph: { nodes, edges } }),
    ...(clusters.length > 1 && { clusters }),
    sentences: relationships.map((relationship) => describeInFull(spec, relationship)),
    notes: [...(entities.length > MAX_READABLE_ENTITIES ? [t.whole.tooLarge] : []), ...drawn.notes],
  };
}

/** The tint of a domain, by its position; none where there is one domain only. */
function tintOf({ domains }: Spec, domain: string): { tint?: number } {
  const at = domains.findIndex(({ id }) => id === domain);
  return at < 0 || domains.length < 2 ? {} : { tint: at % TINTS };
}

/**
 * A cluster for each domain, or for each of its parts where it is too large for one diagram, and for the entities
 * without a domain.
 */
function clustersOf(spec: Spec): Cluster[] {
  const { title: t } = stringsOf(spec).diagrams;
  return [...spec.domains.map(({ id }) => id), ''].flatMap((id) => {
    const parts = partsOfDomain(spec, id).filter(({ length }) => length > 0);
    const domain = domainName(spec, id);
    return parts.map((entities, at) => ({
      title: parts.length === 1 ? domain : t.part({ domain, part: at + 1, parts: parts.length }),
      ...(id !== '' && { key: `domain:${id}` as const }),
      ...tintOf(spec, id),
      nodes: entities.map((entity) => entity.id),
    }));
  });
}
