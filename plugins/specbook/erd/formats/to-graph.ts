/** The data model as a small graph, from which a browser finds entities, and paths between them. */
import { relationshipPhrases } from '../../model/data/describe-relationship.ts';
import { arcOf } from '../../model/data/exclusive-arc.ts';
import { notation } from '../../model/data/multiplicity.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import type { Spec } from '../../model/spec.ts';
import { domainIdOf, domainName, junctionsOf } from '../model/nodes.ts';
import type { HrefOfKey } from '../svg/link.ts';
import { GRAPH_MULTIPLICITIES, type GraphFile, type GraphRelationship } from './graph-file.ts';

/** The graph of every entity, and of every relationship that the diagram of the whole draws as an edge. */
export function graphOf(spec: Spec, hrefOf: HrefOfKey): GraphFile {
  const domainIds = [...new Set(spec.entities.map(({ id }) => domainIdOf(spec, id)))];
  const positions = new Map(spec.entities.map(({ id }, at) => [id, at]));
  const texts = new Map<string, number>();
  const textAt = (text: string): number => {
    const at = texts.get(text) ?? texts.size;
    texts.set(text, at);
    return at;
  };
  const relationships = spec.relationships
    .filter((relationship) => isEdge(spec, relationship))
    .map((relationship): GraphRelationship => {
      const { id, from, to, origin } = relationship;
      const [fromPhrase, toPhrase] = relationshipPhrases(spec, relationship);
      const arc = arcOf(spec, relationship);
      return [
        id,
        positions.get(from.entity) ?? -1,
        positions.get(to.entity) ?? -1,
        origin === 'key' ? from.fields : [],
        GRAPH_MULTIPLICITIES.indexOf(notation(from.multiplicity)),
        GRAPH_MULTIPLICITIES.indexOf(notation(to.multiplicity)),
        textAt(fromPhrase),
        textAt(toPhrase),
        arc ? textAt(arc.id) : -1,
      ];
    });
  return {
    domains: domainIds.map((id) => [
      domainName(spec, id),
      id === '' ? '' : (hrefOf(`domain:${id}`) ?? ''),
    ]),
    entities: spec.entities.map(({ id, title, key }) => [
      id,
      title,
      domainIds.indexOf(domainIdOf(spec, id)),
      hrefOf(key) ?? '',
    ]),
    texts: [...texts.keys()],
    relationships,
  };
}

/** False for a many-to-many relationship with a junction: the two foreign keys of the junction are edges instead. */
function isEdge(spec: Spec, { id, via }: Relationship): boolean {
  return via === undefined || junctionsOf(spec).get(via)?.id !== id;
}
