import type { AnyItem } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';

/** Items that are drafts, in the order of the specification. */
export function draftsOf(spec: Spec): AnyItem[] {
  return [...spec.items.values()].filter(
    (item) => item.kind !== 'field' && 'status' in item.data && item.data.status === 'draft',
  );
}
