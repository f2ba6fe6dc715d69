/** The changes of a comparison, by item. */
import { kindOf, type Key } from '../item.ts';
import { memoize } from '../memoize.ts';
import type { Spec } from '../spec.ts';
import type { Change } from './change.ts';
import { CHANGE_CLASSES, type ChangeClass } from '../../schema/changes/change-class.ts';
import type { Comparison } from './comparison.ts';

/** How an item differs from the base. */
export type ChangeMark = 'added' | 'changed' | 'renamed' | 'moved' | 'removed';

/** The sign of each mark, which stands beside its word. */
export const CHANGE_SIGNS: Readonly<Record<ChangeMark, string>> = {
  added: '+',
  changed: '±',
  renamed: '→',
  moved: '→',
  removed: '−',
};

/** What of an item differs. */
export interface ItemChanges {
  mark: ChangeMark;
  /** The gravest class of its changes. */
  class: ChangeClass;
  changes: readonly Change[];
}

/** The item came or went as a whole. */
export function isWhole({ path, positions }: Change): boolean {
  return path.length === 0 && (positions.before === undefined || positions.after === undefined);
}

/** How one change changes its item. */
export function markOf(change: Change): ChangeMark {
  if (isWhole(change)) return change.positions.before === undefined ? 'added' : 'removed';
  return change.class === 'renamed' || change.class === 'moved' ? change.class : 'changed';
}

/** The gravest class of changes that are not acknowledged, else of all. */
export function gravestClass(changes: readonly Change[]): ChangeClass {
  const open = changes.filter(({ acknowledged }) => acknowledged === undefined);
  const classes = new Set((open.length > 0 ? open : changes).map((change) => change.class));
  return CHANGE_CLASSES.find((one) => classes.has(one)) ?? 'wording';
}

const ownChanges = memoize((comparison: Comparison) =>
  Map.groupBy(comparison.changes, ({ item }) => item),
);

/** Changes by the item whose page shows them: those of a field are changes of its entity. */
const pageChanges = memoize((comparison: Comparison) =>
  Map.groupBy(comparison.changes, ({ item }) => itemOfPage(item)),
);

/** The item on whose page another one stands: the entity of a field, else the item itself. */
export function itemOfPage(key: Key): Key {
  if (kindOf(key) !== 'field') return key;
  const id = key.slice('field:'.length);
  return `entity:${id.slice(0, id.indexOf('.'))}`;
}

function summed(changes: readonly Change[], own: readonly Change[]): ItemChanges {
  const marks = new Set(own.map(markOf));
  const mark =
    (['added', 'removed', 'changed', 'renamed', 'moved'] as const).find((one) => marks.has(one)) ??
    'changed';
  const isPartChanged = changes.some((change) => !own.includes(change));
  const isOnlyPlace = mark === 'renamed' || mark === 'moved';
  return {
    mark: isOnlyPlace && isPartChanged ? 'changed' : mark,
    class: gravestClass(changes),
    changes,
  };
}

/** What differs on the page of an item; undefined where nothing does. */
export function changesOfPage({ comparison }: Spec, key: Key): ItemChanges | undefined {
  if (!comparison) return undefined;
  const changes = pageChanges(comparison).get(key);
  return changes && summed(changes, ownChanges(comparison).get(key) ?? []);
}
