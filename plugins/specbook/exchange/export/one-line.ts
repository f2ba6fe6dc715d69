/**
 * A text of an author as one line of plain text, so that it can stand in a comment of any language: line ends of YAML 1.1
 * and JavaScript, control characters, and marks that turn the direction of writing become blanks.
 *
 * @example oneLine('Day view\nof a clinic') // 'Day view of a clinic'
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
}
