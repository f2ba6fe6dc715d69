/** A Markdown document as blocks, each with the headings above it. */
import type { List, ListItem, Nodes, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A file of Markdown. */
export interface MarkdownFile {
  path: string;
  text: string;
}

/** A heading, or a paragraph that stands for one: `**Fields**`, `Indexes:`. */
export interface Heading {
  text: string;
  depth: number;
  line: number;
}

/** Whatever stands below a heading. */
export interface Block {
  node: RootContent;
  file: string;
  line: number;
  /** Its text as it is written. */
  source: string;
  /** The headings above it, the outermost first. */
  headings: readonly Heading[];
}

/** A row of a table, or an item of a list, as plain text. */
export interface Row {
  cells: string[];
  line: number;
}

/** The text of a node without its marks. */
export function textOf(node: Nodes): string {
  if (node.type === 'html') return /^<br\b/iu.test(node.value) ? ' ' : '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isInline = node.type !== 'list' && node.type !== 'listItem';
  return (node.children as Nodes[]).map(textOf).join(isInline ? '' : ' ');
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** Rows of a table; the first is its head. */
export function rowsOf(table: Table): Row[] {
  return table.children.map((row) => ({
    cells: row.children.map((cell) => textOf(cell).replace(/\s+/gu, ' ').trim()),
    line: lineOf(row),
  }));
}

/** An item of a list: its own text, and that of lists in it. */
export interface Item {
  text: string;
  /** As it is written, without its mark. */
  source: string;
  line: number;
}

/** Items of a list. */
export function itemsOf(list: List, source: string, firstLine: number): Item[] {
  const lines = source.split('\n');
  return list.children.map((item: ListItem): Item => {
    const [first] = item.children;
    const from = lineOf(item) - firstLine;
    const to = (item.position?.end.line ?? lineOf(item)) - firstLine + 1;
    const [head = '', ...rest] = lines.slice(from, to);
    const mark = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/u.exec(head)?.[0] ?? '';
    const indent = new RegExp(`^\\s{0,${mark.length}}`, 'u');
    return {
      text: first ? textOf(first).replace(/\s+/gu, ' ').trim() : '',
      source: [head.slice(mark.length), ...rest.map((line) => line.replace(indent, ''))]
        .join('\n')
        .trim(),
      line: lineOf(item),
    };
  });
}

/** Front matter as empty lines: its rules are no headings. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^---[ \t]*\n[\s\S]*?\n---[ \t]*(?=\n|$)/u, (found) =>
    found.replace(/[^\n]+/gu, ''),
  );
}

/** Deeper than every heading of Markdown. */
const OF_PARAGRAPH = 7;

/** The text of a paragraph that heads what follows it. */
function headingText(node: RootContent, next: RootContent | undefined): string | undefined {
  if (node.type !== 'paragraph') return undefined;
  const text = textOf(node).trim();
  const isStrong = node.children.length <= 2 && node.children[0]?.type === 'strong';
  const [, rest = ''] = /^[^:]*(:?.*)$/su.exec(text) ?? [];
  const isAlone = isStrong && (node.children.length === 1 || rest === ':');
  const isLabel = /^[^.!?\n]{1,40}:$/u.test(text);
  const isFollowed = next?.type === 'list' || next?.type === 'table' || next?.type === 'code';
  return (isAlone && text.length <= 80) || (isLabel && isFollowed)
    ? text.replace(/:$/u, '')
    : undefined;
}

/** The blocks of a file. */
export function readBlocks({ path, text }: MarkdownFile): Block[] {
  const plain = withoutFrontMatter(text.replaceAll('\r\n', '\n'));
  const root = unified().use(remarkParse).use(remarkGfm).parse(plain);
  const headings: Heading[] = [];
  const open = (heading: Heading): void => {
    const at = headings.findIndex(({ depth }) => depth >= heading.depth);
    headings.splice(at === -1 ? headings.length : at, headings.length, heading);
  };
  return root.children.flatMap((node, index): Block[] => {
    const line = lineOf(node);
    const { start, end } = node.position ?? {};
    const source = plain.slice(start?.offset ?? 0, end?.offset ?? 0);
    if (node.type === 'heading') {
      // A heading may be nothing but tags.
      const text = textOf(node).trim() || source.replace(/^#+\s*|\s*#+$/gu, '');
      open({ text, depth: node.depth, line });
      return [];
    }
    const own = headingText(node, root.children[index + 1]);
    if (own !== undefined) {
      open({ text: own, depth: OF_PARAGRAPH, line });
      return [];
    }
    if (node.type === 'thematicBreak' || (node.type === 'html' && node.value.startsWith('<!--')))
      return [];
    return [{ node, file: path, line, source, headings: [...headings] }];
  });
}
