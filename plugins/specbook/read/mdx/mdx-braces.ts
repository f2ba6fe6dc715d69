/** Where a brace of MDX opens that nothing closes: the compiler tells only where it gave up looking. */

/** Code, in which a brace is a brace: a fence with its lines, a span in backticks, a sign behind a backslash. */
const CODE =
  /^[\t >]*(?<fence>`{3,}|~{3,})[^\n]*\n[^]*?(?:^[\t >]*\k<fence>[`~]*[\t ]*$|(?![^]))|(?<ticks>`+)(?!`)[^]*?(?<!`)\k<ticks>(?!`)|\\./gmu;

/** The end of a paragraph. */
const BLANK_LINE = /\n[\t ]*\r?\n/gu;

/**
 * Offset of the last brace before a place that is still open at the end of the paragraph there; undefined where all are
 * closed.
 *
 * @example unclosedBrace('Paths are `/a/{id}` and /orders/{id.', 36) // 32
 */
export function unclosedBrace(text: string, place: number): number | undefined {
  BLANK_LINE.lastIndex = place;
  const end = BLANK_LINE.exec(text)?.index ?? text.length;
  const prose = text.slice(0, end).replace(CODE, (code) => ' '.repeat(code.length));
  const open: number[] = [];
  for (const { 0: brace, index } of prose.matchAll(/[{}]/gu)) {
    if (brace === '{') open.push(index);
    else open.pop();
  }
  return open.findLast((index) => index <= place);
}
