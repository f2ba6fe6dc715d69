/** Resolves `[[references]]`, relative links and alerts in `.mdx` files before they are compiled. */
import type { Link, Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { ALERT_MARKER, alertClasses, type AlertTitles } from '../../markup/alerts.ts';
import { targetOf, type Href } from '../../markup/links.ts';
import type { LinkReference } from '../../markup/prose-links.ts';
import type { ResolveAddress } from '../../markup/resolve-address.ts';
import { splitFrontMatter } from '../../read/yaml/front-matter.ts';
import { addressEdits, type Edit } from './mdx-addresses.ts';

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

/** What MDX files need from the model. */
export interface MdxContext {
  link: LinkReference;
  href: Href;
  alerts: AlertTitles;
  /** Resolves addresses that are relative to the file. */
  address: ResolveAddress;
}

function referenceEdits(tree: Nodes, source: string, { link, href }: MdxContext): Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'text', (node) => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    for (const match of source.slice(from, to).matchAll(REFERENCE)) {
      const linked = link(match[1] ?? '');
      const target = linked.type === 'link' ? targetOf(linked.url) : undefined;
      const url = target && href(target);
      if (linked.type !== 'link' || url === undefined) continue;
      const start = from + match.index;
      edits.push({ start, end: start + match[0].length, text: jsxLink(linked, url) });
    }
  });
  return edits;
}

/** The marker of an alert becomes its title. */
function alertEdits(tree: Nodes, { alerts }: MdxContext): Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'blockquote', ({ children: [first] }) => {
    const text = first?.type === 'paragraph' ? first.children[0] : undefined;
    const match = text?.type === 'text' ? ALERT_MARKER.exec(text.value) : null;
    const start = text?.position?.start.offset;
    const alert = match?.[1]?.toLowerCase() as keyof AlertTitles | undefined;
    if (alert === undefined || start === undefined) return;
    const title = `<span class="${alertClasses(alert).join(' ')}">${literal(alerts[alert])}</span>`;
    edits.push({ start, end: start + `[!${alert}]`.length, text: title });
  });
  return edits;
}

/**
 * The source of an `.mdx` file with its references and relative links resolved, and its alerts with titles. Code, expressions and front
 * matter stay as they are, and no line moves.
 *
 * @example
 * resolveMdx('See [[patient]].', context)
 * // 'See <a href="/entities/patient/">Patient</a>.'
 */
export function resolveMdx(source: string, context: MdxContext): string {
  const split = splitFrontMatter(source);
  const bodyStart = 'body' in split ? split.bodyStart : 0;
  const body = source.slice(bodyStart);
  const tree = mdx.parse(body);
  const edits = [
    ...referenceEdits(tree, body, context),
    ...addressEdits(tree, body, context),
    ...alertEdits(tree, context),
  ];
  edits.sort((a, b) => b.start - a.start);
  let text = source;
  for (const { start, end, text: replacement } of edits)
    text = text.slice(0, bodyStart + start) + replacement + text.slice(bodyStart + end);
  return text;
}
