/** An element of a page, or a text in it. */
export interface Element {
  tag: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr', 'col', 'area']);
const RAW = new Set(['script', 'style', 'textarea', 'title']);
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const TOKEN = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gu;
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

/** Text with its character references decoded. */
export function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/giu, (whole: string, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    return String.fromCodePoint(Number(name.slice(1).replace(/^x/iu, '0x')));
  });
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decode(double ?? single ?? bare ?? ''),
    ]),
  );
}

/** What the start of a part of a table ends, as a browser reads it. */
const ENDED: Record<string, readonly string[]> = {
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['tr'],
  tbody: ['thead', 'tbody'],
};

function endBefore(tag: string, open: Element[]): void {
  const ended = ENDED[tag] ?? [];
  const at = open.findLastIndex((element) => ended.includes(element.tag));
  if (at > open.findLastIndex((element) => element.tag === 'table')) open.length = at;
}

/** A page as a tree. It reads what Astro, hast and tables write: any other element that is not void is closed. */
export function parseHtml(html: string): Element {
  const root: Element = { tag: '#root', attributes: {}, children: [] };
  const open = [root];
  let end = 0;
  let raw: string | undefined;
  for (const match of html.matchAll(TOKEN)) {
    const [whole, slash, name, attributes] = match;
    const tag = name?.toLowerCase();
    if (raw !== undefined && !(slash === '/' && tag === raw)) continue;
    if (match.index > end) open.at(-1)?.children.push(decode(html.slice(end, match.index)));
    end = match.index + whole.length;
    if (tag === undefined) continue;
    if (slash === '/') {
      raw = undefined;
      const at = open.findLastIndex((element) => element.tag === tag);
      if (at > 0) open.length = at;
      continue;
    }
    endBefore(tag, open);
    const element: Element = { tag, attributes: attributesOf(attributes ?? ''), children: [] };
    open.at(-1)?.children.push(element);
    if (!VOID.has(tag) && !attributes?.endsWith('/')) open.push(element);
    if (RAW.has(tag)) raw = tag;
  }
  if (end < html.length) open.at(-1)?.children.push(html.slice(end));
  return root;
}

/** All elements with one of the tags, from outside inwards; none inside of another one that was found. */
export function find(element: Element, ...tags: string[]): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return tags.includes(child.tag) ? [child] : find(child, ...tags);
  });
}
