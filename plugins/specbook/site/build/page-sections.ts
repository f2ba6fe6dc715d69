/** The text of a built page, as search needs it: by sections that a link can lead to. */
import { parseHTML } from 'linkedom';

/** A page, or a part of it. */
export interface PageSection {
  /** Id of its heading; none of what stands above the first. */
  id?: string;
  title: string;
  text: string;
}

/** What is no text of the page; Pagefind's attribute is known to authors and to other integrations. */
const NOT_TEXT =
  'script, style, template, title, nav, dialog, svg, footer, dl.sb-title-block, [hidden], [data-pagefind-ignore]';

/** Elements that words go on in. */
const INLINE = new Set(
  'a abbr b bdi cite code dfn em i kbd mark q s samp small span strong sub sup u var wbr'.split(
    ' ',
  ),
);

/** Pages with `noindex`, and pages that redirect. */
const NOT_FOUND = 'meta[name="robots"][content*="noindex"], meta[http-equiv="refresh" i]';

/**
 * Divides a page at its headings of the second level that have ids.
 *
 * @returns the page itself, then its parts; nothing when it is not to be found
 */
export function pageSections(html: string): PageSection[] {
  const { document } = parseHTML(withBody(html));
  if (document.querySelector(NOT_FOUND)) return [];
  const bodies = [...document.querySelectorAll('[data-pagefind-body]')];
  const main = document.querySelector('main') ?? document.body;
  const title =
    document.querySelector('h1')?.textContent ?? document.querySelector('title')?.textContent ?? '';
  const sections: PageSection[] = [{ title: textOf(title), text: '' }];
  for (const body of bodies.length > 0 ? bodies : [main]) collectText(body, sections);
  return sections.map((section) => ({ ...section, text: textOf(section.text) }));
}

/** HTML may leave out `<html>`, `<head>` and `<body>`, as Astro does for a `.md` or `.mdx` page without layout; linkedom adds none. */
function withBody(html: string): string {
  if (/<body[\s>]/iu.test(html)) return html;
  const inside = html.replaceAll(/<!doctype[^>]*>|<\/?(?:html|head)(?:\s[^>]*)?>/giu, '');
  return `<!doctype html><html><head></head><body>${inside}</body></html>`;
}

function textOf(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Adds the text of a node to the last section, or begins one at a heading. */
function collectText(node: Node, sections: PageSection[]): void {
  const last = sections.at(-1);
  if (node.nodeType === node.TEXT_NODE && last) last.text += node.textContent ?? '';
  if (node.nodeType !== node.ELEMENT_NODE) return;
  const element = node as Element;
  if (element.matches(NOT_TEXT) || element.localName === 'h1') return;
  if (element.localName === 'h2') {
    const id = element.id || element.closest('section')?.id;
    const title = textOf(element.textContent);
    if (id) sections.push({ id, title, text: '' });
    else if (last) last.text += ` ${title} `;
    return;
  }
  for (const child of element.childNodes) collectText(child, sections);
  const end = sections.at(-1);
  if (end && !INLINE.has(element.localName)) end.text += ' ';
}
