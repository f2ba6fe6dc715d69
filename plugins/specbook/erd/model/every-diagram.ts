/** Every diagram that a site of a specification has an address for. */
import type { Spec } from '../../model/spec.ts';
import { otherDetails } from './other-details.ts';
import { entitiesOfDomain, partsOfDomain } from './parts.ts';
import type { DiagramRequest } from './request.ts';
import { hasSecondStep } from './entity-diagram.ts';

/** The whole, the domains, each domain with its parts, and each entity with one step and, where there is more, two. */
export function everyDiagram(spec: Spec): DiagramRequest[] {
  if (spec.entities.length === 0) return [];
  return [
    { show: 'whole' },
    ...(spec.domains.length > 0 ? [{ show: 'domains' } as const] : []),
    ...spec.domains.flatMap(({ id }): DiagramRequest[] => {
      if (entitiesOfDomain(spec, id).length === 0) return [];
      const parts = partsOfDomain(spec, id);
      return [
        { show: 'domain', domain: id },
        ...(parts.length > 1
          ? parts.map((_, at) => ({ show: 'domain', domain: id, part: at + 1 }) as const)
          : []),
      ];
    }),
    ...spec.entities.flatMap(({ id }): DiagramRequest[] => [
      { show: 'entity', entity: id },
      ...(hasSecondStep(spec, id) ? [{ show: 'entity', entity: id, steps: 2 } as const] : []),
    ]),
  ];
}

/** The same diagrams in the other details that they are drawn in. */
export function everyOtherDetail(spec: Spec): DiagramRequest[] {
  return everyDiagram(spec).flatMap((request) =>
    otherDetails(spec, request).map((detail) => ({ ...request, detail }) as DiagramRequest),
  );
}
