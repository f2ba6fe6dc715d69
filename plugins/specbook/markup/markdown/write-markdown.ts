/**
 * Blocks as GitHub Flavored Markdown without HTML, with slots for what depends on where they are placed. Our own nodes
 * are written here; prose of authors that is more than plain runs goes to a library, see place-markdown.ts.
 */
import type { List, ListItem, Nodes, PhrasingContent } from 'mdast';
import type { BlockSource } from '../block-source.ts';
import type { ChartNode } from '../charts.ts';
import { expandedDetails } from '../details.ts';
import { FragmentBuilder, type Fragment } from '../fragment.ts';
import { runOf } from './markdown-runs.ts';
import { writeTable } from './markdown-tables.ts';
import { escapeMarkdown, markdownFence } from './markdown-text.ts';
import { list, paragraph, routeLink, strong } from '../mdast.ts';
import type { Diagram, Prose } from '../nodes.ts';
import type {} from '../panels.ts';
import { isPlainRun } from './plain-run.ts';

/**
 * A fragment of blocks, each ending in a line break, with a blank line between them. The first headings below the
 * item's own title have depth 2.
 *
 * @param under depth of the heading above them
 * @example writeMarkdown([paragraph('a < b')]) // pieces: ['a \\< b\n']
 */
export function writeMarkdown(nodes: readonly Nodes[], under = 1): MarkdownFragment {
  const writer = new MarkdownWriter(under);
  writer.blocks(nodes);
  return writer.end();
}

/** Blocks as Markdown. Two lists side by side would read as one, so the ends are known. */
export interface MarkdownFragment {
  pieces: Fragment;
  beginsWithList: boolean;
  endsWithList: boolean;
}

const written = new WeakMap<BlockSource, MarkdownFragment>();

/** The fragment of a source, written when it is first asked for. */
export function markdownFragment(source: BlockSource): MarkdownFragment {
  const known = written.get(source) ?? writeMarkdown(source.blocks(), source.under);
  written.set(source, known);
  return known;
}

/** Tells two lists side by side apart. */
export const BETWEEN_LISTS = '<!---->\n\n';

class MarkdownWriter {
  readonly out = new FragmentBuilder();
  #depth: number;
  #isFirst = true;
  #beginsWithList = false;
  #afterList = false;

  constructor(depth: number) {
    this.#depth = depth;
  }

  end(): MarkdownFragment {
    return {
      pieces: this.out.end(),
      beginsWithList: this.#beginsWithList,
      endsWithList: this.#afterList,
    };
  }

  /** Begins a block: a blank line between it and the one before. */
  #begin(isList = false): void {
    if (this.#isFirst) this.#beginsWithList = isList;
    else this.out.text('\n');
    if (isList && this.#afterList) this.out.text(BETWEEN_LISTS);
    this.#isFirst = false;
    this.#afterList = isList;
  }

  blocks(nodes: readonly Nodes[]): void {
    for (const node of nodes) this.#block(node);
  }

  #block(node: Nodes): void {
    const { out } = this;
    switch (node.type) {
      case 'root':
        this.blocks(node.children);
        break;
      case 'heading':
        if (node.children.length === 0) break;
        this.#depth = node.depth;
        this.#begin();
        out.slot({
          slot: 'heading',
          depth: node.depth,
          anchor: node.data?.anchor,
          number: node.data?.number,
          label: runOf(node.children, 'heading'),
        });
        out.text('\n');
        break;
      case 'paragraph': {
        const run = runOf(node.children, 'line');
        if (run.length === 0) break;
        this.#begin();
        out.fragment(run);
        out.text('\n');
        break;
      }
      case 'table':
        this.#begin();
        writeTable(node, out);
        break;
      case 'facts':
        this.#begin(true);
        for (const { term, children } of node.children) {
          out.text(`- **${escapeMarkdown(term)}**: `);
          out.fragment(runOf(children, 'cell'));
          out.text('\n');
        }
        break;
      case 'list':
        if (node.children.length === 0) break;
        this.#begin(true);
        this.#list(node);
        break;
      case 'blockquote':
        this.#begin();
        this.#indented(node.children, '> ', '> ');
        break;
      case 'code':
        this.#begin();
        out.text(`${markdownFence(node.value, node.lang ?? '')}\n`);
        break;
      case 'thematicBreak':
        this.#begin();
        out.text('---\n');
        break;
      case 'panels':
      case 'panel':
        this.blocks(node.children);
        break;
      case 'charts':
        if (!node.beside) for (const chart of node.children) this.#chart(chart);
        break;
      case 'fold':
        this.blocks(expandedDetails(node));
        break;
      case 'diagram':
        if (!node.preview && !node.sheets) this.#diagram(node);
        break;
      case 'prose':
      case 'mdxBody':
        this.#prose(node.children);
        break;
      case 'chart':
        this.#chart(node);
        break;
      case 'definition':
      case 'fact':
      case 'footnoteDefinition':
      case 'listItem':
      case 'mdxFlowExpression':
      case 'mdxJsxFlowElement':
      case 'mdxjsEsm':
      case 'tableCell':
      case 'tableRow':
      case 'yaml':
        throw new TypeError(`no Markdown for a ${node.type} outside of its parent`);
      default:
        // A run of text where blocks are expected is a paragraph.
        this.#block({ type: 'paragraph', children: [node satisfies PhrasingContent] });
    }
  }

  /** The blank line in front of it belongs to the slot: nothing is left where it is left out. */
  #diagram(node: Diagram): void {
    const { file } = node;
    const before = this.#isFirst ? '' : '\n';
    const content = (): Fragment => {
      const blocks: Nodes[] = file
        ? [list([routeLink(file.path, file.label)])]
        : node
            .write()
            .mermaid.map((value) => ({ type: 'code', lang: 'mermaid', value: value.trimEnd() }));
      return [before, ...writeMarkdown(blocks).pieces];
    };
    this.out.slot({ slot: 'diagramText', content });
    this.#isFirst = false;
    this.#afterList = file !== undefined;
  }

  #chart({ children: [caption, numbers] }: ChartNode): void {
    this.#block(paragraph(strong(...caption.children)));
    this.#block(numbers);
  }

  #prose(children: Prose['children']): void {
    if (children.length === 0) return;
    const [first] = children;
    if (children.length === 1 && first?.type === 'paragraph' && isPlainRun(first.children)) {
      this.#block(first);
      return;
    }
    this.#begin(first?.type === 'list');
    this.#afterList = children.at(-1)?.type === 'list';
    this.out.slot({ slot: 'prose', nodes: children, under: this.#depth, run: false, cell: false });
    this.out.text('\n');
  }

  #list(node: List): void {
    for (const [index, item] of node.children.entries()) {
      if (index > 0 && (node.spread === true || item.spread === true)) this.out.text('\n');
      const bullet = node.ordered === true ? `${(node.start ?? 1) + index}. ` : '- ';
      const box = typeof item.checked === 'boolean' ? `[${item.checked ? 'x' : ' '}] ` : '';
      this.#listItem(item, bullet + box, ' '.repeat(bullet.length));
    }
  }

  #listItem(item: ListItem, first: string, rest: string): void {
    if (item.children.length === 0) this.out.text(`${first.trimEnd()}\n`);
    else this.#indented(item.children, first, rest, item.spread !== true);
  }

  /** Blocks with something in front of every line. */
  #indented(nodes: readonly Nodes[], first: string, rest: string, tight = false): void {
    const writer = new MarkdownWriter(this.#depth);
    for (const node of nodes) {
      if (tight) [writer.#isFirst, writer.#afterList] = [true, false];
      writer.#block(node);
    }
    let front = first;
    let atLineStart = true;
    for (const piece of writer.out.end()) {
      if (typeof piece !== 'string') {
        if (atLineStart) this.out.text(front);
        [front, atLineStart] = [rest, false];
        this.out.slot(piece);
        continue;
      }
      for (const line of piece.match(/[^\n]*\n|[^\n]+$/gu) ?? []) {
        if (atLineStart) this.out.text(line === '\n' ? front.trimEnd() : front);
        if (atLineStart) front = rest;
        this.out.text(line);
        atLineStart = line.endsWith('\n');
      }
    }
  }
}
