/** Blocks as HTML, with slots for what depends on where they are placed. Written once for a specification. */
import type { Code, List, ListItem, Nodes, Table } from 'mdast';
import { loweredHeadings } from '../heading-depth.ts';
import type { BlockSource } from '../block-source.ts';
import type { ChartGrid } from '../charts.ts';
import { FragmentBuilder, type Fragment } from '../fragment.ts';
import type {} from '../details.ts';
import type {} from '../panels.ts';
import { writeElement, writeRun } from './html-runs.ts';
import { writeTable } from './html-tables.ts';
import { filtersOfTable } from './table-filters.ts';
import { escapeHtml, htmlAttributes } from './html-text.ts';
import { softBreaks } from './soft-breaks.ts';
import type { InlineProse, Prose } from '../nodes.ts';

const written = new WeakMap<BlockSource, Fragment>();

/** The fragment of a source, written when it is first asked for. */
export function htmlFragment(source: BlockSource): Fragment {
  const known = written.get(source) ?? writeHtml(source.blocks(), source);
  written.set(source, known);
  return known;
}

/** How blocks are written. */
export interface WriteHtmlOptions {
  /** Leave slots for blocks that have components (default: true). Without, their text stands there. */
  components?: boolean;
  /** Depth of the heading above them (default: 1). */
  under?: number;
}

/**
 * A fragment of blocks. The first headings below the item's own title have depth 2.
 *
 * @example writeHtml([paragraph('a < b')]) // ['<p>a &lt; b</p>\n']
 */
export function writeHtml(
  nodes: readonly Nodes[],
  { components = true, under = 1 }: WriteHtmlOptions = {},
): Fragment {
  const writer = new HtmlWriter(components, under);
  writer.all(nodes);
  return writer.out.end();
}

class HtmlWriter {
  readonly out = new FragmentBuilder();
  readonly #components: boolean;
  /** Depth of the last heading outside of prose: headings in prose stand below it. */
  #depth: number;

  constructor(components: boolean, depth: number) {
    this.#components = components;
    this.#depth = depth;
  }

  all(nodes: readonly Nodes[]): void {
    for (const node of nodes) this.node(node);
  }

  /** A writer at the same depth, for a fragment of its own. */
  fork(): HtmlWriter {
    return new HtmlWriter(this.#components, this.#depth);
  }

  /** The nodes as a fragment of their own. */
  #apart(nodes: readonly Nodes[]): Fragment {
    const writer = this.fork();
    writer.all(nodes);
    return writer.out.end();
  }

  node(node: Nodes): void {
    if (writeRun(node, this)) return;
    const { out } = this;
    switch (node.type) {
      case 'paragraph':
        writeElement('p', node, this, '\n');
        break;
      case 'heading':
        this.#depth = node.depth;
        out.slot({
          slot: 'heading',
          depth: node.depth,
          anchor: node.data?.anchor,
          number: node.data?.number,
          label: this.#apart(node.children),
        });
        break;
      case 'table':
        this.#table(node);
        break;
      case 'facts':
        out.text('<dl class="sb-facts">');
        for (const { term, children } of node.children) {
          out.text(`<div><dt>${softBreaks(escapeHtml(term))}</dt><dd>`);
          this.all(children);
          out.text('</dd></div>');
        }
        out.text('</dl>\n');
        break;
      case 'list':
        this.#list(node);
        break;
      case 'charts':
        this.#charts(node);
        break;
      case 'panels':
        out.text('<div class="sb-panels">\n');
        this.all(node.children);
        out.text('</div>\n');
        break;
      case 'panel':
        out.text(`<section class="sb-panel sb-panel-${escapeHtml(node.name)}">\n`);
        this.all(node.children);
        out.text('</section>\n');
        break;
      case 'fold': {
        const [summary, ...rest] = node.children;
        out.text(`<details${htmlAttributes(node)}><summary>`);
        this.all(summary.children);
        out.text('</summary>\n');
        this.all(rest);
        out.text('</details>\n');
        break;
      }
      case 'blockquote':
        writeElement('blockquote', node, this, '\n');
        break;
      case 'code':
        this.#code(node);
        break;
      case 'thematicBreak':
        out.text('<hr>\n');
        break;
      case 'prose':
        this.#prose(node);
        break;
      case 'mdxBody':
        if (this.#components) out.slot({ slot: 'block', block: { type: 'mdx', item: node.item } });
        else this.library(node.children, false);
        break;
      case 'diagram': {
        const { request, paper, sheets, file, preview } = node;
        const block = { type: 'diagram', request, paper, sheets, file, preview } as const;
        if (this.#components) out.slot({ slot: 'block', block });
        else if (!preview && !sheets)
          for (const value of node.write().mermaid)
            this.node({ type: 'code', lang: 'mermaid', value });
        break;
      }
      case 'root':
        this.all(node.children);
        break;
      default:
        throw new TypeError(`no HTML for a node of type ${node.type} outside of prose`);
    }
  }

  #prose(node: Prose): void {
    if (node.html) this.library(node.children, false);
    else {
      const depth = this.#depth;
      this.all(loweredHeadings(node.children, depth));
      this.#depth = depth;
    }
  }

  /** Prose that a library writes. @param run only a run of text fits */
  library(nodes: Prose['children'] | InlineProse['children'], run: boolean): void {
    this.out.slot({ slot: 'prose', nodes, under: this.#depth, run, cell: false });
    if (!run) this.out.text('\n');
  }

  #code(node: Code): void {
    const language = node.lang ? ` data-language="${escapeHtml(node.lang)}"` : '';
    const fence = `<pre${language}><code>${escapeHtml(node.value)}</code></pre>\n`;
    if (this.#components && node.lang === 'mermaid')
      this.out.slot({ slot: 'block', block: { type: 'mermaid', fence } });
    else this.out.text(fence);
  }

  /** Charts side by side, and the numbers of all of them on demand. */
  #charts(node: ChartGrid): void {
    const tables = node.children.map(({ children: [, table] }) => table);
    if (!this.#components) {
      if (!node.beside) this.all(tables);
      return;
    }
    const figures = node.children.map(({ chart, children: [caption] }) => ({
      chart,
      caption: this.#apart(caption.children),
    }));
    const { summary } = node;
    this.out.slot({
      slot: 'block',
      block: { type: 'charts', figures, summary, tables: this.#apart(tables) },
    });
  }

  #list(node: List): void {
    const start = node.ordered && typeof node.start === 'number' && node.start !== 1;
    const name = node.ordered ? 'ol' : 'ul';
    this.out.text(
      `<${name}${start ? ` start="${String(node.start)}"` : ''}${htmlAttributes(node)}>\n`,
    );
    for (const item of node.children)
      this.#listItem(item, node.spread === true || item.spread === true);
    this.out.text(`</${name}>\n`);
  }

  #listItem(item: ListItem, spread: boolean): void {
    const box =
      typeof item.checked === 'boolean'
        ? `<input type="checkbox" disabled${item.checked ? ' checked' : ''}> `
        : '';
    this.out.text(`<li${htmlAttributes(item)}>${box}`);
    for (const child of item.children) {
      if (child.type === 'paragraph' && !spread) this.all(child.children);
      else this.node(child);
    }
    this.out.trimEnd();
    this.out.text('</li>\n');
  }

  #table(node: Table): void {
    if (!this.#components || node.data?.items === undefined) {
      writeTable(node, this);
      return;
    }
    const writer = this.fork();
    writeTable(node, writer);
    const { items, caption = '' } = node.data;
    this.out.slot({
      slot: 'block',
      block: {
        type: 'table',
        id: items.id,
        caption,
        table: writer.out.end(),
        ...filtersOfTable(node),
      },
    });
  }
}
