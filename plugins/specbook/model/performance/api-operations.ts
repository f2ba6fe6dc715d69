/** The operations of an API beside what is required of them. */
import { normalName } from '../closest.ts';
import type { Item, Requirement } from '../item.ts';
import { memoize } from '../memoize.ts';
import { operationName, operationNames, parseEndpoint, type Operation } from './operation.ts';
import type { Spec } from '../spec.ts';

/** Each tag and its category: the one that names it, else the one whose id or name it is. */
const categoriesByTag = memoize((spec: Spec): ReadonlyMap<string, Item<'category'>> => {
  const found = new Map<string, Item<'category'>>();
  for (const { name } of spec.api?.tags ?? []) {
    const category =
      spec.categories.find(({ data }) => data.tag === name) ??
      spec.categories.find(
        ({ id, title, data }) =>
          data.tag === undefined && [id, title].some((own) => normalName(own) === normalName(name)),
      );
    if (category) found.set(name, category);
  }
  return found;
});

/**
 * The category that a tag of the OpenAPI document stands for; undefined for one that no category takes.
 *
 * @example categoryOfTag(spec, 'Clinical records')?.id // 'records'
 */
export function categoryOfTag(spec: Spec, tag: string): Item<'category'> | undefined {
  return categoriesByTag(spec).get(tag);
}

/** The categories of an operation, by its tags, each once. */
export function categoriesOf(spec: Spec, { tags }: Operation): Item<'category'>[] {
  return [...new Set(tags.flatMap((tag) => categoryOfTag(spec, tag) ?? []))];
}

/** The operations of a category. */
export function operationsOf(spec: Spec, category: string): Operation[] {
  return (spec.api?.operations ?? []).filter((operation) =>
    categoriesOf(spec, operation).some(({ id }) => id === category),
  );
}

/** An operation of which no answer is required in time. */
export interface OperationWithoutTarget {
  operation: Operation;
  /** By its tags. */
  categories: readonly Item<'category'>[];
}

/** A requirement of response time that still counts. */
function isResponseTime({ data }: Requirement): boolean {
  return data.kind === 'response-time' && data.status !== 'deprecated';
}

/**
 * Operations of the OpenAPI document that no requirement of response time covers, in the order of the document: neither
 * one that names them as an endpoint, nor one on their whole category. Deprecated ones are owed none.
 *
 * @example operationsWithoutTarget(spec).map(({ operation }) => operation.path) // ['/price-items']
 */
export const operationsWithoutTarget = memoize((spec: Spec): readonly OperationWithoutTarget[] => {
  const named = new Set<string>();
  const whole = new Set<string>();
  for (const { data } of spec.requirements.filter(isResponseTime)) {
    if (!data.endpoints && data.category !== undefined) whole.add(data.category);
    for (const endpoint of data.endpoints ?? []) {
      const operation = parseEndpoint(endpoint);
      if (operation) named.add(operationName(operation));
    }
  }
  return (spec.api?.operations ?? []).flatMap((operation) => {
    if (operation.deprecated || operationNames(operation).some((name) => named.has(name)))
      return [];
    const categories = categoriesOf(spec, operation);
    return categories.some(({ id }) => whole.has(id)) ? [] : [{ operation, categories }];
  });
});
