/** A key that stands beside none of the keys above it. */

/** Number of spaces with which a line begins. */
function depth(line: string): number {
  return line.length - line.trimStart().length;
}

/** How deep the keys are indented that a line below `above` may stand beside, deepest first. */
function openDepths(above: readonly string[]): number[] {
  const depths: number[] = [];
  for (const line of above.toReversed()) {
    if (/^\s*(?:#.*)?$/u.test(line)) continue;
    const least = depths.at(-1);
    if (least === undefined || depth(line) < least) depths.push(depth(line));
    if (depth(line) === 0) break;
  }
  return depths;
}

function inWords(depths: readonly number[]): string {
  return depths
    .map((count) => (count === 0 ? 'none' : String(count)))
    .join(' or ')
    .replace(/^(\d+)/u, (count) => (count === '1' ? '1 space' : `${count} spaces`));
}

/**
 * What to say of a line that is indented like no line above it.
 *
 * @param text everything up to the end of that line
 * @example explainIndentation('fields:\n  id: {}\n    email: {}').hint // 'begin it with 2 spaces or none, as the keys do that it belongs beside'
 */
export function explainIndentation(text: string): { message: string; hint: string } {
  const lines = text.split(/\r\n|\n|\r/u);
  const line = lines.at(-1) ?? '';
  const depths = openDepths(lines.slice(0, -1));
  return {
    message: `the line begins with ${inWords([depth(line)])}, and no key above it does`,
    hint: `begin it with ${inWords(depths)}, as the keys do that it belongs beside`,
  };
}
