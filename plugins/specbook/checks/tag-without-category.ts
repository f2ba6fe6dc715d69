import { isUnread } from '../model/broken-items.ts';
import { categoryOfTag } from '../model/performance/api-operations.ts';
import { defineCheck } from './define-check.ts';
import { someOf } from './hints.ts';

export const tagWithoutCategory = defineCheck({
  id: 'tag-without-category',
  severity: 'warning',
  docs: 'Tags of the OpenAPI document that no category takes: their operations are in none.',
  run: (spec) => {
    if (isUnread(spec, 'categories')) return [];
    const [first, ...others] = (spec.api?.tags ?? []).filter(
      ({ name }) => !categoryOfTag(spec, name),
    );
    if (!first) return [];
    const names = [first, ...others].map(({ name }) => name);
    const what = others.length === 0 ? `the tag "${first.name}"` : `${names.length} tags`;
    const list = others.length === 0 ? '' : `: ${someOf(names)}`;
    return [
      {
        position: first.source,
        message: `no category of spec.yaml takes ${what}${list}`,
        hint: 'list a category of that name, or write it as tag: of one',
      },
    ];
  },
});
