/** Differences between a specification and a database. */
import type { QualifiedName } from '../import/catalogue.ts';

/** What kind a difference is of, in the order of reports. */
export const DIFFERENCE_CLASSES = [
  'missing',
  'extra',
  'type',
  'nullability',
  'default',
  'key',
  'action',
  'index',
  'check',
  'definition',
  'comment',
] as const;
/** One of {@link DIFFERENCE_CLASSES}. */
export type DifferenceClass = (typeof DIFFERENCE_CLASSES)[number];

/** One difference. */
export interface Difference {
  class: DifferenceClass;
  /** What differs, by its name in the database. @example column billing.invoice.total */
  object: string;
  /** The table that it belongs to. */
  table?: QualifiedName;
  column?: string;
  /** What the specification states; absent where it states nothing. */
  spec?: string;
  /** What the database has. */
  database?: string;
}

/** A difference in a sentence. @example differenceText(difference) // 'type of column a.b: integer in the specification, bigint in the database' */
export function differenceText({ class: of, object, spec, database }: Difference): string {
  if (of === 'missing') return `${object} is missing in the database`;
  if (of === 'extra') return `${object} is not in the specification`;
  const side = (text: string | undefined): string => text ?? 'nothing';
  const what = object.startsWith(`${of} `) ? object : `${of} of ${object}`;
  return `${what}: ${side(spec)} in the specification, ${side(database)} in the database`;
}
