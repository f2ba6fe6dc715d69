import { closest } from '../model/closest.ts';
import type { Requirement } from '../model/item.ts';
import {
  operationName,
  parseEndpoint,
  type ApiDescription,
} from '../model/performance/operation.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { didYouMean, problemIn, referenceSeverity, someOf } from './report.ts';

/** Endpoints of requirements must be operations of the OpenAPI document, where spec.yaml names one. */
export function endpointsAreOperations(spec: Spec): Problem[] {
  const { api } = spec;
  if (!api) return [];
  const known = new Set(api.operations.map(operationName));
  return spec.requirements.flatMap((requirement) =>
    (requirement.data.endpoints ?? []).flatMap((endpoint, index): Problem[] => {
      const parsed = parseEndpoint(endpoint);
      if (parsed && known.has(operationName(parsed))) return [];
      return [complaint(spec, api, { requirement, endpoint, index })];
    }),
  );
}

function complaint(
  spec: Spec,
  { file, operations }: ApiDescription,
  { requirement, endpoint, index }: { requirement: Requirement; endpoint: string; index: number },
): Problem {
  const parsed = parseEndpoint(endpoint);
  const common = {
    rule: 'unknown-operation',
    path: ['endpoints', index],
    severity: referenceSeverity(spec, requirement),
  } as const;
  if (!parsed) {
    return problemIn(requirement, {
      ...common,
      message: `"${endpoint}" is no endpoint`,
      hint: 'write a method and a path, such as GET /clinics/{id}/calendar',
    });
  }
  const samePath = operations.filter(
    ({ path }) => operationName({ method: '', path }) === operationName({ ...parsed, method: '' }),
  );
  const names = operations.map(({ method, path }) => `${method} ${path}`);
  const near = closest(`${parsed.method} ${parsed.path}`, names);
  const methods = samePath.map(({ method }) => method);
  return problemIn(requirement, {
    ...common,
    message: `"${endpoint}" is no operation of ${file}`,
    hint:
      methods.length > 0
        ? `there it has ${methods.join(', ')}`
        : didYouMean(near, names.length === 0 ? 'it lists none' : `it has ${someOf(names)}`),
  });
}
