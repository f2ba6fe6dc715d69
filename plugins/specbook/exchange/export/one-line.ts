/**
 * Text of an author on one line, safe in a comment of any language: line breaks of YAML 1.1 and JavaScript, control
 * characters and direction marks become spaces.
 *
 * @example toSingleLine('Day view\nof a clinic') // 'Day view of a clinic'
 */
export function toSingleLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
}
