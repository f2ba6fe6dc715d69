import { sameFields } from '../model/data/candidate-keys.ts';
import { verbsOf } from '../model/data/describe-relationship.ts';
import { cardinality } from '../model/data/multiplicity.ts';
import { relationshipsFrom } from '../model/data/neighbours.ts';
import type { Multiplicity, Relationship } from '../model/data/relationship.ts';
import type { Spec } from '../model/spec.ts';
import type { ProblemInput } from './define-check.ts';

/** A relationship as it is read from one of its ends. */
interface Reading {
  relationship: Relationship;
  there: Multiplicity;
  back: Multiplicity;
  verbs: readonly [string, string];
}

/** All readings of derived relationships between two entities, from the first to the second. */
function readings(spec: Spec, first: string, second: string): Reading[] {
  const derived = (from: string, to: string): Relationship[] =>
    relationshipsFrom(spec, from).filter((one) => one.origin !== 'stated' && one.to.entity === to);
  return [
    ...derived(first, second).map((one) => ({
      relationship: one,
      there: one.to.multiplicity,
      back: one.from.multiplicity,
      verbs: verbsOf(spec, one),
    })),
    ...derived(second, first).map((one): Reading => {
      const [to, from] = verbsOf(spec, one);
      return {
        relationship: one,
        there: one.from.multiplicity,
        back: one.to.multiplicity,
        verbs: [from, to],
      };
    }),
  ];
}

/**
 * Stated relationships that a key or a junction between the same two entities already says, or contradicts. One with
 * words of its own is a relationship of its own.
 */
export function findRepeatedRelationships(spec: Spec): ProblemInput[] {
  return spec.entities.flatMap((entity) =>
    (entity.data.relationships ?? []).flatMap((stated, index) =>
      stated.to.flatMap((target): ProblemInput[] => {
        const own = relationshipsFrom(spec, entity.id).find(
          ({ origin, statedAt, to }) =>
            origin === 'stated' && statedAt.path[1] === index && to.entity === target,
        );
        const same =
          own &&
          readings(spec, entity.id, target).filter(
            ({ relationship, verbs }) =>
              (stated.verb === undefined || verbs[0] === stated.verb[0]) &&
              // One by fields of its own is a relationship of its own.
              (!stated.on || sameFields(relationship.from.fields, own.from.fields)),
          );
        const [first] = same ?? [];
        if (!own || !same || !first) return [];
        const says = cardinality(own.from.multiplicity, own.to.multiplicity);
        const agreeing = same.find(({ back, there }) => cardinality(back, there) === says);
        const { relationship, back, there } = agreeing ?? first;
        const name = `${relationship.origin === 'junction' ? 'the junction' : 'the foreign key'} ${relationship.id}`;
        return [
          {
            item: entity,
            path: ['relationships', index],
            ...(agreeing && { severity: 'warning' as const }),
            message: agreeing
              ? `the relationship ${stated.id} repeats what ${name} already says`
              : `the relationship ${stated.id} is stated as ${says}, and ${name} says ${cardinality(back, there)}`,
            hint: 'remove it; if it is another relationship, give it a verb that tells it apart',
            related: [spec.items.get(relationship.statedAt.item)?.source ?? entity.source],
          },
        ];
      }),
    ),
  );
}
