/** The requests that a requirement covers. */
import { operationsOf } from '../../model/performance/api-operations.ts';
import type { Requirement } from '../../model/item.ts';
import { parseEndpoint, type Endpoint } from '../../model/performance/operation.ts';
import type { Spec } from '../../model/spec.ts';

/** Requests of a service or of operations; all requests if neither is given. */
export interface RequestScope {
  service?: string;
  operations?: readonly Endpoint[];
}

/** The requests of a requirement, or why they cannot be identified in metrics. */
export function resolveScope(
  spec: Spec,
  { data }: Requirement,
): RequestScope | { unknown: string } {
  const service = data.service === undefined ? {} : { service: data.service };
  if (data.endpoints) {
    const operations = data.endpoints.map(parseEndpoint);
    const invalid = data.endpoints.find((_, index) => operations[index] === undefined);
    if (invalid !== undefined)
      return {
        unknown: `its endpoint "${invalid}" is not a method and path, so it cannot be identified in metrics`,
      };
    return { ...service, operations: operations.filter((one) => one !== undefined) };
  }
  // A service is down as a whole, regardless of the category.
  if (data.category === undefined || (data.kind === 'availability' && data.service !== undefined))
    return service;
  const operations = operationsOf(spec, data.category);
  if (operations.length > 0) return { ...service, operations };
  return {
    unknown:
      'a category cannot be identified in metrics: state endpoints, or an OpenAPI document whose tags are categories',
  };
}
