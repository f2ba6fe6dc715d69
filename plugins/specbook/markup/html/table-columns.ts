/** What a table says of its columns to the style sheet, so that no selector has to count them. */
import type { Nodes, PhrasingContent, Table } from 'mdast';

/** A line of this many letters is a sentence, which needs room to be read in. */
const SENTENCE_LENGTH = 32;
/** Tables with this many columns stand closer. */
const DENSE_COLUMNS = 8;
/** A table of few columns keeps its numbers near what they count. */
const COMPACT_COLUMNS = 4;

/**
 * Class of a table by its columns: `sb-dense` for many, `sb-compact` for a few with numbers right behind the first.
 *
 * @example tableClass(table({ columns: ['Team', right('Items')], … })) // 'sb-compact'
 */
export function tableClass({ align, children: [head] }: Table): string {
  const columns = head?.children.length ?? 0;
  if (columns >= DENSE_COLUMNS) return 'sb-dense';
  const [, second, third] = align ?? [];
  const isCompact =
    columns <= COMPACT_COLUMNS && second === 'right' && (columns === 2 || third === 'right');
  return isCompact ? 'sb-compact' : '';
}

/** Class of a column by its cells: `sb-text` where they hold sentences, `sb-name` for links by name. */
export function columnClass(cells: readonly (readonly PhrasingContent[])[]): string {
  if (cells.some(holdsSentence)) return 'sb-text';
  return cells.some(beginsWithName) ? 'sb-name' : '';
}

function holdsSentence(nodes: readonly Nodes[]): boolean {
  let length = 0;
  for (const node of nodes) {
    length = node.type === 'break' ? 0 : length + lengthOf(node);
    if (length >= SENTENCE_LENGTH) return true;
  }
  return false;
}

function lengthOf(node: Nodes): number {
  if ('value' in node) return node.value.length;
  if ('children' in node) return node.children.reduce((sum, child) => sum + lengthOf(child), 0);
  return 0;
}

/** An id is one word already, and code has its own places to break at. */
function beginsWithName([first]: readonly PhrasingContent[]): boolean {
  return (
    first?.type === 'link' &&
    first.data?.classes?.includes('sb-id') !== true &&
    first.children.some(({ type }) => type === 'text')
  );
}
