/** Every diagram that a site has an address for. */
import type { Spec } from '../../model/spec.ts';
import { otherDetails } from './other-details.ts';
import { entitiesOfDomain, partsOfDomain } from './parts.ts';
import type { DiagramRequest } from './request.ts';
import { hasSecondDegree } from './entity-diagram.ts';

/** The whole model, the domains, each domain with its parts, and each entity to the first and the second degree. */
export function listDiagrams(spec: Spec): DiagramRequest[] {
  if (spec.entities.length === 0) return [];
  return [
    { scope: 'whole' },
    ...(spec.comparison ? [{ scope: 'changes' } as const] : []),
    ...(spec.domains.length > 0 ? [{ scope: 'domains' } as const] : []),
    ...spec.domains.flatMap(({ id }): DiagramRequest[] => {
      if (entitiesOfDomain(spec, id).length === 0) return [];
      const parts = partsOfDomain(spec, id);
      return [
        { scope: 'domain', domain: id },
        ...(parts.length > 1
          ? parts.map((_, at) => ({ scope: 'domain', domain: id, part: at + 1 }) as const)
          : []),
      ];
    }),
    ...spec.entities.flatMap(({ id }): DiagramRequest[] => [
      { scope: 'entity', entity: id },
      ...(hasSecondDegree(spec, id) ? [{ scope: 'entity', entity: id, degree: 2 } as const] : []),
    ]),
  ];
}

/** The same diagrams in their other levels of detail. */
export function listDetailVariants(spec: Spec): DiagramRequest[] {
  return listDiagrams(spec).flatMap((request) =>
    otherDetails(spec, request).map((detail) => ({ ...request, detail }) as DiagramRequest),
  );
}
