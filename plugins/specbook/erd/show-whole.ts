/** The whole model: every entity and every relationship. */
import type { Spec } from '../model/spec.ts';
import { countOf, domainIdOf, domainName, entityBox, junctionsOf } from './boxes.ts';
import type { DiagramModel } from './diagram-model.ts';
import { MOST_IN_WHOLE, MOST_WITH_ROWS } from './limits.ts';
import { lineOf, sentenceOf } from './lines.ts';
import { diagramName, type Detail } from './request.ts';
import { choiceOf } from './detail.ts';

/** The diagram of the whole model. */
export function showWhole(spec: Spec, detail?: Detail): DiagramModel {
  const { entities, relationships } = spec;
  const choice = choiceOf(detail ?? (entities.length > MOST_WITH_ROWS ? 'names' : 'keys'));
  const junctions = junctionsOf(spec);
  return {
    name: diagramName({ show: 'whole', ...(detail && { detail }) }),
    title: `${spec.info.title}: data model`,
    description: `${countOf(entities.length, 'entity', 'entities')} and ${countOf(relationships.length, 'relationship', 'relationships')} between them.`,
    boxes: entities.map((entity) => ({
      ...entityBox(spec, entity, choice),
      // Without rows there is room to say where a name belongs.
      ...(choice.fields === 'none' &&
        entities.length <= MOST_IN_WHOLE && {
          note: domainName(spec, domainIdOf(spec, entity.id)),
        }),
    })),
    lines: relationships
      .filter(({ id, via }) => via === undefined || junctions.get(via)?.id !== id)
      .map((relationship) => lineOf(spec, relationship)),
    words: relationships.map((relationship) => sentenceOf(spec, relationship)),
    notes:
      entities.length > MOST_IN_WHOLE
        ? [
            `So many entities are hard to take in at once; the diagrams of the domains show them in parts that can be read.`,
          ]
        : [],
  };
}
