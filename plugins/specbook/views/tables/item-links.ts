/** Items as they are named on pages: an id where people know the item by one, its title, its status. */
import type { PhrasingContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { inline, joined, mark, routeLink, text, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { AnyItem, Key } from '../../model/item.ts';
import { hasOwnId } from '../../model/kind-lists.ts';
import type { Spec } from '../../model/spec.ts';
import { linkWithState, stateOf } from '../state.ts';

/** The status of an item, where it has one. */
export function statusOf({ data }: AnyItem): string | undefined {
  return 'status' in data ? data.status : undefined;
}

/** A sign behind the name of a draft or of something on its way out; nothing for the rest. */
export function statusMark(item: AnyItem): Content {
  const status = statusOf(item);
  return status === 'draft' || status === 'deprecated' ? [' ', mark(status, status)] : undefined;
}

/** Small print beside something. */
export function small(value: string): PhrasingContent {
  return { ...text(value), data: { hName: 'small' } };
}

/** A day, which is never broken over two lines. */
export function day(value: string | undefined): Content {
  return value === undefined ? undefined : { ...text(value), data: { hName: 'time' } };
}

/** A link to an item by its id, where people know it by one, else by its name, and its status. */
export function named(item: AnyItem): Content {
  return [linkTo(item), statusMark(item)];
}

/** A link to an item by id and title, and how it stands: `PERF-RT-002 Calendar ● met`. */
export function titled(spec: Spec, item: AnyItem): PhrasingContent[] {
  const name = inline(linkTo(item), hasOwnId(item.kind) ? ` ${item.title}` : undefined);
  return joined([name, stateOf(spec, item)], ' ');
}

/** A link to an item by its key, and how it stands; nothing where there is none. */
export function linkToKey(spec: Spec, key: Key | undefined): Content {
  const item = key === undefined ? undefined : spec.items.get(key);
  return item && linkWithState(spec, item);
}

/**
 * The first of many, and how many more there are.
 *
 * @param path where all of them are listed
 */
export function few(
  spec: Spec,
  items: readonly Content[],
  { most = 8, path }: { most?: number; path?: string | undefined } = {},
): Content {
  const { shell: t } = stringsOf(spec);
  const count = items.length - most;
  if (count <= 0) return joined(items);
  const more =
    path === undefined
      ? t.andMore({ count })
      : t.andMoreLinked({ more: routeLink(path, t.more({ count })) });
  return [joined(items.slice(0, most)), ' ', more];
}

/** Links to the targets of one relation of an item, each once, in the order stated, and how each stands. */
export function linked(spec: Spec, key: Key, relation: string): PhrasingContent[] {
  const seen = new Set<string>();
  const targets: Content[] = [];
  for (const link of spec.linksFrom(key)) {
    const item = link.relation === relation ? spec.items.get(link.to) : undefined;
    const name = `${link.to}#${link.part ?? ''}`;
    if (!item || seen.has(name)) continue;
    seen.add(name);
    targets.push(linkWithState(spec, item, link.part));
  }
  return joined(targets);
}
