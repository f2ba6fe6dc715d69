/** The lists beside a page. */
import type { PhrasingContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { inline, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { standingMark, verdictMark } from '../../views/verdict.ts';
import type { AnyItem, Key, Kind } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { verdictsOf } from '../../model/verdicts/verdicts.ts';
import { small, titled } from '../../views/tables/item-links.ts';
import type { AsideSection } from './page-data.ts';

/** How a requirement or a criterion stands; nothing for what is not judged. */
export function verdictBeside(spec: Spec, item: AnyItem): Content {
  const { requirements, criteria } = verdictsOf(spec);
  if (item.kind === 'requirement') {
    const verdict = requirements.get(item.key);
    return verdict && [standingMark(spec, verdict), ' '];
  }
  const verdict = item.kind === 'criterion' ? criteria.get(item.key)?.verdict : undefined;
  return verdict && [verdictMark(spec, verdict, { of: 'criterion' }), ' '];
}

/** A list beside a page; nothing when it is empty. */
export function asideSection(
  title: string,
  entries: readonly (readonly PhrasingContent[])[],
): AsideSection[] {
  return entries.length === 0 ? [] : [{ title, entries }];
}

/** Items by id and title. */
export function itemEntries(items: readonly AnyItem[]): PhrasingContent[][] {
  return items.map((item) => inline(titled(item)));
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
    const name = item.kind === 'field' ? linkTo(item) : titled(item);
    return [inline(name, ' ', verdictBeside(spec, item), small([...words].join(', ')))];
  });
  return asideSection(shell.referencedBy, entries);
}
