import { categoryOfTag } from '../model/performance/api-operations.ts';
import { defineCheck } from './define-check.ts';

export const tagWithoutCategory = defineCheck({
  id: 'tag-without-category',
  severity: 'warning',
  docs: 'Tags of the OpenAPI document that no category takes: their operations are in none.',
  run: (spec) =>
    (spec.api?.tags ?? [])
      .filter(({ name }) => !categoryOfTag(spec, name))
      .map(({ name, source: position }) => ({
        position,
        message: `no category of spec.yaml takes the tag "${name}"`,
        hint: 'list a category of that name, or write it as tag: of one',
      })),
});
