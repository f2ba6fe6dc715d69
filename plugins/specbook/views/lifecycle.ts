/** What any item may carry: status, owner, tags, and since when it holds. */
import type { PhrasingContent } from 'mdast';
import { stringsOf, type Strings } from '../i18n/index.ts';
import { keyOf, type AnyItem, type Key, type Kind } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { code, inline, joined, mark, type Content, type Fact } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { factWithFormer } from './changes/in-place.ts';
import { linkWithState } from './state.ts';

/** The keys of `lifecycle` in schema/lifecycle.ts, as far as an item has them. */
interface Lifecycle {
  status?: keyof Strings['labels']['status'] | undefined;
  owner?: string | undefined;
  tags?: readonly string[] | undefined;
  since?: string | undefined;
}

/** `draft` → `Draft`. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A link to a word of a vocabulary or to any other item by kind and id, and how it stands; the id itself where there is none. */
export function reference(spec: Spec, kind: Kind, id: string | undefined, part?: string): Content {
  if (id === undefined) return undefined;
  const item: AnyItem | undefined = spec.items.get(keyOf(kind, id));
  return item ? linkWithState(spec, item, part) : code(id);
}

/** The same without how it stands, where another cell says that, or nothing leans on it. */
export function bareReference(spec: Spec, kind: Kind, id: string, part?: string): Content {
  const item = spec.items.get(keyOf(kind, id));
  return item ? linkTo(item, part) : code(id);
}

/** Links to several items of one kind, and how each stands. */
export function references(
  spec: Spec,
  kind: Kind,
  ids: readonly string[] | undefined,
): PhrasingContent[] {
  return joined((ids ?? []).map((id) => reference(spec, kind, id)));
}

/** As facts, for an item with a heading of its own. @param key the item */
export function lifecycleFacts(
  spec: Spec,
  key: Key,
  { status, owner, tags, since }: Lifecycle,
): Fact[] {
  const changed = (part: string, fact: Fact): Fact => factWithFormer(spec, key, [part], fact);
  const { labels, terms, views } = stringsOf(spec);
  return [
    changed('status', [terms.status, status && capital(labels.status[status])]),
    changed('owner', [terms.owner, reference(spec, 'team', owner)]),
    changed('tags', [views.items.tags, joined((tags ?? []).map((tag) => code(tag)))]),
    changed('since', [views.items.since, since]),
  ];
}

/** As one run of text, for an item that is a row of a table. */
export function lifecycleRun(
  spec: Spec,
  { status, owner, tags, since }: Lifecycle,
): PhrasingContent[] {
  const { inRow: t } = stringsOf(spec).views.items;
  const facts = joined(
    [
      statusMark(spec, status),
      owner && t.owner({ owner: reference(spec, 'team', owner) }),
      tags && t.tags({ tags: joined(tags.map((tag) => code(tag))) }),
      since && t.since({ since }),
    ],
    ' · ',
  );
  return facts.length === 0 ? [] : inline(t.all({ facts }));
}

/** The status of an item as a mark, coloured by it. */
export function statusMark(spec: Spec, status: Lifecycle['status']): Content {
  return status && mark(stringsOf(spec).labels.status[status], status);
}
