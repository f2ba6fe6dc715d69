/** Ids that tests carry, so that a test proves a criterion without being named by it. */

const WORD = /(?<![A-Za-z0-9_-])[A-Za-z0-9][A-Za-z0-9_-]*(?![A-Za-z0-9_-])/gu;
/** Letters, then a number behind a hyphen or an underscore: AC-AUTH-001, not `locks` and not `2-step`. */
const LIKE_AN_ID = /^[A-Za-z].*[-_]\d+[A-Za-z]?$/u;

/** Ids in a title. A title is prose: only what looks like a numbered id counts. @example 'AC-AUTH-001 locks' */
export function idsInTitle(title: string): string[] {
  return (title.match(WORD) ?? []).filter((word) => LIKE_AN_ID.test(word));
}

/** Ids in a list that holds nothing else. @example 'AC-AUTH-001, locks-account' */
export function idsInList(list: string): string[] {
  return list.split(/[\s,;]+/u).flatMap((word) => /^@?([A-Za-z0-9_-]+)$/u.exec(word)?.[1] ?? []);
}

/** Names of properties that hold ids: of pytest, Google Test, StrictDoc, test-reports. */
const ID_PROPERTIES = new Set(['verifies', 'requirement', 'requirements']);

/** Whether a property of a test, or a key of an extra field, holds ids. */
export function holdsIds(property: string): boolean {
  return ID_PROPERTIES.has(property.toLowerCase());
}
