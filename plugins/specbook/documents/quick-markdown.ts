/**
 * Runs of text as Markdown without the full check. A writer of Markdown runs forty patterns over each piece of text to
 * find out what must be escaped; nearly all pieces here are words, names in code and links, which need none of it.
 * What is in any doubt goes to the full writer.
 */
import type { Nodes, Paragraph, PhrasingContent, Table } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/** Letters and signs that mean nothing to GFM within a line. */
const QUIET = /^[\p{L}\p{N}\u0020\u202f,.;:'’"()%/?=+–—·•→≤≥×÷§…-]*$/u;
/** What GFM makes a link of without being asked. */
const ADDRESS = /\/\/|www\.|:\//iu;
/** At the beginning of a line a digit, a dash or an equals sign may begin a block. */
const HARMLESS_START = /^[\p{L}(§→…"’`[*]/u;
const QUIET_CODE = /^[^`|\s\\](?:[^`|\n\r\\]*[^`|\s\\])?$/u;
const QUIET_URL = /^[\w#./?=&%+:~-]+$/u;
const QUIET_NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ]*[\p{L}\p{N}])?$/u;

/** Markdown of a run of text, or `undefined` when something in it may need care. */
function quickRun(nodes: readonly PhrasingContent[], inCell: boolean): string | undefined {
  let markdown = '';
  let words = '';
  for (const [index, node] of nodes.entries()) {
    const piece = quickPiece(node, nodes[index + 1], inCell);
    // Two pieces of code side by side would read as one.
    if (piece === undefined || (piece.startsWith('`') && markdown.endsWith('`'))) return undefined;
    if (node.type === 'text') words += node.value;
    // Strong text begins a word.
    if (node.type === 'strong' && markdown !== '' && !markdown.endsWith(' ')) return undefined;
    markdown += piece;
  }
  if (markdown.startsWith(' ') || markdown.endsWith(' ') || ADDRESS.test(words)) return undefined;
  return inCell || HARMLESS_START.test(markdown) ? markdown : undefined;
}

function quickPiece(
  node: PhrasingContent,
  next: Nodes | undefined,
  inCell: boolean,
): string | undefined {
  switch (node.type) {
    case 'text':
      return QUIET.test(node.value) ? node.value : undefined;
    case 'inlineCode':
      return QUIET_CODE.test(node.value) ? `\`${node.value}\`` : undefined;
    case 'break':
      return inCell ? ' ' : undefined;
    case 'strong': {
      const [name, ...more] = node.children;
      const closes = next === undefined || (next.type === 'text' && /^[ :]/u.test(next.value));
      if (!closes || more.length > 0 || name?.type !== 'text' || !QUIET_NAME.test(name.value))
        return undefined;
      return `**${name.value}**`;
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

const paragraph: Handle = (node: Paragraph, parent, state, info) =>
  quickRun(node.children, false) ?? defaultHandlers.paragraph(node, parent, state, info);

/** Columns are not padded to one width: a long cell would widen every row. */
const table: Handle = (node: Table, _parent, state, info) => {
  const exit = state.enter('table');
  const rows = node.children.map(({ children }) =>
    children.map((cell) => quickRun(cell.children, true) ?? state.handle(cell, node, state, info)),
  );
  exit();
  const columns = node.align?.length ?? rows[0]?.length ?? 0;
  const delimiters = Array.from({ length: columns }, (_, column) => {
    const align = node.align?.[column];
    return align === 'right' ? '-:' : align === 'center' ? ':-:' : align === 'left' ? ':-' : '-';
  });
  const [head = [], ...body] = rows;
  return [head, delimiters, ...body]
    .map((cells) => `| ${cells.map((cell) => (cell === '' ? '' : `${cell} `)).join('| ')}|`)
    .join('\n');
};

/** Handlers that take the quick way where there is no doubt. */
export const QUICK_HANDLERS = { paragraph, table };
