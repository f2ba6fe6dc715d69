/** Finds item ids in test results, so that a test can verify a criterion that does not list it. */

const WORD = /(?<![A-Za-z0-9_-])[A-Za-z0-9][A-Za-z0-9_-]*(?![A-Za-z0-9_-])/gu;
/** Letters, then `-` or `_` and a number: matches AC-AUTH-001, but not `locks` or `2-step`. */
const NUMBERED_ID = /^[A-Za-z].*[-_]\d+[A-Za-z]?$/u;

/** Ids in a test title. A title is prose, so only numbered ids count. @example 'AC-AUTH-001 locks' */
export function idsInTitle(title: string): string[] {
  return (title.match(WORD) ?? []).filter((word) => NUMBERED_ID.test(word));
}

/** Ids in a list of ids. @example 'AC-AUTH-001, locks-account' */
export function idsInList(list: string): string[] {
  return list.split(/[\s,;]+/u).flatMap((word) => /^@?([A-Za-z0-9_-]+)$/u.exec(word)?.[1] ?? []);
}

/** Property names that pytest, Google Test, StrictDoc and test-reports use for ids. */
const ID_PROPERTIES = new Set(['verifies', 'requirement', 'requirements']);

/** Whether a test property contains ids. */
export function isIdProperty(property: string): boolean {
  return ID_PROPERTIES.has(property.toLowerCase());
}
