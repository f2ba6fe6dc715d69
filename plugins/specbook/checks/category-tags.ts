import { categoriesOf, categoryOfTag } from '../model/performance/api-operations.ts';
import { closest } from '../model/closest.ts';
import { operationName, parseEndpoint } from '../model/performance/operation.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { didYouMean, problemIn, someOf } from './report.ts';

/** Categories and tags of the OpenAPI document agree: each tag has its category, each `tag:` is one, and so are endpoints sorted. */
export function categoriesAgreeWithTags(spec: Spec): Problem[] {
  return [...tagsThatAreNone(spec), ...tagsWithoutCategory(spec), ...otherCategories(spec)];
}

/** `tag:` of a category that the document does not have. */
function tagsThatAreNone({ categories, api, info }: Spec): Problem[] {
  // A document that cannot be read is reported as that.
  if (!api && info.openapi !== undefined) return [];
  const names = (api?.tags ?? []).map(({ name }) => name);
  return categories.flatMap((category): Problem[] => {
    const { tag } = category.data;
    if (tag === undefined || names.includes(tag)) return [];
    const otherwise = names.length === 0 ? 'it has none' : `it has ${someOf(names)}`;
    return [
      problemIn(category, {
        rule: 'unknown-tag',
        path: ['tag'],
        message: api
          ? `"${tag}" is no tag of ${api.file}`
          : `there is no document that has the tag "${tag}"`,
        hint: api
          ? didYouMean(closest(tag, names), otherwise)
          : 'name the OpenAPI document as openapi: in spec.yaml, or remove tag:',
      }),
    ];
  });
}

/** Tags that no category takes: their operations would be in none. */
function tagsWithoutCategory(spec: Spec): Problem[] {
  return (spec.api?.tags ?? []).flatMap(({ name, source }): Problem[] => {
    if (categoryOfTag(spec, name)) return [];
    return [
      {
        ...source,
        severity: 'warning',
        rule: 'tag-without-category',
        message: `no category of spec.yaml takes the tag "${name}"`,
        hint: 'list a category of that name, or write it as tag: of one',
      },
    ];
  });
}

/** Requirements of one category on operations that are all of others. */
function otherCategories(spec: Spec): Problem[] {
  const operations = new Map(
    (spec.api?.operations ?? []).map((operation) => [operationName(operation), operation]),
  );
  return spec.requirements.flatMap((requirement) => {
    const { category, endpoints = [] } = requirement.data;
    if (category === undefined) return [];
    return endpoints.flatMap((endpoint, index): Problem[] => {
      const parsed = parseEndpoint(endpoint);
      const operation = parsed && operations.get(operationName(parsed));
      const own = operation ? categoriesOf(spec, operation) : [];
      if (own.length === 0 || own.some(({ id }) => id === category)) return [];
      const names = own.map(({ id }) => id).join(', ');
      return [
        problemIn(requirement, {
          rule: 'other-category',
          path: ['endpoints', index],
          severity: 'warning',
          message: `by its tags ${endpoint} belongs to ${names}, and ${requirement.id} is of ${category}`,
          hint: `write category: ${own[0]?.id ?? ''}, or give the operation another tag in ${spec.api?.file ?? ''}`,
        }),
      ];
    });
  });
}
