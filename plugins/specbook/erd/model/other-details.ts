/** In which levels of detail a diagram is drawn. */
import type { Spec } from '../../model/spec.ts';
import {
  isLargeModel,
  MAX_ENTITIES_PER_DOMAIN,
  MAX_ENTITIES_IN_PAGE,
  MAX_ENTITIES_WITH_ROWS,
} from './limits.ts';
import { entitiesOfDomain } from './parts.ts';
import { DETAILS, type Detail, type DiagramRequest } from './request.ts';
import { buildDiagram } from './build-diagram.ts';

/**
 * The level of detail when none is requested; undefined for an entity, which is shown in more detail than its
 * neighbours, and for the domains, which have no rows.
 *
 * @example defaultDetail(spec, { scope: 'domain', domain: 'billing' }) // 'keys'
 */
export function defaultDetail(spec: Spec, request: DiagramRequest): Detail | undefined {
  if (request.scope === 'whole')
    return spec.entities.length > MAX_ENTITIES_WITH_ROWS ? 'names' : 'keys';
  if (request.scope === 'domain') return isTooLarge(spec, request) ? 'names' : 'keys';
  return undefined;
}

function isTooLarge(
  spec: Spec,
  { domain, part }: Extract<DiagramRequest, { scope: 'domain' }>,
): boolean {
  return part === undefined && entitiesOfDomain(spec, domain).length > MAX_ENTITIES_PER_DOMAIN;
}

/**
 * The other levels of detail in which a site draws a diagram; none for diagrams that are files only. `lines` only where
 * a junction is collapsed.
 *
 * @example otherDetails(spec, { scope: 'domain', domain: 'billing' }) // ['names', 'all']
 */
export function otherDetails(spec: Spec, request: DiagramRequest): Detail[] {
  if (!isDrawnInDetails(spec, request)) return [];
  const byDefault = defaultDetail(spec, request);
  return DETAILS.filter(
    (detail) => detail !== byDefault && (detail !== 'lines' || hasCollapsedJunction(spec, request)),
  );
}

function isDrawnInDetails(spec: Spec, request: DiagramRequest): boolean {
  switch (request.scope) {
    case 'whole':
      return spec.entities.length <= MAX_ENTITIES_IN_PAGE;
    case 'changes':
    case 'domains':
      return false;
    case 'domain':
      return !isTooLarge(spec, request);
    case 'entity':
      return request.degree !== 2 && !isLargeModel(spec);
  }
}

function hasCollapsedJunction(spec: Spec, request: DiagramRequest): boolean {
  const countNodes = (detail: Detail): number =>
    buildDiagram(spec, { ...request, detail } as DiagramRequest).nodes.length;
  return countNodes('lines') < countNodes('names');
}
