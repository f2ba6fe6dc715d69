import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { someOf } from './hints.ts';

export const undocumented = defineCheck({
  id: 'undocumented',
  severity: 'warning',
  docs: 'Entities and enumerations without a purpose, and values of enumerations without a meaning.',
  run: (spec) => [...findWithoutPurpose(spec), ...findWithoutMeaning(spec)],
});

function findWithoutPurpose(spec: Spec): ProblemInput[] {
  return [...spec.entities, ...spec.enums]
    .filter(({ data }) => data.purpose === undefined)
    .map((item) => ({
      item,
      message: `${item.id} has no purpose`,
      hint: 'add purpose: what it represents, in one sentence',
    }));
}

function findWithoutMeaning(spec: Spec): ProblemInput[] {
  return spec.enums.flatMap((item): ProblemInput[] => {
    const values = item.data.values.filter(({ description }) => description === undefined);
    const [first] = values;
    if (!first) return [];
    const isOne = values.length === 1;
    return [
      {
        item,
        path: ['values'],
        message: `${isOne ? 'a value' : `${values.length} values`} of ${item.id} ${isOne ? 'has' : 'have'} no meaning: ${someOf(values.map(({ id }) => id))}`,
        hint: `write what each means, such as ${first.id}: What it means.`,
      },
    ];
  });
}
