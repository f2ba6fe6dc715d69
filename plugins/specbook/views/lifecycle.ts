/** What any item may carry: status, owner, tags, and since when it holds. */
import type { PhrasingContent } from 'mdast';
import { keyOf, type AnyItem, type Kind } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { code, inline, joined, mark, type Content, type Fact } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';

/** The keys of `lifecycle` in schema/lifecycle.ts, as far as an item has them. */
interface Lifecycle {
  status?: string | undefined;
  owner?: string | undefined;
  tags?: readonly string[] | undefined;
  since?: string | undefined;
}

/** `draft` → `Draft`. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A link to a word of a vocabulary or to any other item by kind and id; the id itself where there is none. */
export function reference(spec: Spec, kind: Kind, id: string | undefined, part?: string): Content {
  if (id === undefined) return undefined;
  const item: AnyItem | undefined = spec.items.get(keyOf(kind, id));
  return item ? linkTo(item, part) : code(id);
}

/** Links to several items of one kind. */
export function references(
  spec: Spec,
  kind: Kind,
  ids: readonly string[] | undefined,
): PhrasingContent[] {
  return joined((ids ?? []).map((id) => reference(spec, kind, id)));
}

/** As facts, for an item with a heading of its own. */
export function lifecycleFacts(spec: Spec, { status, owner, tags, since }: Lifecycle): Fact[] {
  return [
    ['Status', status && capital(status)],
    ['Owner', reference(spec, 'team', owner)],
    ['Tags', joined((tags ?? []).map((tag) => code(tag)))],
    ['Since', since],
  ];
}

/** As one run of text, for an item that is a row of a table. */
export function lifecycleRun(
  spec: Spec,
  { status, owner, tags, since }: Lifecycle,
): PhrasingContent[] {
  const facts = joined(
    [
      status && mark(status, status),
      owner && inline('owner ', reference(spec, 'team', owner)),
      tags && inline('tags ', joined(tags.map((tag) => code(tag)))),
      since && `since ${since}`,
    ],
    ' · ',
  );
  return facts.length === 0 ? [] : inline('(', facts, ')');
}
