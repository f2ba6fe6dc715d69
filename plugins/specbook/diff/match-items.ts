/** Pairs the items of two specifications: by address, then those that were renamed. */
import { idOf, keyOf, kindOf, type AnyItem, type Key, type Kind } from '../model/item.ts';
import { mayBeBroken } from '../model/broken-items.ts';
import { KINDS } from '../model/kinds.ts';
import type { Spec } from '../model/spec.ts';
import { RENAMED_FROM, signatureOf, similarity } from './similarity.ts';

/** An item on both sides. */
export interface ItemPair {
  before: AnyItem;
  after: AnyItem;
}

/** All items of two specifications. */
export interface MatchedItems {
  pairs: readonly ItemPair[];
  added: readonly AnyItem[];
  removed: readonly AnyItem[];
  /** Items that one side has, and of which the other has only files with errors. */
  notCompared: readonly Key[];
  /** The address now, by that before, of items that were renamed. */
  renamed: ReadonlyMap<Key, Key>;
}

/** More comparisons than this would take longer than reading both specifications. */
const MAX_COMPARISONS = 250_000;

/** Items that somebody wrote: a word that spec.yaml leaves open has no file. */
function writtenItems(spec: Spec): AnyItem[] {
  return [...spec.items.values()].filter(({ implied }) => !implied);
}

/** Kinds whose items stand within another. */
const isNested = (kind: Kind): boolean => 'within' in KINDS[kind];

/** The address that an item would have if only what contains it were renamed. */
function addressNow(item: AnyItem, renamed: ReadonlyMap<Key, Key>): Key {
  const direct = renamed.get(item.key);
  if (direct !== undefined) return direct;
  const parent = item.kind === 'field' ? item.parent && renamed.get(item.parent) : undefined;
  if (item.kind !== 'field' || parent === undefined) return item.key;
  return keyOf('field', `${idOf(parent)}.${item.data.id}`);
}

/** Only items of one kind and of one container can be the same item. */
function bucketOf(item: AnyItem, renamed: ReadonlyMap<Key, Key>): string {
  if (!isNested(item.kind) || item.parent === undefined) return item.kind;
  return `${item.kind} ${renamed.get(item.parent) ?? item.parent}`;
}

/** Items of one kind that went and came and are alike, best first, each once. */
function findRenamed(
  removed: readonly AnyItem[],
  added: readonly AnyItem[],
  renamed: ReadonlyMap<Key, Key>,
): Map<Key, Key> {
  const came = Map.groupBy(added.map(signatureOf), ({ item }) => bucketOf(item, new Map()));
  const went = Map.groupBy(removed.map(signatureOf), ({ item }) => bucketOf(item, renamed));
  const found = new Map<Key, Key>();
  for (const [bucket, old] of went) {
    const young = came.get(bucket) ?? [];
    if (old.length * young.length > MAX_COMPARISONS) continue;
    const candidates = old.flatMap((a) =>
      young.map((b) => ({ a: a.item.key, b: b.item.key, score: similarity(a, b) })),
    );
    const taken = new Set<Key>();
    const byScore = candidates
      .filter(({ score }) => score >= RENAMED_FROM)
      .sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : 1) || (x.b < y.b ? -1 : 1));
    for (const { a, b } of byScore) {
      if (found.has(a) || taken.has(b)) continue;
      found.set(a, b);
      taken.add(b);
    }
  }
  return found;
}

function split(before: readonly AnyItem[], after: Spec, renamed: ReadonlyMap<Key, Key>) {
  const pairs: ItemPair[] = [];
  const removed: AnyItem[] = [];
  const met = new Set<Key>();
  for (const item of before) {
    const key = addressNow(item, renamed);
    const now = after.items.get(key);
    if (!now || now.implied || now.kind !== item.kind) removed.push(item);
    else {
      met.add(key);
      pairs.push({ before: item, after: now });
    }
  }
  return { pairs, removed, added: writtenItems(after).filter(({ key }) => !met.has(key)) };
}

/**
 * Pairs the items of two specifications.
 *
 * @param stated addresses that the team says were renamed, old → new; they stand before what looks alike
 */
export function matchItems(
  before: Spec,
  after: Spec,
  stated: ReadonlyMap<Key, Key> = new Map(),
): MatchedItems {
  const items = writtenItems(before);
  const renamed = new Map<Key, Key>(stated);
  // Containers first: a field is compared within the entity that it belongs to now.
  for (const nested of [false, true]) {
    const { removed, added } = split(items, after, renamed);
    const ofStep = (item: AnyItem): boolean => isNested(item.kind) === nested;
    const found = findRenamed(
      removed.filter((item) => ofStep(item) && !mayBeBroken(after, item)),
      added.filter((item) => ofStep(item) && !mayBeBroken(before, item)),
      renamed,
    );
    for (const [old, now] of found) renamed.set(old, now);
  }
  const { pairs, added, removed } = split(items, after, renamed);
  const unknown = [
    ...added.filter((item) => mayBeBroken(before, item)),
    ...removed.filter((item) => mayBeBroken(after, item)),
  ].map(({ key }) => key);
  const notCompared = new Set(unknown);
  return {
    pairs,
    added: added.filter(({ key }) => !notCompared.has(key)),
    removed: removed.filter(({ key }) => !notCompared.has(key)),
    notCompared: unknown.filter((key) => kindOf(key) !== 'field'),
    renamed,
  };
}
