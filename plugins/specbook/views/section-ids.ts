/** Ids of the sections that views declare, in their order: what a project may name to move or remove. */
import type { Kind } from '../model/kinds.ts';

/** By kind; kinds that are rows of tables and have no view of their own are absent. */
export const SECTION_IDS = {
  domain: [],
  entity: [
    ...['fields', 'relationships', 'foreign-keys', 'indexes', 'unique', 'checks', 'rules'],
    ...['audit', 'volume', 'delete', 'primary-key', 'exclusion', 'partitions', 'triggers', 'query'],
    ...['database'],
  ],
  enum: ['values', 'used-by', 'database'],
  rule: ['why'],
  category: [],
  requirement: [
    ...['why', 'targets', 'excludes', 'action', 'evidence', 'arithmetic', 'endpoints', 'notes'],
  ],
  service: [],
  constraint: ['guidance', 'arithmetic'],
  screen: [],
  poc: ['conditions', 'measured', 'limits'],
  area: [],
  criterion: ['evidence'],
  consideration: ['decision'],
  run: ['changes', 'measured', 'proved', 'files', 'reviews'],
} as const satisfies Partial<Record<Kind, readonly string[]>>;

/** Kinds whose items have a view. */
export type ViewKind = keyof typeof SECTION_IDS;

/** The anchor of a section within its item. */
export function anchorOfSection(id: string): string {
  return `sec.${id}`;
}
