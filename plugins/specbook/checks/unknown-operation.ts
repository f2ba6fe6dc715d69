import { closest } from '../model/closest.ts';
import {
  operationName,
  operationNames,
  parseEndpoint,
  type ApiDescription,
} from '../model/performance/operation.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { didYouMean, someOf } from './hints.ts';

export const unknownOperation = defineCheck({
  id: 'unknown-operation',
  severity: 'draft',
  docs: 'Endpoints of requirements that are no operations of the OpenAPI document that spec.yaml names.',
  run: findUnknownOperations,
});

function findUnknownOperations(spec: Spec): ProblemInput[] {
  const { api } = spec;
  if (!api) return [];
  const known = new Set(api.operations.flatMap(operationNames));
  return spec.requirements.flatMap((requirement) =>
    (requirement.data.endpoints ?? []).flatMap((endpoint, index) => {
      const parsed = parseEndpoint(endpoint);
      if (parsed && known.has(operationName(parsed))) return [];
      return {
        item: requirement,
        path: ['endpoints', index],
        ...describeEndpoint(api, endpoint),
      };
    }),
  );
}

function describeEndpoint(
  { file, operations }: ApiDescription,
  endpoint: string,
): Pick<ProblemInput, 'message' | 'hint'> {
  const parsed = parseEndpoint(endpoint);
  if (!parsed) {
    return {
      message: `"${endpoint}" is not an endpoint`,
      hint: 'write a method and a path, such as GET /clinics/{id}/calendar',
    };
  }
  const samePath = operations.filter(
    ({ path }) => operationName({ method: '', path }) === operationName({ ...parsed, method: '' }),
  );
  const names = operations.map(({ method, path }) => `${method} ${path}`);
  const near = closest(`${parsed.method} ${parsed.path}`, names);
  const methods = samePath.map(({ method }) => method);
  return {
    message: `"${endpoint}" is not an operation of ${file}`,
    hint:
      methods.length > 0
        ? `the path supports ${methods.join(', ')}`
        : didYouMean(near, names.length === 0 ? 'it lists none' : `it has ${someOf(names)}`),
  };
}
