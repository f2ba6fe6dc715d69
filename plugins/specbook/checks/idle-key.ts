import type { Field } from '../model/item.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const idleKey = defineCheck({
  id: 'idle-key',
  severity: 'error',
  docs: 'Keys of a field that describe a foreign key where the field has none.',
  run: (spec) => [...spec.fields.values()].flat().flatMap(findIdleKeys),
});

function findIdleKeys(field: Field): ProblemInput[] {
  const { references, onDelete, onUpdate, verb, constraint } = field.data;
  const { deferrable, match, notValid, enforced } = field.data;
  if (references !== undefined) return [];
  const keys = { onDelete, onUpdate, verb, constraint, deferrable, match, notValid, enforced };
  return Object.entries(keys).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [
          {
            item: field,
            path: [key],
            message: `${key} has no effect: the field has no foreign key`,
            hint: `add references: …, or move ${key} to the foreign key under foreignKeys`,
          },
        ],
  );
}
