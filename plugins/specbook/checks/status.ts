import type { AnyItem } from '../model/item.ts';
import type { Severity } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';

/** The status of an item; a field, rule or criterion without one has the status of its parent. */
export function statusOf(spec: Spec, item: AnyItem): string | undefined {
  const { status } = item.data as { status?: string };
  if (status !== undefined) return status;
  const parent = item.parent && spec.items.get(item.parent);
  return parent && statusOf(spec, parent);
}

/** An error, but only a warning in a draft. */
export function severityInDrafts(spec: Spec, item: AnyItem): Severity {
  return statusOf(spec, item) === 'draft' ? 'warning' : 'error';
}
