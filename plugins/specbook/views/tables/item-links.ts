/** Items as they are named on pages: an id where people know the item by one, its title, its status. */
import type { PhrasingContent } from 'mdast';
import { joined, mark, routeLink, text, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { AnyItem, Key } from '../../model/item.ts';
import { hasOwnId } from '../../model/kinds.ts';
import type { Spec } from '../../model/spec.ts';

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

/** A link to an item by id and title: `PERF-RT-002 Calendar, p95 250 ms`. */
export function titled(item: AnyItem): Content {
  if (!hasOwnId(item.kind)) return named(item);
  return [linkTo(item), ` ${item.title}`, statusMark(item)];
}

/** A link to an item by its address; the text given where there is none. */
export function byKey(spec: Spec, key: Key, otherwise: string): Content {
  const item = spec.items.get(key);
  return item ? linkTo(item) : otherwise;
}

/** So many of many are named. */
const NAMED = 8;

/** The first of many, and how many more there are, with a link to where they stand. */
export function few(items: readonly Content[], path: string | undefined): Content {
  const rest = items.length - NAMED;
  const more = `${rest}\u00a0more`;
  return [
    joined(items.slice(0, NAMED)),
    rest > 0 ? [' and ', path === undefined ? more : routeLink(path, more)] : undefined,
  ];
}

/** Links to the targets of one relation of an item, each once, in the order stated. */
export function linked(spec: Spec, key: Key, relation: string): PhrasingContent[] {
  const seen = new Set<string>();
  const targets: Content[] = [];
  for (const link of spec.linksFrom(key)) {
    const item = link.relation === relation ? spec.items.get(link.to) : undefined;
    const name = `${link.to}#${link.part ?? ''}`;
    if (!item || seen.has(name)) continue;
    seen.add(name);
    targets.push(linkTo(item, link.part));
  }
  return joined(targets);
}
