/** The lists beside a page. */
import type { PhrasingContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { inline } from '../../markup/mdast.ts';
import type { AnyItem, Key, Kind } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { small, titled } from '../../views/tables/item-links.ts';
import type { AsideSection } from './page-data.ts';

/** A list beside a page; nothing when it is empty. */
export function asideSection(
  title: string,
  entries: readonly (readonly PhrasingContent[])[],
): AsideSection[] {
  return entries.length === 0 ? [] : [{ title, entries }];
}

/** Items by id and title, and how each stands. */
export function itemEntries(spec: Spec, items: readonly AnyItem[]): PhrasingContent[][] {
  return items.map((item) => titled(spec, item));
}

/**
 * What refers to an item, each once, with what it has to do with it. What is part of the item itself, or
 * contains it, is left out: the page says that anyway.
 *
 * @param without kinds that the page itself lists
 */
export function referencedBy(
  spec: Spec,
  key: Key,
  { without = [] }: { without?: readonly Kind[] } = {},
): AsideSection[] {
  const { labels, shell } = stringsOf(spec);
  const own = spec.items.get(key)?.parent;
  const relations = new Map<Key, Set<string>>();
  for (const { from, relation } of spec.linksTo(key)) {
    if (from === key || from === own || spec.items.get(from)?.parent === key) continue;
    const words = relations.get(from) ?? new Set<string>();
    relations.set(from, words.add(labels.relation[relation]));
  }
  const entries = [...relations].flatMap(([from, words]) => {
    const item = spec.items.get(from);
    if (!item || without.includes(item.kind)) return [];
    return [inline(titled(spec, item), ' ', small([...words].join(', ')))];
  });
  return asideSection(shell.referencedBy, entries);
}
