/**
 * Runs of text as GitHub Flavored Markdown, with one escape for all of our own text: it escapes every sign that could
 * mean something, also where it happens to mean nothing.
 */

/** Signs that begin something anywhere in a line. An underscore within a word begins nothing. */
const ALWAYS = /[\\`*[\]<~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#\p{L}])/gu;
/** What GFM links without being asked: https://…, www.…, name@host. */
const AUTOLINK = /(?<=https?|ftp):(?=\/\/)|(?<=www)\.|(?<=[\w.+-])@(?=\w)/giu;
/** What begins a block at the beginning of a line: quotes, headings, lists, rules, underlines. */
const LINE_START = /^(?:[>#=+-]|\d+(?=[.)](?:\s|$)))/u;

/**
 * Text that reads as itself.
 *
 * @param place `line` where nothing stands before it on its line, `label` for the label of a link, which holds no other
 * @example escapeMarkdown('a*b') // 'a\\*b'
 */
export function escapeMarkdown(value: string, place: 'line' | 'run' | 'label' = 'run'): string {
  const signs = value.replace(ALWAYS, '\\$&');
  const escaped = place === 'label' ? signs : signs.replace(AUTOLINK, '\\$&');
  if (place !== 'line') return escaped;
  return escaped
    .replace(/^\s+/u, '')
    .replace(LINE_START, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}

/** Code within a line, in a fence longer than any run of backticks in it. */
export function markdownCode(value: string, inCell: boolean): string {
  const line = value.replace(/\s*[\r\n]+\s*/gu, ' ');
  const text = inCell ? line.replaceAll('|', '\\|') : line;
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest === 0 ? 1 : longest + 1);
  const isPadded = /^`|`$/u.test(text) || /^ .*[^ ].* $/u.test(text);
  const pad = isPadded ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** An address between the brackets of a link. */
export function markdownUrl(url: string): string {
  if (url !== '' && !/[\s()<>\\`|]/u.test(url)) return url;
  return `<${url
    .replace(/[\\<>]/gu, '\\$&')
    .replaceAll('|', '%7C')
    .replace(/\s/gu, '%20')}>`;
}

/** A fence around code that holds fences itself. */
export function markdownFence(value: string, language = ''): string {
  const longest = Math.max(
    2,
    ...(value.match(/^ *`{3,}/gmu) ?? []).map((run) => run.trim().length),
  );
  const fence = '`'.repeat(longest + 1);
  const info = language.replace(/[`\s]+/gu, ' ').trim();
  return `${fence}${info}\n${value}${value === '' || value.endsWith('\n') ? '' : '\n'}${fence}`;
}

/** A column in the line below the head of a table. Columns are not padded: a long cell would widen every row. */
export function delimiterCell(align: string | null | undefined): string {
  return align === 'right' ? '-:' : align === 'center' ? ':-:' : align === 'left' ? ':-' : '-';
}
