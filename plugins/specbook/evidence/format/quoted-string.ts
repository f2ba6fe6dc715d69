/**
 * The offset after a double-quoted string; undefined if it is unterminated. A backslash escapes the next character.
 * A regular expression would overflow the stack on strings of several megabytes.
 *
 * @param from offset of the opening quote
 * @example endOfQuoted('"a\\"b" c', 0) // 6
 */
export function endOfQuoted(text: string, from: number): number | undefined {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return undefined;
    let before = quote;
    while (before > at && text.charAt(before - 1) === '\\') before--;
    if ((quote - before) % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}
