/** In which details a diagram is drawn, besides the one that it has when none is asked for. */
import type { Spec } from '../../model/spec.ts';
import { MOST_IN_DOMAIN, MOST_IN_PAGE, MOST_WITH_DETAILS, MOST_WITH_ROWS } from './limits.ts';
import { entitiesOfDomain } from './parts.ts';
import { DETAILS, type Detail, type DiagramRequest } from './request.ts';
import { showDiagram } from './build-diagram.ts';

/**
 * The detail of a diagram when none is asked for; nothing for that of an entity, which tells more of the entity itself
 * than of those around it, and for that of the domains, which has none.
 *
 * @example usualDetail(spec, { show: 'domain', domain: 'billing' }) // 'keys'
 */
export function usualDetail(spec: Spec, request: DiagramRequest): Detail | undefined {
  if (request.show === 'whole') return spec.entities.length > MOST_WITH_ROWS ? 'names' : 'keys';
  if (request.show === 'domain') return isTooLarge(spec, request) ? 'names' : 'keys';
  return undefined;
}

function isTooLarge(
  spec: Spec,
  { domain, part }: Extract<DiagramRequest, { show: 'domain' }>,
): boolean {
  return part === undefined && entitiesOfDomain(spec, domain).length > MOST_IN_DOMAIN;
}

/**
 * The other details in which the site draws a diagram: those of pictures that stand in a page. `lines` only where a
 * junction becomes a line.
 *
 * @example otherDetails(spec, { show: 'domain', domain: 'billing' }) // ['names', 'all']
 */
export function otherDetails(spec: Spec, request: DiagramRequest): Detail[] {
  if (!isDrawnInDetails(spec, request)) return [];
  const usual = usualDetail(spec, request);
  return DETAILS.filter(
    (detail) => detail !== usual && (detail !== 'lines' || hasJunctionLine(spec, request)),
  );
}

function isDrawnInDetails(spec: Spec, request: DiagramRequest): boolean {
  switch (request.show) {
    case 'whole':
      return spec.entities.length <= MOST_IN_PAGE;
    case 'domains':
      return false;
    case 'domain':
      return !isTooLarge(spec, request);
    case 'entity':
      return request.steps !== 2 && spec.entities.length <= MOST_WITH_DETAILS;
  }
}

function hasJunctionLine(spec: Spec, request: DiagramRequest): boolean {
  const boxes = (detail: Detail): number =>
    showDiagram(spec, { ...request, detail } as DiagramRequest).boxes.length;
  return boxes('lines') < boxes('names');
}
