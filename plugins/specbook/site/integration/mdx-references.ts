/** `[[references]]` in `.mdx` files become links before the file is compiled. */
import type { Link, Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { targetOf, type Href } from '../../markup/links.ts';
import type { LinkReference } from '../../markup/prose-links.ts';
import { splitFrontMatter } from '../../read/yaml/front-matter.ts';

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
const REFERENCE = /\[\[([^[\]\n]+)\]\]/gu;

/** Text that neither Markdown nor JSX takes for a sign of its own. */
function literal(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,-]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}

/** A link as JSX, which stands in a sentence, a cell and an element alike. */
function jsxLink(link: Link, href: string): string {
  const title = link.title ? ` title="${literal(link.title)}"` : '';
  const classes = link.data?.classes?.join(' ');
  const label = link.children.map((child) => {
    if (child.type === 'inlineCode') return `<code>${literal(child.value)}</code>`;
    return 'value' in child ? literal(child.value) : '';
  });
  return `<a href="${href}"${title}${classes ? ` class="${classes}"` : ''}>${label.join('')}</a>`;
}

/** Where the text of a tree holds references: offsets into its source, from the last to the first. */
function referencesIn(tree: Nodes, source: string): { start: number; end: number; name: string }[] {
  const found: { start: number; end: number; name: string }[] = [];
  visit(tree, 'text', (node) => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    for (const match of source.slice(from, to).matchAll(REFERENCE)) {
      const start = from + match.index;
      found.push({ start, end: start + match[0].length, name: match[1] ?? '' });
    }
  });
  return found.reverse();
}

/**
 * The source of an `.mdx` file with its references as links. Code, expressions and front matter are left alone, and
 * every line stays on its line.
 *
 * @example
 * linkMdxReferences('See [[patient]].', link, href)
 * // 'See <a href="/entities/patient/">Patient</a>.'
 */
export function linkMdxReferences(source: string, link: LinkReference, href: Href): string {
  const split = splitFrontMatter(source);
  const bodyStart = 'body' in split ? split.bodyStart : 0;
  let text = source;
  for (const { start, end, name } of referencesIn(
    mdx.parse(source.slice(bodyStart)),
    source.slice(bodyStart),
  )) {
    const linked = link(name);
    const target = linked.type === 'link' ? targetOf(linked.url) : undefined;
    const url = target && href(target);
    if (linked.type !== 'link' || url === undefined) continue;
    text = text.slice(0, bodyStart + start) + jsxLink(linked, url) + text.slice(bodyStart + end);
  }
  return text;
}
