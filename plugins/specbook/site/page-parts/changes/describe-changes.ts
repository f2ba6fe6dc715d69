import { stringsOf } from '../../../i18n/index.ts';
import { CHANGE_CLASSES } from '../../../schema/changes/change-class.ts';
import type { Comparison } from '../../../model/changes/comparison.ts';
import type { Spec } from '../../../model/spec.ts';

/** A comparison in one or two sentences. @example '3 changes since main (4f2c9e1): 1 breaking, 2 compatible.' */
export function describeChanges(spec: Spec, { base, changes }: Comparison): string {
  const { changes: t } = stringsOf(spec);
  if (changes.length === 0) return t.noneSince({ base });
  const parts = CHANGE_CLASSES.flatMap((one) => {
    const count = changes.filter((change) => change.class === one).length;
    return count === 0 ? [] : [`${count} ${t.classes[one].toLowerCase()}`];
  });
  return t.since({ count: changes.length, base, parts: parts.join(', ') });
}
