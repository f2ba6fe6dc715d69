/** Finds what stands in parentheses of a statement. */

/** A text in which comments and quoted texts are blanks, of the same length. */
export function withoutTexts(sql: string): string {
  return sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/gu, (text) =>
    text.replaceAll(/[^\n]/gu, ' '),
  );
}

/**
 * What stands in a pair of parentheses, and behind it.
 *
 * @param at where it opens
 * @example parenthesized('(a, f(b)) where c', 0) // { inner: 'a, f(b)', rest: ' where c' }
 */
export function parenthesized(sql: string, at: number): { inner: string; rest: string } {
  const plain = withoutTexts(sql);
  let depth = 0;
  for (let index = at; index >= 0 && index < plain.length; index += 1) {
    if (plain[index] === '(') depth += 1;
    if (plain[index] === ')') depth -= 1;
    if (depth === 0) return { inner: sql.slice(at + 1, index), rest: sql.slice(index + 1) };
  }
  return { inner: '', rest: '' };
}

/**
 * Parts between commas that stand in no parentheses.
 *
 * @example splitList('a, f(b, c)') // ['a', ' f(b, c)']
 */
export function splitList(text: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter !== ',' || depth !== 0) continue;
    parts.push(text.slice(start, index));
    start = index + 1;
  }
  return [...parts, text.slice(start)];
}
