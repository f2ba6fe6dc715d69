/**
 * An author's Markdown as one line of plain text of at most 200 characters, for search engines and link previews.
 *
 * @example plainText('Local time, see [[clinic.timezone]].') // 'Local time, see clinic.timezone.'
 */
export function plainText(markdown: string): string {
  const text = markdown
    .replace(/\[\[([^[\]]*)\]\]/gu, '$1')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/<[^>]*>/gu, '')
    .replace(/[*_`#>|]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return text.length <= 200 ? text : `${text.slice(0, 199).replace(/\s+\S*$/u, '')}…`;
}
