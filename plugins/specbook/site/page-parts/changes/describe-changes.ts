import { stringsOf } from '../../../i18n/index.ts';
import type { Comparison } from '../../../model/changes/comparison.ts';
import type { Spec } from '../../../model/spec.ts';
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
