/** Lines of relationships. */
import { describeRelationship } from '../../model/data/describe-relationship.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import { memoize } from '../../model/memoize.ts';
import type { Spec } from '../../model/spec.ts';
import type { Line } from './diagram-model.ts';

/**
 * A relationship in words with the fields that make it.
 *
 * @example sentenceOf(spec, r)
 * // 'Each Appointment is for exactly one Patient (patient_id). Each Patient has any number of Appointments.'
 */
export const sentenceOf = memoize((spec: Spec, relationship: Relationship): string => {
  const [there, back] = describeRelationship(spec, relationship);
  const { fields } = relationship.from;
  const named =
    relationship.origin === 'key' ? there.replace(/\.$/u, ` (${fields.join(', ')}).`) : there;
  return `${named} ${back}`;
});

function kindOf({ origin, identifying }: Relationship): Line['kind'] {
  if (origin === 'key') return identifying ? 'identifying' : 'key';
  return origin;
}

/** The line of one relationship. */
export function lineOf(spec: Spec, relationship: Relationship): Line {
  const { id, from, to } = relationship;
  // Fields of an n-m are those of the two ends themselves; the keys are in the entity in between.
  const fieldsOf = (fields: readonly string[]): readonly string[] =>
    relationship.origin === 'junction' ? [] : fields;
  return {
    id,
    from: { box: from.entity, fields: fieldsOf(from.fields), multiplicity: from.multiplicity },
    to: { box: to.entity, fields: fieldsOf(to.fields), multiplicity: to.multiplicity },
    relationships: [id],
    kind: kindOf(relationship),
    verb: relationship.verbs[0],
    words: sentenceOf(spec, relationship),
  };
}
