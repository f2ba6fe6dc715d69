/** Runs of text: what stands in a paragraph, a heading or a cell. */
import type { InlineCode, Link, PhrasingContent, Strong, Text } from 'mdast';
import type { Key } from '../model/item.ts';
import { targetUrl } from './links.ts';

/** Text, nodes, or lists of both; nothing where there is nothing to say. */
export type Content = string | PhrasingContent | undefined | readonly Content[];

/** Flattens content to nodes. */
export function inline(...content: readonly Content[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const part of content) {
    if (part === undefined || part === '') continue;
    if (typeof part === 'string') nodes.push(text(part));
    else if (isList(part)) nodes.push(...inline(...part));
    else nodes.push(part);
  }
  return nodes;
}

function isList(content: PhrasingContent | readonly Content[]): content is readonly Content[] {
  return Array.isArray(content);
}

const oneLine = (value: string): string =>
  value.includes('\n') || value.includes('\r') ? value.replace(/\s*[\n\r]\s*/gu, ' ') : value;

/** Plain text, on one line. */
export function text(value: string): Text {
  return { type: 'text', value: oneLine(value) };
}

/** A name or expression in the letters of a machine, on one line. */
export function code(value: string): InlineCode {
  return { type: 'inlineCode', value: oneLine(value) };
}

/** Text that stands out. */
export function strong(...content: readonly Content[]): Strong {
  return { type: 'strong', children: inline(...content) };
}

/** A small sign with a frame: PK, FK, required, personal. Plain text in Markdown. @param kinds what it is coloured by: `stale` */
export function mark(value: string, ...kinds: readonly string[]): Text {
  return {
    type: 'text',
    value,
    data: { hName: 'span', classes: ['sb-mark', ...kinds.map((kind) => `sb-${kind}`)] },
  };
}

/**
 * Text that sorts by a number: a quantity by its size, whatever its unit.
 *
 * @param among what the number measures, in a column of several such things: each sorts among its own
 */
export function sorted(size: number, label: string | Text, among?: string): Text {
  const node = typeof label === 'string' ? text(label) : label;
  const sort = among === undefined ? String(size) : `${among} ${size}`;
  return { ...node, data: { ...node.data, sort } };
}

/** A day, which is not broken at its hyphens. @example day('2026-11-22') */
export function day(value: string): Text {
  return { ...text(value), data: { hName: 'time' } };
}

/** A line break; a blank where no break can be. */
export function lineBreak(): PhrasingContent {
  return { type: 'break' };
}

/**
 * A link to an item, or to a part of it.
 *
 * @param label what is read; the id when absent
 */
export function itemLink(key: Key, label?: Content, part?: string): Link {
  const target = { kind: 'item' as const, key, ...(part !== undefined && { part }) };
  const id = key.slice(key.indexOf(':') + 1);
  return { type: 'link', url: targetUrl(target), children: inline(label ?? id) };
}

/** A link to a page of the site. @param path from the root of the site: `/performance/` */
export function routeLink(path: string, label: Content): Link {
  return { type: 'link', url: targetUrl({ kind: 'route', path }), children: inline(label) };
}

/** A link to the web; plain text where the address is none that may be linked. */
export function webLink(url: string, label: Content = url): Link {
  const link: Link = { type: 'link', url, children: inline(label) };
  // On paper the address of a link stands behind it, but not twice.
  return label === url ? { ...link, data: { classes: ['sb-address'] } } : link;
}

/** Parts with something between them: `joined([a, b, c], ', ')`. */
export function joined(parts: readonly Content[], between: Content = ', '): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const part of parts) {
    const next = inline(part);
    if (next.length === 0) continue;
    if (nodes.length > 0) nodes.push(...inline(between));
    nodes.push(...next);
  }
  return nodes;
}

/** Sentences or notes one below the other within a cell or a fact. */
export function lines(...parts: readonly Content[]): PhrasingContent[] {
  return joined(parts, lineBreak());
}
