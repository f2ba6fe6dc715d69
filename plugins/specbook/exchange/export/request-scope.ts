/** Which requests a requirement is about. */
import { operationsOf } from '../../model/performance/api-operations.ts';
import type { Requirement } from '../../model/item.ts';
import { parseEndpoint, type Endpoint } from '../../model/performance/operation.ts';
import type { Spec } from '../../model/spec.ts';

/** Requests of a service, or of some operations of it; of neither, all there are. */
export interface Scope {
  service?: string;
  operations?: readonly Endpoint[];
}

/** The requests of a requirement, or why nothing tells them apart. */
export function scopeOf(spec: Spec, { data }: Requirement): Scope | { unknown: string } {
  const service = data.service === undefined ? {} : { service: data.service };
  if (data.endpoints) {
    const operations = data.endpoints.map(parseEndpoint);
    const strange = data.endpoints.find((_, index) => operations[index] === undefined);
    if (strange !== undefined)
      return {
        unknown: `its endpoint "${strange}" is no method and path, so no metric tells it apart`,
      };
    return { ...service, operations: operations.filter((one) => one !== undefined) };
  }
  // A service is down as a whole, whatever category its requirement stands in.
  if (data.category === undefined || (data.kind === 'availability' && data.service !== undefined))
    return service;
  const operations = operationsOf(spec, data.category);
  if (operations.length > 0) return { ...service, operations };
  return {
    unknown:
      'no metric tells a category apart: state endpoints, or an OpenAPI document whose tags are categories',
  };
}
