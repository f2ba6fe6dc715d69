/** The items of the same kind before and after one, in the order of their list. */
import type { AnyItem, Key } from '../../model/item.ts';
import { hasOwnId } from '../../model/kind-lists.ts';
import { entitiesInOrder, enumsInOrder } from '../../model/item-order.ts';
import { memoize } from '../../model/memoize.ts';
import type { Spec } from '../../model/spec.ts';
import { itemPath } from '../../model/item-path.ts';
import type { Crumb } from './crumb.ts';

/** What stands before and after an item; the first and the last have one of them. */
export interface Neighbours {
  previous?: Crumb;
  next?: Crumb;
}

/** The pages before and after that of an item. */
export function neighboursOf(spec: Spec, key: Key): Neighbours {
  const { before, after } = besides(spec).get(key) ?? {};
  return {
    ...(before && { previous: crumbOf(before) }),
    ...(after && { next: crumbOf(after) }),
  };
}

const besides = memoize(
  (spec: Spec) =>
    new Map(
      listsOf(spec).flatMap((items) =>
        items.map(({ key }, index) => [key, { before: items[index - 1], after: items[index + 1] }]),
      ),
    ),
);

/** The items of each kind, in the order of their list. */
function listsOf(spec: Spec): readonly (readonly AnyItem[])[] {
  const byKind = Map.groupBy(spec.items.values(), ({ kind }): string => kind);
  byKind.set('entity', [...entitiesInOrder(spec)]);
  byKind.set('enum', [...enumsInOrder(spec)]);
  return [...byKind.values()];
}

function crumbOf(item: AnyItem): Crumb {
  return { label: hasOwnId(item.kind) ? item.id : item.title, path: itemPath(item.key) };
}
