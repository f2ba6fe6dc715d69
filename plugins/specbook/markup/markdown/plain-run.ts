/** Which runs of text our own Markdown writer writes; all others go to the library. */
import type { PhrasingContent } from 'mdast';

/** Strong text that begins and ends in a letter or digit is strong wherever it stands between spaces. */
const SOLID = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su;

/**
 * True for text, code, links, line breaks, and strong text that no sign beside it can undo.
 *
 * @example isPlainRun([{ type: 'text', value: 'a' }, { type: 'inlineCode', value: 'b' }]) // true
 */
export function isPlainRun(nodes: readonly PhrasingContent[]): boolean {
  return nodes.every((node, index) => isPlain(node, nodes[index - 1], nodes[index + 1]));
}

function isPlain(
  node: PhrasingContent,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
): boolean {
  switch (node.type) {
    case 'text':
      return !/[\n\r]/u.test(node.value) && !isLoose(node.value, before, after);
    case 'inlineCode':
      // Two pieces of code side by side would read as one.
      return node.value.trim() !== '' && before?.type !== 'inlineCode';
    case 'break':
      return before !== undefined && after !== undefined && before.type !== 'break';
    case 'strong':
      return (
        node.children.every(({ type }) => type === 'text') &&
        SOLID.test(textOf(node.children)) &&
        (before === undefined || endsInSpace(before)) &&
        (after === undefined || beginsBeyondWord(after))
      );
    case 'link':
      return (
        node.children.length > 0 &&
        node.children.every(({ type }) => type === 'text' || type === 'inlineCode') &&
        textOf(node.children).trim() !== '' &&
        isPlainRun(node.children)
      );
    default:
      return false;
  }
}

/** Spaces at the ends of a run, or beside a line break, are lost. */
function isLoose(
  value: string,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
): boolean {
  const isEdge = (other: PhrasingContent | undefined): boolean =>
    other === undefined || other.type === 'break';
  return (isEdge(before) && /^\s/u.test(value)) || (isEdge(after) && /\s$/u.test(value));
}

function endsInSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && /\s$/u.test(node.value));
}

function beginsBeyondWord(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && /^[\s:;,.]/u.test(node.value));
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : '')).join('');
}
