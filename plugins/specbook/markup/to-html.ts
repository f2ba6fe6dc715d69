/**
 * Trees as HTML. A writer of its own: a page takes a tenth of the time that a detour over a second tree takes, and a
 * specification has thousands. Only text with raw HTML or footnotes goes that way, through a sanitiser.
 */
import type { Link, List, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import type { Key } from '../model/item.ts';
import { below } from './heading-depth.ts';
import type { ChartGrid, ChartNode } from './charts.ts';
import type {} from './details.ts';
import { targetOf, type Href } from './links.ts';
import type { Diagram, InlineProse, Prose } from './nodes.ts';
import { sanitisedHtml } from './sanitised-html.ts';

/** How a tree becomes HTML. */
export interface HtmlOptions {
  /** The real address of each target. */
  href: Href;
  /**
   * HTML in the place of the prose of an `.mdx` file, e.g. an element that the compiled component replaces. Without
   * it the prose stands there as Markdown, components left out.
   */
  mdx?: (item: Key) => string;
  /** HTML in the place of a chart, which takes longer to draw than a tree takes to write. Without it, its numbers. */
  chart?: (chart: ChartNode) => string;
  /** HTML in the place of a diagram, which takes longer to draw than a tree takes to write. Without it, its text. */
  diagram?: (diagram: Diagram) => string;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Options on the way through a tree. */
interface Writing extends HtmlOptions {
  /** Depth of the last heading outside of prose: headings in prose stand below it. */
  depth: number;
}

/** Text that cannot leave its place, be it content or a quoted attribute. */
export function escapeHtml(value: string): string {
  return /[&<>"]/u.test(value) ? value.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign) : value;
}

/**
 * HTML of a tree, of a list of nodes, or of one node.
 *
 * @example toHtml([paragraph('a < b')], { href }) // '<p>a &lt; b</p>\n'
 */
export function toHtml(tree: Nodes | readonly RootContent[], options: HtmlOptions): string {
  const writing = { depth: 1, ...options };
  return 'type' in tree ? write(tree, writing) : all(tree, writing);
}

function all(nodes: readonly Nodes[], options: Writing): string {
  let html = '';
  for (const node of nodes) html += write(node, options);
  return html;
}

function attributes(node: Nodes, classes: readonly string[] = []): string {
  const { data } = node;
  let html = data?.anchor === undefined ? '' : ` id="${escapeHtml(data.anchor)}"`;
  const names = [...classes, ...(data?.classes ?? [])];
  if (names.length > 0) html += ` class="${escapeHtml(names.join(' '))}"`;
  for (const [name, value] of Object.entries(data?.attributes ?? {}))
    html += ` ${name}="${escapeHtml(value)}"`;
  return html;
}

function element(name: string, node: Nodes, content: string): string {
  return `<${name}${attributes(node)}>${content}</${name}>`;
}

function write(node: Nodes, options: Writing): string {
  switch (node.type) {
    case 'text':
      return node.data?.hName === undefined
        ? escapeHtml(node.value)
        : element(node.data.hName, node, escapeHtml(node.value));
    case 'inlineCode':
      return element('code', node, escapeHtml(node.value));
    case 'link':
      return link(node, options);
    case 'paragraph':
      return `${element('p', node, all(node.children, options))}\n`;
    case 'strong':
      return element('strong', node, all(node.children, options));
    case 'emphasis':
      return element('em', node, all(node.children, options));
    case 'delete':
      return element('del', node, all(node.children, options));
    case 'break':
      return '<br>';
    case 'heading': {
      const number =
        node.data?.number === undefined ? '' : `<span class="sb-n">${node.data.number}</span> `;
      options.depth = node.depth;
      return `${element(`h${node.depth}`, node, number + all(node.children, options))}\n`;
    }
    case 'table':
      return table(node, options);
    case 'facts':
      return `<dl class="sb-facts">${all(node.children, options)}</dl>\n`;
    case 'fact':
      return `<div><dt>${escapeHtml(node.term)}</dt><dd>${all(node.children, options)}</dd></div>`;
    case 'list':
      return list(node, options);
    case 'charts':
      return charts(node, options);
    case 'chart':
      return figure(node, options);
    case 'fold': {
      const [summary, ...rest] = node.children;
      return `<details${attributes(node)}><summary>${all(summary.children, options)}</summary>\n${all(rest, options)}</details>\n`;
    }
    case 'blockquote':
      return `${element('blockquote', node, all(node.children, options))}\n`;
    case 'code': {
      const language = node.lang ? ` data-language="${escapeHtml(node.lang)}"` : '';
      return `<pre${language}><code>${escapeHtml(node.value)}</code></pre>\n`;
    }
    case 'thematicBreak':
      return '<hr>\n';
    case 'image':
      return `<img src="${escapeHtml(node.url)}" alt="${escapeHtml(node.alt ?? '')}"${node.title ? ` title="${escapeHtml(node.title)}"` : ''}>`;
    case 'prose':
    case 'inlineProse':
      return ofAuthor(node, options);
    case 'mdxBody':
      return options.mdx
        ? options.mdx(node.item)
        : ofAuthor({ type: 'prose', children: node.children, html: true }, options);
    case 'diagram':
      return options.diagram
        ? options.diagram(node)
        : all(
            node.write().mermaid.map((value) => ({ type: 'code', lang: 'mermaid', value })),
            options,
          );
    case 'root':
      return all(node.children, options);
    default:
      throw new TypeError(`no HTML for a node of type ${node.type} outside of prose`);
  }
}

function ofAuthor(node: Prose | InlineProse, options: Writing): string {
  if (node.type === 'inlineProse') {
    return node.html ? sanitisedHtml(node.children, options.href) : all(node.children, options);
  }
  const children = below(node.children, options.depth);
  return node.html ? `${sanitisedHtml(children, options.href)}\n` : all(children, { ...options });
}

/** Charts side by side, and the numbers of all of them behind a line. */
function charts(node: ChartGrid, options: Writing): string {
  if (!options.chart && node.beside) return '';
  const tables = all(
    node.children.map(({ children: [, twin] }) => twin),
    options,
  );
  if (!options.chart) return tables;
  const figures = all(node.children, options);
  return `<div class="sb-charts" data-pagefind-ignore>${figures}</div>\n<details class="sb-numbers" data-pagefind-ignore><summary>${escapeHtml(node.summary)}</summary>\n${tables}</details>\n`;
}

function figure(node: ChartNode, options: Writing): string {
  const [caption] = node.children;
  const words = all(caption.children, options);
  return `<figure><figcaption>${words}</figcaption>${options.chart?.(node) ?? ''}</figure>`;
}

function link(node: Link, options: Writing): string {
  const target = targetOf(node.url);
  const url = target ? options.href(target) : node.url;
  const content = all(node.children, options);
  if (url === undefined) return content;
  const title = node.title ? ` title="${escapeHtml(node.title)}"` : '';
  return `<a href="${escapeHtml(url)}"${title}${attributes(node)}>${content}</a>`;
}

function list(node: List, options: Writing): string {
  const start =
    node.ordered && typeof node.start === 'number' && node.start !== 1
      ? ` start="${node.start}"`
      : '';
  const name = node.ordered ? 'ol' : 'ul';
  const items = node.children
    .map((item) => listItem(item, node.spread === true || item.spread === true, options))
    .join('');
  return `<${name}${start}${attributes(node)}>\n${items}</${name}>\n`;
}

function listItem(node: ListItem, spread: boolean, options: Writing): string {
  const box =
    typeof node.checked === 'boolean'
      ? `<input type="checkbox" disabled${node.checked ? ' checked' : ''}> `
      : '';
  const content = node.children
    .map((child) =>
      child.type === 'paragraph' && !spread ? all(child.children, options) : write(child, options),
    )
    .join('');
  return `<li${attributes(node)}>${box}${content.trimEnd()}</li>\n`;
}

/** What the script of tables goes by. */
function items({ data }: Table): string {
  if (!data?.items) return '';
  const shared = Object.entries(data.items)
    .map(([name, value]) => ` data-filter-${name}="${escapeHtml(value)}"`)
    .join('');
  return ` data-items${shared}`;
}

/** A cell that is a day and nothing else is not broken at its hyphens. */
function dayClass([first, ...more]: readonly PhrasingContent[]): string {
  const isDay = first?.type === 'text' && /^\d{4}-\d{2}-\d{2}$/u.test(first.value);
  return isDay && more.length === 0 ? 'sb-day' : '';
}

function table(node: Table, options: Writing): string {
  const [head, ...rows] = node.children;
  const caption = node.data?.caption;
  const cell = (
    name: string,
    scope: string,
    content: readonly PhrasingContent[],
    column: number,
  ): string => {
    const align = node.align?.[column];
    const kind = align === 'right' ? 'sb-num' : align === 'center' ? 'sb-mid' : dayClass(content);
    const side = kind === '' ? '' : ` class="${kind}"`;
    const sort = content[0]?.data?.sort;
    const by = sort === undefined ? '' : ` data-sort="${escapeHtml(sort)}"`;
    return `<${name}${scope}${side}${by}>${all(content, options)}</${name}>`;
  };
  const header =
    head?.children
      // A corner without a word heads nothing.
      .map(({ children, data }, column) => {
        if (children.length === 0) return cell('td', '', children, column);
        const filter =
          data?.filter === undefined ? '' : ` data-filter="${escapeHtml(data.filter)}"`;
        return cell('th', ` scope="col"${filter}`, children, column);
      })
      .join('') ?? '';
  const body = rows
    .map(
      (row) =>
        `<tr${attributes(row)}>${row.children.map((td, column) => cell('td', '', td.children, column)).join('')}</tr>\n`,
    )
    .join('');
  const label = caption === undefined ? '' : ` role="group" aria-label="${escapeHtml(caption)}"`;
  const title = caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>`;
  return `<div class="sb-scroll" tabindex="0"${label}><table${items(node)}>${title}<thead><tr>${header}</tr></thead><tbody>\n${body}</tbody></table></div>\n`;
}
