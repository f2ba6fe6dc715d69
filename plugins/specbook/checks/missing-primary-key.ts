import { primaryKey } from '../model/data/candidate-keys.ts';
import { defineCheck } from './define-check.ts';

export const missingPrimaryKey = defineCheck({
  id: 'missing-primary-key',
  severity: 'draft',
  docs: 'Entities without a primary key.',
  run: (spec) =>
    spec.entities
      .filter(({ id }) => primaryKey(spec.fields.get(id) ?? []).length === 0)
      .map((entity) => ({
        item: entity,
        path: ['fields'],
        message: `${entity.id} has no primary key`,
        hint: 'write key: primary at each field that identifies a row',
      })),
});
