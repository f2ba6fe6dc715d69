/** Explains lines whose indentation matches no line above. */

/** Number of leading spaces. */
function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Indentations that a line below `above` may have, deepest first. */
function validIndents(above: readonly string[]): number[] {
  const depths: number[] = [];
  for (const line of above.toReversed()) {
    if (/^\s*(?:#.*)?$/u.test(line)) continue;
    const least = depths.at(-1);
    if (least === undefined || indentOf(line) < least) depths.push(indentOf(line));
    if (indentOf(line) === 0) break;
  }
  return depths;
}

function describeIndents(depths: readonly number[]): string {
  return depths
    .map((count) => (count === 0 ? 'none' : String(count)))
    .join(' or ')
    .replace(/^(\d+)/u, (count) => (count === '1' ? '1 space' : `${count} spaces`));
}

/**
 * Explains a line whose indentation matches no line above.
 *
 * @param text everything up to the end of that line
 * @example explainIndentation('fields:\n  id: {}\n    email: {}').hint // 'indent it by 2 spaces or none, like the keys on the same level'
 */
export function explainIndentation(text: string): { message: string; hint: string } {
  const lines = text.split(/\r\n|\n|\r/u);
  const line = lines.at(-1) ?? '';
  const depths = validIndents(lines.slice(0, -1));
  return {
    message: `the line is indented by ${describeIndents([indentOf(line)])}, which matches no key above`,
    hint: `indent it by ${describeIndents(depths)}, like the keys on the same level`,
  };
}
