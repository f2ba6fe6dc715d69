/** Items as files state them, before they are linked. */
import type { Item, ItemData, Key, Kind, PathStep, Source } from './item.ts';
import { keyOf } from './item.ts';
import { hasOwnId, nestedKinds } from './kind-lists.ts';
import { KINDS } from './kinds.ts';

/** One item, with whatever is nested in it. */
export interface StatedItem<K extends Kind> {
  kind: K;
  id: string;
  data: ItemData[K];
  source: Source;
  parent?: Key;
  body?: Item['body'];
}

/** A stated item, distinguished by `kind`. */
export type AnyStated = { [K in Kind]: StatedItem<K> }[Kind];

/** The location of a part of an item as a source of its own. */
export function sourceOfPart(source: Source, prefix: readonly PathStep[]): Source {
  return {
    ...source.locate(prefix),
    locate: (path, literal, occurrence) => source.locate([...prefix, ...path], literal, occurrence),
  };
}

/** Items nested in another: fields and rules of an entity, criteria of an area. */
export function nestedItems({ kind, id, data, source }: AnyStated): AnyStated[] {
  const lists: Readonly<Record<string, unknown>> = { ...data };
  return nestedKinds(kind).flatMap((nested) => {
    const { key } = KINDS[nested].within;
    const members = (lists[key] ?? []) as readonly ItemData[typeof nested][];
    return members.map(
      (member, index) =>
        ({
          kind: nested,
          id: hasOwnId(nested) ? member.id : `${id}.${member.id}`,
          data: member,
          parent: keyOf(kind, id),
          source: sourceOfPart(source, [key, index]),
        }) as AnyStated,
    );
  });
}
