/** Items that refer to something that changed, and did not change themselves. */
import type { Key } from '../model/item.ts';
import { DEPENDENCIES, type Relation, type Spec } from '../model/spec.ts';
import type { Change, Suspect } from '../model/changes/change.ts';
import type { ChangeClass } from '../schema/changes/change-class.ts';

/** Relations by which one item relies on another: an open question has to be asked anew as well. */
const RELIES: ReadonlySet<Relation> = new Set<Relation>([...DEPENDENCIES, 'dependsOn', 'affects']);

/** Classes after which those who refer to an item have to look again. */
const SUSPICIOUS: ReadonlySet<ChangeClass> = new Set(['breaking', 'tightened', 'loosened']);

/**
 * Items that rely on a changed item, and that did not change.
 *
 * @param after the specification as it is now; what refers to a removed item is a dangling reference there
 */
export function findSuspects(changes: readonly Change[], after: Spec): Suspect[] {
  const grave = changes.filter((change) => SUSPICIOUS.has(change.class) && !change.acknowledged);
  const changed = new Set(changes.map(({ item }) => item));
  const suspects: Suspect[] = [];
  for (const [key, ofItem] of Map.groupBy(grave, ({ item }) => item)) {
    const target = after.items.get(key);
    if (!target) continue;
    const froms = new Set<Key>(
      after
        .linksTo(key)
        .filter(({ relation, to }) => RELIES.has(relation) && to === key)
        .map(({ from }) => from),
    );
    for (const from of froms) {
      const item = after.items.get(from);
      // A part of the item that changed says nothing new.
      if (!item || changed.has(from) || item.parent === key || target.parent === from) continue;
      const { file, line, column } = item.source;
      const because = ofItem.map(({ fingerprint }) => fingerprint);
      const { title } = item;
      suspects.push({ item: from, title, position: { file, line, column }, changed: key, because });
    }
  }
  return suspects;
}
