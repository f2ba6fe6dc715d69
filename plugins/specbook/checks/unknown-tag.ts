import { isUnread } from '../model/broken-items.ts';
import { closest } from '../model/closest.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { didYouMean, someOf } from './hints.ts';

export const unknownTag = defineCheck({
  id: 'unknown-tag',
  severity: 'error',
  docs: 'Categories with a tag that the OpenAPI document does not have.',
  run: findUnknownTags,
});

function findUnknownTags(spec: Spec): ProblemInput[] {
  const { categories, api, info } = spec;
  // A document that cannot be read is reported as that.
  if (!api && (info.openapi !== undefined || isUnread(spec, 'openapi'))) return [];
  const names = (api?.tags ?? []).map(({ name }) => name);
  return categories.flatMap((category): ProblemInput[] => {
    const { tag } = category.data;
    if (tag === undefined || names.includes(tag)) return [];
    const otherwise = names.length === 0 ? 'it has none' : `it has ${someOf(names)}`;
    return [
      {
        item: category,
        path: ['tag'],
        message: api
          ? `"${tag}" is not a tag of ${api.file}`
          : `there is no OpenAPI document with the tag "${tag}"`,
        hint: api
          ? didYouMean(closest(tag, names), otherwise)
          : 'name the OpenAPI document as openapi: in spec.yaml, or remove tag:',
      },
    ];
  });
}
