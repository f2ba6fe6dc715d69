/** The whole model: every entity and every relationship. */
import type { Spec } from '../../model/spec.ts';
import { countOf, domainIdOf, domainName, entityBox, junctionsOf } from './nodes.ts';
import type { DiagramModel, District } from './diagram-model.ts';
import { MOST_IN_PAGE, MOST_IN_WHOLE, MOST_WITH_ROWS } from './limits.ts';
import { lineOf, sentenceOf } from './edges.ts';
import { partsOfDomain } from './parts.ts';
import { diagramName, type Detail } from './request.ts';
import { choiceOf } from './detail.ts';

/** The diagram of the whole model. */
export function showWhole(spec: Spec, detail?: Detail): DiagramModel {
  const { entities, relationships } = spec;
  const choice = choiceOf(detail ?? (entities.length > MOST_WITH_ROWS ? 'names' : 'keys'));
  const junctions = junctionsOf(spec);
  const districts = entities.length > MOST_IN_PAGE ? districtsOf(spec) : [];
  return {
    name: diagramName({ show: 'whole', ...(detail && { detail }) }),
    title: `${spec.info.title}: data model`,
    description: `${countOf(entities.length, 'entity', 'entities')} and ${countOf(relationships.length, 'relationship', 'relationships')} between them.${districts.length > 1 ? ' Between frames, lines to the same frame share a lane.' : ''}`,
    boxes: entities.map((entity) => ({
      ...entityBox(spec, entity, choice),
      // Without rows there is room to say where a name belongs, unless its frame does.
      ...(choice.fields === 'none' &&
        districts.length <= 1 &&
        entities.length <= MOST_IN_WHOLE && {
          note: domainName(spec, domainIdOf(spec, entity.id)),
        }),
    })),
    lines: relationships
      .filter(({ id, via }) => via === undefined || junctions.get(via)?.id !== id)
      .map((relationship) => lineOf(spec, relationship)),
    ...(districts.length > 1 && { districts }),
    words: relationships.map((relationship) => sentenceOf(spec, relationship)),
    notes:
      entities.length > MOST_IN_WHOLE
        ? [
            `So many entities are hard to take in at once; the diagrams of the domains show them in parts that can be read.`,
          ]
        : [],
  };
}

/**
 * A district for each domain, or for each of its parts where it is too large for one picture, and for the entities
 * without a domain.
 */
function districtsOf(spec: Spec): District[] {
  return [...spec.domains.map(({ id }) => id), ''].flatMap((id) => {
    const parts = partsOfDomain(spec, id).filter(({ length }) => length > 0);
    const name = domainName(spec, id);
    return parts.map((entities, at) => ({
      title: parts.length === 1 ? name : `${name}, part ${at + 1} of ${parts.length}`,
      ...(id !== '' && { key: `domain:${id}` as const }),
      boxes: entities.map((entity) => entity.id),
    }));
  });
}
