/**
 * Runs of text as Markdown without the full check. A writer of Markdown runs forty patterns over each piece of text to
 * find out what must be escaped; nearly all pieces here are words, names in code and links, which need none of it.
 * What is in any doubt goes to the full writer.
 */
import type { Nodes, Paragraph, PhrasingContent, Table } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/** Letters and signs that mean nothing to GFM within a line. */
const QUIET =
  /^[\p{L}\p{N}\u0020\u202f,.;:'’"()%/?=+–—·•≤≥×÷§…\u2190-\u22ff\u25a0-\u25ff\u2713-\u2718-]*$/u;
/** What GFM makes a link of without being asked. */
const ADDRESS = /\/\/|www\.|:\//iu;
/** At the beginning of a line a digit, a dash or an equals sign may begin a block. */
const HARMLESS_START = /^[\p{L}(§→…"’`[*]/u;
const QUIET_CODE = /^[^`|\s\\](?:[^`|\n\r\\]*[^`|\s\\])?$/u;
/** Addresses to be settled among them; see late-links.ts. */
const QUIET_URL = /^[\w#./?=&%+:~\u{e000}\u{e001}-]+$/u;
const QUIET_ENDS = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u;

/**
 * Markdown of a run of text, or `undefined` when something in it may need care.
 *
 * @param inLine it stands in a cell or a heading: nothing in it begins a line
 * @param breaks a line break is a blank, as in a cell
 */
export function quickRun(
  nodes: readonly PhrasingContent[],
  inLine: boolean,
  breaks = inLine,
): string | undefined {
  let markdown = '';
  let words = '';
  for (const [index, node] of nodes.entries()) {
    const piece = quickPiece(node, nodes[index + 1], breaks);
    // Two pieces of code side by side would read as one.
    if (piece === undefined || (piece.startsWith('`') && markdown.endsWith('`'))) return undefined;
    if (node.type === 'text') words += node.value;
    // Strong text begins a word.
    if (node.type === 'strong' && markdown !== '' && !markdown.endsWith(' ')) return undefined;
    markdown += piece;
  }
  if (markdown.startsWith(' ') || markdown.endsWith(' ') || ADDRESS.test(words)) return undefined;
  return inLine || HARMLESS_START.test(markdown) ? markdown : undefined;
}

function quickPiece(
  node: PhrasingContent,
  next: Nodes | undefined,
  breaks: boolean,
): string | undefined {
  switch (node.type) {
    case 'text':
      return QUIET.test(node.value) ? node.value : undefined;
    case 'inlineCode':
      return QUIET_CODE.test(node.value) ? `\`${node.value}\`` : undefined;
    case 'break':
      return breaks ? ' ' : undefined;
    case 'strong': {
      const closes = next === undefined || (next.type === 'text' && /^[ :]/u.test(next.value));
      const words = closes ? textOf(node.children) : undefined;
      if (words === undefined || !QUIET_ENDS.test(words) || !QUIET.test(words)) return undefined;
      return `**${words}**`;
    }
    case 'link': {
      const label = quickRun(node.children, true);
      if (label === undefined || label === '' || node.title || !QUIET_URL.test(node.url))
        return undefined;
      return `[${label}](${node.url})`;
    }
    default:
      return undefined;
  }
}

/** The text of nodes that are nothing else. */
function textOf(nodes: readonly PhrasingContent[]): string | undefined {
  let words = '';
  for (const node of nodes) {
    if (node.type !== 'text') return undefined;
    words += node.value;
  }
  return words;
}

const paragraph: Handle = (node: Paragraph, parent, state, info) =>
  quickRun(node.children, false) ?? defaultHandlers.paragraph(node, parent, state, info);

const table: Handle = (node: Table, _parent, state, info) => {
  const exit = state.enter('table');
  const rows = node.children.map(({ children }) =>
    children.map((cell) => quickRun(cell.children, true) ?? state.handle(cell, node, state, info)),
  );
  exit();
  const [head = [], ...body] = rows;
  return [tableLine(head), delimiterRow(node, head.length), ...body.map(tableLine)].join('\n');
};

/** One row of a table. Columns are not padded to one width: a long cell would widen every row. */
export function tableLine(cells: readonly string[]): string {
  let line = '|';
  for (const cell of cells) line += cell === '' ? ' |' : ` ${cell} |`;
  return line;
}

/** What stands below the head of a table. */
export function delimiterRow({ align }: Table, cells: number): string {
  const columns = Array.from({ length: align?.length ?? cells }, (_, column) => {
    const side = align?.[column];
    return side === 'right' ? '-:' : side === 'center' ? ':-:' : side === 'left' ? ':-' : '-';
  });
  return tableLine(columns);
}

/** Handlers that take the quick way where there is no doubt. */
export const QUICK_HANDLERS = { paragraph, table };
