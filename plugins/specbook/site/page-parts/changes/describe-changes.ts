import { stringsOf } from '../../../i18n/index.ts';
import type { Comparison } from '../../../model/changes/comparison.ts';
import { idOf } from '../../../model/item.ts';
import type { ShownVersion, Spec } from '../../../model/spec.ts';
import { describeClasses } from '../../../views/changes/change-tables.ts';

/** A comparison in one or two sentences. @example '3 changes since main (4f2c9e1): 1 breaking, 2 compatible.' */
export function describeChanges(
  spec: Spec,
  { base, changes }: Pick<Comparison, 'base' | 'changes'>,
): string {
  const { changes: t } = stringsOf(spec);
  if (changes.length === 0) return t.noneSince({ base });
  return t.since({ count: changes.length, base, parts: describeClasses(spec, changes) });
}

/**
 * What has changed since a revision, and how many items are not compared.
 *
 * @example '3 changes since 2.2.0: 3 wording. 1 item has errors and is not compared: order'
 */
export function describeSince(
  spec: Spec,
  { revision, changes, notCompared }: Pick<ShownVersion, 'revision' | 'changes' | 'notCompared'>,
): string {
  const { changes: t } = stringsOf(spec);
  const count = notCompared.length;
  const items = notCompared.map(idOf).join(', ');
  const compared = describeChanges(spec, { base: revision, changes });
  if (count === 0) return compared;
  const left = t.notCompared({ count, items });
  return changes.length === 0 ? left : `${compared} ${left}`;
}
