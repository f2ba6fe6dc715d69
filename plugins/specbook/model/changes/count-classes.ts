import { CHANGE_CLASSES, type ChangeClass } from '../../schema/changes/change-class.ts';
import type { Change } from './change.ts';

/** How often each class occurs; those that do not occur are left out. The gravest class stands first. */
export function countClasses(changes: readonly Change[]): (readonly [ChangeClass, number])[] {
  return CHANGE_CLASSES.map(
    (one) => [one, changes.filter((change) => change.class === one).length] as const,
  ).filter(([, count]) => count > 0);
}

/** Changes with graver classes first. */
export function byClass(changes: readonly Change[]): Change[] {
  const rank = (change: Change): number => CHANGE_CLASSES.indexOf(change.class);
  return changes.toSorted((a, b) => rank(a) - rank(b));
}
