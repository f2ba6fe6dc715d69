/** What a diagram is to show. */
import type { Entity } from '../../model/item.ts';

/**
 * Level of detail: names, key fields, or all fields. `lines` shows names too, and one edge in place of each junction
 * of a many-to-many relationship.
 */
export const DETAILS = ['lines', 'names', 'keys', 'all'] as const;
/** One of {@link DETAILS}. */
export type Detail = (typeof DETAILS)[number];

/** One of the sheets that a diagram too large for one is printed on. */
export interface SheetPart {
  /** The entities on the sheet, besides those of other sheets that they are related to. */
  own: readonly Entity[];
  /** Counts from 1. */
  part: number;
  /** Number of sheets. */
  parts: number;
}

/** A diagram by its scope. */
export type DiagramRequest =
  /** Every entity and every relationship. */
  | { scope: 'whole'; detail?: Detail }
  /** The domains, and the number of relationships between them. */
  | { scope: 'domains' }
  /** What differs from the state that the site is compared with, and what is next to it. */
  | { scope: 'changes' }
  /**
   * One domain; entities of other domains are links by name. A domain too large for a screen has parts: `part` counts
   * from 1.
   */
  | { scope: 'domain'; domain: string; part?: number; detail?: Detail }
  /** One entity and its neighbours; to the second degree also their neighbours. */
  | { scope: 'entity'; entity: string; degree?: 1 | 2; detail?: Detail }
  /** The same by names, as small as it can be: more than a few neighbours are collected by domain. */
  | { scope: 'entity'; entity: string; degree?: 1; detail: 'names'; isSmall: true };

/**
 * The stable name of a diagram, also of its files: `/diagrams/<name>.svg`.
 *
 * @example diagramName({ scope: 'entity', entity: 'patient', degree: 2 }) // 'entity-patient-2-steps'
 * @example diagramName({ scope: 'whole', detail: 'all' }) // 'data-model-all'
 */
export function diagramName(request: DiagramRequest): string {
  const detail = 'detail' in request && request.detail ? `-${request.detail}` : '';
  switch (request.scope) {
    case 'whole':
      return `data-model${detail}`;
    case 'domains':
      return 'domains';
    case 'changes':
      return 'changes';
    case 'domain':
      return `domain-${request.domain}${partName(request.part)}${detail}`;
    case 'entity':
      return `entity-${request.entity}${request.degree === 2 ? '-2-steps' : ''}${'isSmall' in request ? '-small' : detail}`;
  }
}

function partName(part?: number): string {
  return part === undefined ? '' : `-part-${part}`;
}

/** The name of a diagram on one of several sheets. @example sheetName('data-model', { own, part: 1, parts: 3 }) // 'data-model-sheet-1-of-3' */
export function sheetName(name: string, sheet?: SheetPart): string {
  return sheet ? `${name}-sheet-${sheet.part}-of-${sheet.parts}` : name;
}
