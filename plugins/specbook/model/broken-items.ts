/** Items that a specification may have, in files that have errors. */
import { keyOf, type AnyItem, type Key } from './item.ts';
import { VOCABULARY_KINDS } from './kind-lists.ts';
import type { Spec } from './spec.ts';

/** Stands for every id; no id has this sign. */
export const ANY_ID = '*';

/** What a spec.yaml with errors may list: words of every vocabulary. */
export const WORDS_OF_BROKEN_SPEC_FILE: readonly Key[] = VOCABULARY_KINDS.map((kind) =>
  keyOf(kind, ANY_ID),
);

/** True for an item that may stand in a file with errors, itself or within what contains it. */
export function mayBeBroken(
  { broken }: Pick<Spec, 'broken'>,
  { key, kind, parent }: Pick<AnyItem, 'key' | 'kind' | 'parent'>,
): boolean {
  return (
    broken.has(key) ||
    (parent !== undefined && broken.has(parent)) ||
    broken.has(keyOf(kind, ANY_ID))
  );
}

/** Keys of spec.yaml that cannot be read. */
export type UnreadKeys = ReadonlySet<string> | 'all';

/** True for a key of spec.yaml that may be stated, and cannot be read. */
export function isUnread({ unread }: Pick<Spec, 'unread'>, key: string): boolean {
  return unread === 'all' || unread?.has(key) === true;
}
