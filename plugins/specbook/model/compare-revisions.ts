/** Compares revisions such as `2.3.0`. */

/** The numbers of `2.3.0`; undefined for a revision that is not made of numbers. */
function numbersOf(revision: string): number[] | undefined {
  return /^v?\d+(?:\.\d+)*$/u.test(revision)
    ? revision.replace(/^v/u, '').split('.').map(Number)
    : undefined;
}

/**
 * True if a revision is later than another; false where that cannot be told.
 *
 * @example isLater('1.10.0', '1.9.0') // true
 */
export function isLater(revision: string, other: string): boolean {
  const [left, right] = [numbersOf(revision), numbersOf(other)];
  if (!left || !right) return false;
  const at = left.findIndex((number, index) => number !== (right[index] ?? 0));
  return at >= 0 && (left[at] ?? 0) > (right[at] ?? 0);
}
