/** What a table says of its columns to the style sheet, so that no selector has to count them. */
import type { Nodes, PhrasingContent, Table } from 'mdast';

/** A line of this many letters is a sentence, which needs room to be read in. */
const SENTENCE_LENGTH = 32;
/** A shorter one of several words is not read well word by word either. */
const PHRASE_LENGTH = 10;
/** Tables with this many columns stand closer. */
const DENSE_COLUMNS = 8;
/** Tables with this many stand closer on paper. */
const CLOSE_COLUMNS = 7;
/** A table of few columns keeps its numbers near what they count. */
const COMPACT_COLUMNS = 4;

/**
 * Class of a table by its columns: `sb-dense` for many, `sb-close` for nearly as many, `sb-compact` for a few with numbers right behind the first.
 *
 * @example tableClass(table({ columns: ['Team', right('Items')], … })) // 'sb-compact'
 */
export function tableClass({ align, children: [head] }: Table): string {
  const columns = head?.children.length ?? 0;
  if (columns >= DENSE_COLUMNS) return 'sb-dense';
  if (columns >= CLOSE_COLUMNS) return 'sb-close';
  const [, second, third] = align ?? [];
  const isCompact =
    columns <= COMPACT_COLUMNS && second === 'right' && (columns === 2 || third === 'right');
  return isCompact ? 'sb-compact' : '';
}

/** Class of a column by its longest line: `sb-text` for sentences, `sb-phrase` for names and phrases of several words. */
export function columnClass(cells: readonly (readonly PhrasingContent[])[]): string {
  let hasPhrase = false;
  for (const cell of cells) {
    for (const line of linesOf(cell)) {
      if (line.length >= SENTENCE_LENGTH) return 'sb-text';
      hasPhrase ||= line.length >= PHRASE_LENGTH && line.includes(' ');
    }
  }
  return hasPhrase ? 'sb-phrase' : '';
}

function linesOf(nodes: readonly Nodes[]): string[] {
  const lines = [''];
  for (const node of nodes) {
    if (node.type === 'break') lines.push('');
    else lines.push((lines.pop() ?? '') + textOf(node));
  }
  return lines;
}

/** What a node says, without its marks. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
