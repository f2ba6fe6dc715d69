/**
 * Any text as a code span of Markdown, with a fence longer than any run of backticks in it. Source: CommonMark 0.31,
 * section 6.1.
 *
 * @example codeSpan('patient_id') // '`patient_id`'
 */
export function codeSpan(text: string): string {
  const runs = text.match(/`+/gu)?.map((run) => run.length) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/**
 * Any text as plain text of Markdown: what could be read as markup is escaped.
 *
 * @example plainText('a_b [[c]]') // 'a\\_b \\[\\[c\\]\\]'
 */
export function plainText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!&]/gu, String.raw`\$&`);
}
