/** What a diagram is asked to show. */

/** How much each box tells: its name, the fields of its keys, or all its fields. */
export const DETAILS = ['names', 'keys', 'all'] as const;
/** One of {@link DETAILS}. */
export type Detail = (typeof DETAILS)[number];

/** One of the four distances from which the data model is seen. */
export type DiagramRequest =
  /** Every entity and every relationship. */
  | { show: 'whole'; detail?: Detail }
  /** The domains, and how many relationships link them. */
  | { show: 'domains' }
  /** One domain; entities of others are names that lead over. A domain too large for one picture has parts, from 1. */
  | { show: 'domain'; domain: string; part?: number; detail?: Detail }
  /** One entity and what it is related to; with two steps also what that is related to. */
  | { show: 'entity'; entity: string; steps?: 1 | 2; detail?: Detail };

/**
 * The name of a diagram, stable and fit for a file: what `/diagrams/<name>.svg` is called.
 *
 * @example diagramName({ show: 'entity', entity: 'patient', steps: 2 }) // 'entity-patient-2-steps'
 * @example diagramName({ show: 'whole', detail: 'all' }) // 'data-model-all'
 */
export function diagramName(request: DiagramRequest): string {
  const detail = 'detail' in request && request.detail ? `-${request.detail}` : '';
  switch (request.show) {
    case 'whole':
      return `data-model${detail}`;
    case 'domains':
      return 'domains';
    case 'domain':
      return `domain-${request.domain}${request.part === undefined ? '' : `-part-${request.part}`}${detail}`;
    case 'entity':
      return `entity-${request.entity}${request.steps === 2 ? '-2-steps' : ''}${detail}`;
  }
}
