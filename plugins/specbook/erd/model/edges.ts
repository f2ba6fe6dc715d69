/** Edges of relationships, and their sentences. */
import { stringsOf } from '../../i18n/index.ts';
import {
  phrasesToSentences,
  relationshipPhrases,
  verbsOf,
} from '../../model/data/describe-relationship.ts';
import { arcOf } from '../../model/data/exclusive-arc.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import { memoize } from '../../model/memoize.ts';
import type { Spec } from '../../model/spec.ts';
import type { DiagramEdge } from './diagram-model.ts';

/** A relationship as a phrase about each of its ends, with the fields of its foreign key. */
const phrasesInFull = memoize(
  (spec: Spec, relationship: Relationship): readonly [from: string, to: string] => {
    const [fromPhrase, toPhrase] = relationshipPhrases(spec, relationship);
    const { fields } = relationship.from;
    const { tooltip } = stringsOf(spec).diagrams;
    return relationship.origin === 'key'
      ? [tooltip.fields({ phrase: fromPhrase, fields: fields.join(', ') }), toPhrase]
      : [fromPhrase, toPhrase];
  },
);

/**
 * Both directions of a relationship, with the fields of its foreign key.
 *
 * @example describeInFull(spec, r)
 * // 'Each Appointment is for exactly one Patient (patient_id). Each Patient has any number of Appointments.'
 */
export const describeInFull = memoize((spec: Spec, relationship: Relationship): string =>
  phrasesToSentences(spec, relationship, phrasesInFull(spec, relationship)).join(' '),
);

function kindOf({ origin, identifying }: Relationship): DiagramEdge['kind'] {
  if (origin === 'key') return identifying ? 'identifying' : 'key';
  return origin;
}

/** The edge of one relationship. */
export function edgeOf(spec: Spec, relationship: Relationship): DiagramEdge {
  const { id, from, to } = relationship;
  // The foreign keys of many-to-many are fields of the junction, not of the two ends.
  const fieldsOf = (fields: readonly string[]): readonly string[] =>
    relationship.origin === 'junction' ? [] : fields;
  const arc = arcOf(spec, relationship);
  return {
    id,
    from: { node: from.entity, fields: fieldsOf(from.fields), multiplicity: from.multiplicity },
    to: { node: to.entity, fields: fieldsOf(to.fields), multiplicity: to.multiplicity },
    relationships: [id],
    kind: kindOf(relationship),
    verb: verbsOf(spec, relationship)[0],
    tooltip: describeInFull(spec, relationship),
    phrases: phrasesInFull(spec, relationship),
    ...(arc && { arc: arc.id }),
  };
}
