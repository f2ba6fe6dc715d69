import { isUnread } from '../model/broken-items.ts';
import { categoriesOf } from '../model/performance/api-operations.ts';
import { operationName, parseEndpoint } from '../model/performance/operation.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const otherCategory = defineCheck({
  id: 'other-category',
  severity: 'warning',
  docs: 'Endpoints of a requirement that belong to other categories by their tags.',
  run: findOtherCategories,
});

function findOtherCategories(spec: Spec): ProblemInput[] {
  if (isUnread(spec, 'categories')) return [];
  const operations = new Map(
    (spec.api?.operations ?? []).map((operation) => [operationName(operation), operation]),
  );
  return spec.requirements.flatMap((requirement) => {
    const { category, endpoints = [] } = requirement.data;
    if (category === undefined) return [];
    return endpoints.flatMap((endpoint, index): ProblemInput[] => {
      const parsed = parseEndpoint(endpoint);
      const operation = parsed && operations.get(operationName(parsed));
      const own = operation ? categoriesOf(spec, operation) : [];
      if (own.length === 0 || own.some(({ id }) => id === category)) return [];
      const names = own.map(({ id }) => id).join(', ');
      return [
        {
          item: requirement,
          path: ['endpoints', index],
          message: `${endpoint} belongs to ${names} by its tags, but ${requirement.id} states ${category}`,
          hint: `write category: ${own[0]?.id ?? ''}, or give the operation another tag in ${spec.api?.file ?? ''}`,
        },
      ];
    });
  });
}
