/** Everything that a page says: to eyes, to screen readers, to search engines and to its scripts. */
import { parseHTML } from 'linkedom';
import { stringsIn } from './own-words.ts';

/** Code is its author's, or a language of its own. */
const SKIPPED = new Set(['CODE', 'PRE', 'SCRIPT', 'STYLE', 'TEMPLATE']);
const ATTRIBUTES = ['alt', 'aria-description', 'aria-label', 'label', 'placeholder', 'title'];

/** Texts of an element as they stand between its tags. What is marked as English is not looked at. */
function* textNodes(element: Element): Generator<string> {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) yield node.textContent ?? '';
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    if (!SKIPPED.has(child.nodeName.toUpperCase()) && child.getAttribute('lang') !== 'en')
      yield* textNodes(child);
  }
}

function* attributeTexts(elements: Iterable<Element>): Generator<string> {
  for (const element of elements) {
    const isText =
      element.nodeName.toUpperCase() === 'META' &&
      /description|title|site_name/u.test(
        element.getAttribute('name') ?? element.getAttribute('property') ?? '',
      );
    for (const { name, value } of element.attributes)
      if (ATTRIBUTES.includes(name) || (isText && name === 'content')) yield value;
  }
}

/** Every text of a page or a drawing. */
export function textsOfPage(markup: string): string[] {
  const { document } = parseHTML(markup);
  const data = [...document.querySelectorAll('script[type="application/json"]')].flatMap((script) =>
    stringsIn((JSON.parse(script.textContent) as { messages: unknown }).messages),
  );
  const root = document.documentElement as unknown as Element;
  const elements = document.querySelectorAll('*') as unknown as Iterable<Element>;
  const messages = data.flatMap((text) => text.split(/\{\w+\}/u));
  return [...textNodes(root), ...attributeTexts(elements), ...messages].filter((text) =>
    /\p{L}{2}/u.test(text),
  );
}

/** Every text of a Markdown file, without code, addresses and names of files. */
export function textsOfMarkdown(markdown: string): string[] {
  return markdown
    .replace(/^(```|~~~).*?^\1$/gmsu, '')
    .replace(/`[^`]*`/gu, ' … ')
    .replace(/\[\^[^\]]*\]|[^\s[(]+\.(?:md|txt)\b/gu, ' ')
    .split(/\n|(?<!\\)\||\[|\]\([^)]*\)/u)
    .map((text) =>
      text
        .replace(/\\(\W)/gu, '$1')
        .replace(/^\s*(?:#+|[-*]|\d+\.)\s+|(?<!\p{L})[*_]+|[*_]+(?!\p{L})/gu, '')
        .trim(),
    )
    .filter((text) => /\p{L}{2}/u.test(text));
}
