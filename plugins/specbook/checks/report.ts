/** How a check says what it found. */
import type { AnyItem, PathStep } from '../model/item.ts';
import type { Position, Problem, Severity } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';

/** What is wrong, and where in an item. */
export interface Complaint {
  /** Name of the rule. */
  rule: string;
  /** Place in the item; the item itself when absent. */
  path?: readonly PathStep[];
  /** Text inside that place to point at. */
  literal?: string;
  /** `error` when absent. */
  severity?: Severity;
  message: string;
  hint: string;
  /** Other places that belong to it. */
  related?: readonly Position[];
}

/** A problem at a place of an item. */
export function problemIn(item: AnyItem, complaint: Complaint): Problem {
  const { rule, path = [], literal, severity = 'error', message, hint, related } = complaint;
  const { file, line, column } = item.source.locate(path, literal);
  return {
    file,
    line,
    column,
    severity,
    message,
    hint,
    rule,
    ...(related && {
      related: related.map((place) => ({
        file: place.file,
        line: place.line,
        column: place.column,
      })),
    }),
  };
}

/** The status of an item; a field, a rule or a criterion that says nothing is what its holder is. */
export function statusOf(spec: Spec, item: AnyItem): string | undefined {
  const { status } = item.data as { status?: string };
  if (status !== undefined) return status;
  const holder = item.parent && spec.items.get(item.parent);
  return holder && statusOf(spec, holder);
}

/** How bad it is that a reference leads nowhere: a draft may still have loose ends. */
export function referenceSeverity(spec: Spec, item: AnyItem): Severity {
  return statusOf(spec, item) === 'draft' ? 'warning' : 'error';
}

/** `did you mean x?`, where something is near. */
export function didYouMean(near: string | undefined, otherwise: string): string {
  return near === undefined ? otherwise : `did you mean ${near}?`;
}

const SHOWN = 12;

/** `a, b, c`, cut where the list is long. */
export function someOf(names: readonly string[]): string {
  return names.length <= SHOWN
    ? names.join(', ')
    : `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`;
}
