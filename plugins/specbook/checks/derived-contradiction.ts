import { formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { loadingTimes } from './loading-times.ts';
import { findRepeatedRelationships } from './repeated-relationship.ts';
import { findContradictingRules } from './rule-contradiction.ts';

export const derivedContradiction = defineCheck({
  id: 'derived-contradiction',
  severity: 'error',
  docs: 'Statements that contradict or repeat what follows from others: rules, relationships, loading times, optional primary keys.',
  run: (spec) => [
    ...findContradictingRules(spec),
    ...findRepeatedRelationships(spec),
    ...findContradictingTimes(spec),
    ...findOptionalKeys(spec),
  ],
});

function findContradictingTimes(spec: Spec): ProblemInput[] {
  return loadingTimes(spec).flatMap(({ constraint, from, expected, target }) => {
    if (!expected || !target || expected.base === target.quantity.base) return [];
    return {
      item: constraint,
      path: ['timing', 'expected'],
      message: `expected is ${formatQuantity(expected)}, and ${from} is ${formatQuantity(target.quantity)}`,
      hint: 'remove expected:, or from:',
    };
  });
}

function findOptionalKeys(spec: Spec): ProblemInput[] {
  return [...spec.fields.values()]
    .flat()
    .filter(({ data }) => data.key === 'primary' && data.required === false)
    .map((field) => ({
      item: field,
      path: ['required'],
      message: `${field.data.id} is part of the primary key, which always has a value`,
      hint: 'remove required: false, or key: primary',
    }));
}
