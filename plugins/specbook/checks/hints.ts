/** Parts of hints that several checks give. */

/** `did you mean x?`, where a close name exists. */
export function didYouMean(near: string | undefined, otherwise: string): string {
  return near === undefined ? otherwise : `did you mean ${near}?`;
}

const MAX_NAMES = 12;

/** `a, b, c`, truncated where the list is long. */
export function someOf(names: readonly string[]): string {
  return names.length <= MAX_NAMES
    ? names.join(', ')
    : `${names.slice(0, MAX_NAMES).join(', ')} and ${names.length - MAX_NAMES} more`;
}
