/** Finds the unclosed brace of an MDX file; the compiler reports only where it stopped. */

/** Text in which braces are literal: fenced code, inline code, and escaped characters. */
const CODE =
  /^[\t >]*(?<fence>`{3,}|~{3,})[^\n]*\n[^]*?(?:^[\t >]*\k<fence>[`~]*[\t ]*$|(?![^]))|(?<ticks>`+)(?!`)[^]*?(?<!`)\k<ticks>(?!`)|\\./gmu;

/** The end of a paragraph. */
const BLANK_LINE = /\n[\t ]*\r?\n/gu;

/**
 * Offset of the last brace before an offset that is still open at the end of the paragraph; undefined if all are closed.
 *
 * @example findUnclosedBrace('Paths are `/a/{id}` and /orders/{id.', 36) // 32
 */
export function findUnclosedBrace(text: string, offset: number): number | undefined {
  BLANK_LINE.lastIndex = offset;
  const end = BLANK_LINE.exec(text)?.index ?? text.length;
  const prose = text.slice(0, end).replace(CODE, (code) => ' '.repeat(code.length));
  const open: number[] = [];
  for (const { 0: brace, index } of prose.matchAll(/[{}]/gu)) {
    if (brace === '{') open.push(index);
    else open.pop();
  }
  return open.findLast((index) => index <= offset);
}
