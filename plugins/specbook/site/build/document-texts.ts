/** The documents as Markdown: whole in one file, and in one for each page where they are large. */
import type { SpecDocument } from '../../documents/compose.ts';
import type { DocumentPage } from '../../documents/pages.ts';
import { partToMarkdown, toMarkdown } from '../../markup/to-markdown.ts';

const texts = new WeakMap<SpecDocument, string>();

/** A document as its Markdown file has it. Written once: it stands in a file, and among all four in another. */
export function textOf(document: SpecDocument): string {
  const text =
    texts.get(document) ??
    textInParts(document) ??
    toMarkdown(document.tree(), { href: document.href('markdown') });
  texts.set(document, text);
  return text;
}

/** A document that is read in pages, written page by page; `undefined` where that cannot be. */
function textInParts(document: SpecDocument): string | undefined {
  if (document.pages.length === 0) return undefined;
  const front = partToMarkdown(document.front(), { href: document.href('markdown') });
  const bodies = document.pages.map((page) => bodyText(document, page));
  if (front === undefined || !bodies.every((body) => body !== undefined)) return undefined;
  return [front, ...bodies.map((body) => document.settle(body, 'markdown'))].join('\n');
}

/** One page of a document as Markdown. */
export function partText(document: SpecDocument, page: DocumentPage): string {
  const options = { href: document.href('markdown', page.path) };
  const body = bodyText(document, page);
  if (body === undefined) return toMarkdown(document.page(page), options);
  const lead = document.lead(page);
  const text = document.settle(body, 'markdown', page.path);
  return lead.length === 0 ? text : `${toMarkdown(lead, options)}\n${text}`;
}

const bodies = new WeakMap<DocumentPage, string | undefined>();

/** The body of a page with addresses to be settled: it stands in two files. */
function bodyText(document: SpecDocument, page: DocumentPage): string | undefined {
  if (!bodies.has(page))
    bodies.set(page, partToMarkdown(document.body(page), { href: document.lateHref('markdown') }));
  return bodies.get(page);
}
