import { primaryKey } from '../model/data/candidate-keys.ts';
import { isView } from '../model/data/entity-kind.ts';
import { defineCheck } from './define-check.ts';

export const missingPrimaryKey = defineCheck({
  id: 'missing-primary-key',
  severity: 'warning',
  docs: 'Tables without a primary key that do not say that this is meant.',
  run: (spec) =>
    spec.entities
      .filter((entity) => !isView(entity) && entity.data.primaryKey?.none !== true)
      .filter(({ id }) => primaryKey(spec.fields.get(id) ?? []).length === 0)
      .map((entity) => ({
        item: entity,
        path: ['fields'],
        message: `${entity.id} has no primary key`,
        hint: 'write key: primary at each field that identifies a row, or primaryKey: none if there is none',
      })),
});
