/**
 * The offset behind a text in double quotes; undefined where it does not end. A backslash takes the next character with
 * it. A regular expression would do, but runs out of stack on a text of some megabytes.
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
