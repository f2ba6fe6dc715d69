/**
 * Blocks as Markdown without a detour over a second tree: headings, paragraphs, tables, and lists of one-line items,
 * which is nearly all that pages and documents are made of. What is in any doubt goes to the full writer.
 */
import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import { targetOf, type Href } from './links.ts';
import { strong, text } from './mdast.ts';
import { delimiterRow, quickRun, tableLine } from './quick-markdown.ts';

/** Markdown of one block; `undefined` when the full writer must see to it. */
export function quickBlock(node: RootContent, href: Href): string | undefined {
  switch (node.type) {
    case 'heading': {
      const number = node.data?.number;
      const own = number === undefined ? [] : [text(`${number} `)];
      const title = quickRun([...own, ...settled(node.children, href)], true, false);
      return title === undefined || title === '' ? undefined : `${'#'.repeat(node.depth)} ${title}`;
    }
    case 'paragraph': {
      const run = quickRun(settled(node.children, href), false);
      return run === '' ? undefined : run;
    }
    case 'table':
      return quickTable(node, href);
    case 'facts':
      return lines(
        node.children.map(({ term, children }) => ({
          run: [strong(term), text(': '), ...settled(children, href)],
        })),
      );
    case 'list':
      return quickList(node, href);
    case 'prose':
      return node.html || node.children.length !== 1 || node.children[0]?.type !== 'paragraph'
        ? undefined
        : quickBlock(node.children[0], href);
    default:
      return undefined;
  }
}

/** Text of authors and links that lead nowhere taken apart, addresses real. */
function settled(
  nodes: readonly PhrasingContent[],
  href: Href,
  into: PhrasingContent[] = [],
): PhrasingContent[] {
  for (const node of nodes) {
    if (node.type === 'inlineProse') settled(node.children, href, into);
    else if (node.type === 'link') {
      const target = targetOf(node.url);
      const url = target ? href(target) : node.url;
      if (url === undefined) settled(node.children, href, into);
      else {
        const title = target ? undefined : node.title;
        into.push({ type: 'link', url, children: settled(node.children, href), title });
      }
    } else into.push(node);
  }
  return into;
}

function quickTable(node: Table, href: Href): string | undefined {
  const rows: string[] = [];
  for (const [index, row] of node.children.entries()) {
    const cells: string[] = [];
    for (const cell of row.children) {
      const run = quickRun(settled(cell.children, href), true);
      if (run === undefined) return undefined;
      cells.push(run);
    }
    rows.push(tableLine(cells));
    if (index === 0) rows.push(delimiterRow(node, cells.length));
  }
  return rows.length === 0 ? undefined : rows.join('\n');
}

/** A list whose items are one line each, some with such a list below; `undefined` for any other. */
function quickList({ ordered, spread, children }: List, href: Href): string | undefined {
  if (ordered || spread) return undefined;
  const items: Line[] = [];
  for (const { children: blocks, checked, spread: isSpread } of children) {
    const [first, second, ...more] = blocks;
    if (first?.type !== 'paragraph' || more.length > 0 || isSpread || typeof checked === 'boolean')
      return undefined;
    const run = settled(first.children, href);
    if (second === undefined) items.push({ run });
    else {
      const below = second.type === 'list' ? quickList(second, href) : undefined;
      if (below === undefined) return undefined;
      items.push({ run, below });
    }
  }
  return lines(items);
}

/** One item of a list. */
interface Line {
  run: readonly PhrasingContent[];
  /** The list below it, as Markdown. */
  below?: string;
}

function lines(items: readonly Line[]): string | undefined {
  if (items.length === 0) return undefined;
  const written: string[] = [];
  for (const { run, below } of items) {
    const line = quickRun(run, false);
    if (line === undefined || line === '') return undefined;
    written.push(`- ${line}`);
    if (below !== undefined) written.push(`  ${below.replaceAll('\n', '\n  ')}`);
  }
  return written.join('\n');
}
