/** Where single items stand today. */
import { isBefore } from '../../model/days.ts';
import type { AnyItem, Consideration, Poc } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';

/** True when a proof of concept proves nothing any more: from its day of expiry on. */
export function isExpired(spec: Spec, { data }: Poc): boolean {
  return data.expires !== undefined && !isBefore(spec.now, data.expires);
}

/** True when a consideration should have been decided by now: from the day after it was due. */
export function isOverdue(spec: Spec, { data }: Consideration): boolean {
  return data.status === 'open' && data.due !== undefined && isBefore(data.due, spec.now);
}

/** Items that are drafts, in the order of the specification. */
export function drafts(spec: Spec): AnyItem[] {
  return [...spec.items.values()].filter(
    (item) => item.kind !== 'field' && 'status' in item.data && item.data.status === 'draft',
  );
}
