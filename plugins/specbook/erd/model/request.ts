/** What a diagram is asked to show. */

/**
 * How much each box tells: its name, the fields of its keys, or all its fields. `lines` shows names too, and one
 * line of many to many in place of a junction.
 */
export const DETAILS = ['lines', 'names', 'keys', 'all'] as const;
/** One of {@link DETAILS}. */
export type Detail = (typeof DETAILS)[number];

/** One of the four distances from which the data model is seen. */
export type DiagramRequest =
  /** Every entity and every relationship. */
  | { show: 'whole'; detail?: Detail }
  /** The domains, and how many relationships link them. */
  | { show: 'domains' }
  /**
   * One domain; entities of others are names that lead over. A domain too large for one picture has parts: the number
   * of one, from 1, and of how many; as many as it needs on a screen when `of` is absent.
   */
  | { show: 'domain'; domain: string; part?: number; of?: number; detail?: Detail }
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
      return `domain-${request.domain}${partName(request)}${detail}`;
    case 'entity':
      return `entity-${request.entity}${request.steps === 2 ? '-2-steps' : ''}${detail}`;
  }
}

function partName({ part, of }: { part?: number; of?: number }): string {
  if (part === undefined) return '';
  return of === undefined ? `-part-${part}` : `-part-${part}-of-${of}`;
}
