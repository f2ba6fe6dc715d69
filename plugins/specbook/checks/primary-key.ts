import { primaryKey } from '../model/data/candidate-keys.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn, referenceSeverity } from './report.ts';

/** Entities without a primary key, and primary keys that are said to be optional. */
export function primaryKeys(spec: Spec): Problem[] {
  return spec.entities.flatMap((entity): Problem[] => {
    const fields = spec.fields.get(entity.id) ?? [];
    if (primaryKey(fields).length === 0) {
      return [
        problemIn(entity, {
          rule: 'missing-primary-key',
          path: ['fields'],
          severity: referenceSeverity(spec, entity),
          message: `${entity.id} has no primary key`,
          hint: 'write key: primary at each field that identifies a row',
        }),
      ];
    }
    return fields
      .filter(({ data }) => data.key === 'primary' && data.required === false)
      .map((field) =>
        problemIn(field, {
          rule: 'derived-contradiction',
          path: ['required'],
          message: `${field.data.id} is part of the primary key, which always has a value`,
          hint: 'remove required: false, or key: primary',
        }),
      );
  });
}
