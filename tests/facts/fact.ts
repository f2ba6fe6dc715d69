/** One cell of a row: what a table's column or a `dt` is called, and what stands there. */
export interface Cell {
  head: string;
  text: string;
}

/**
 * What a reader can learn from a page. A row is a table's row or a pair of a `dl`; the order of its cells means nothing.
 * A heading is also a caption or a summary. A text is one sentence of a paragraph or list item, or one line of code.
 */
export type Fact =
  | { kind: 'row'; cells: Cell[] }
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; to: string };

/** Text with one kind of space, and without what only says where a line may break. */
export function clean(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The facts of running text: its sentences, so that a paragraph may be divided or joined with the next. */
export function sentences(text: string): Fact[] {
  return clean(text)
    .split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}"“(])/u)
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({ kind: 'text', text: sentence }));
}

/** A heading, or nothing where it is empty. */
export function heading(text: string): Fact[] {
  return clean(text) === '' ? [] : [{ kind: 'heading', text: clean(text) }];
}

/** A row of its cells that hold something; heads that are missing are empty. */
export function row(heads: string[], texts: string[]): Fact[] {
  const cells = texts
    .map((text, index) => ({ head: clean(heads[index] ?? ''), text: clean(text) }))
    .filter(({ text }) => text !== '');
  return cells.length === 0 ? [] : [{ kind: 'row', cells }];
}

/** Where a page or Markdown file stands: both of one item, and all parts of one document, share an address. */
export function addressOf(path: string): string {
  const page = path.replace(/(?:\/index)?\.(?:md|html)$/u, '/').replace(/\/index\/$/u, '/');
  const document = /^\/documents\/\d\d-[^/]+\//iu.exec(page);
  return document ? document[0].toLowerCase() : page;
}

/** A link to another page; an address on the same page says no more than its text. */
export function link(text: string, href: string, from: string): Fact[] {
  const { pathname, host, protocol } = new URL(href, `https://site.test${from}`);
  const isOwn = host === 'site.test';
  const to = isOwn ? addressOf(decodeURIComponent(pathname)) : `${protocol}//${host}${pathname}`;
  if (clean(text) === '' || (isOwn && to === addressOf(from))) return [];
  return [{ kind: 'link', text: clean(text), to }];
}
