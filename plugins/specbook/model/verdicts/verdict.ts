/** The words of verdicts, and which of them is the worst. */

/**
 * What results say of a requirement or a criterion, the worst first. Of several the worst counts.
 *
 * - `missed`: a result that can prove it shows a value beyond the target; it stays missed however old it is
 * - `due`: the work of a scalability requirement must have begun; only those are due
 * - `wrong-conditions`: there is a result, but it was measured under conditions that prove nothing
 * - `not-measured`: no result holds it
 * - `stale`: the result is older than it may be, or than the target
 * - `on-track`: the lead time of a trigger still fits, by the growth that is stated; nothing is measured, so it is not met
 * - `met`
 */
export const VERDICTS = [
  'missed',
  'due',
  'wrong-conditions',
  'not-measured',
  'stale',
  'on-track',
  'met',
] as const;
/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

/** The sign that stands before each verdict, so that none is told by its colour alone. */
export const VERDICT_SIGNS: Record<Verdict, string> = {
  missed: '▲',
  due: '◑',
  'wrong-conditions': '◇',
  'not-measured': '○',
  stale: '◐',
  'on-track': '▷',
  met: '●',
};

/** Verdicts that ask somebody to act, the worst first. */
export const OPEN_VERDICTS = [
  'missed',
  'due',
  'wrong-conditions',
  'not-measured',
  'stale',
] as const satisfies readonly Verdict[];
/** One of {@link OPEN_VERDICTS}. */
export type OpenVerdict = (typeof OPEN_VERDICTS)[number];

/**
 * The worst of some verdicts; `not-measured` when there are none.
 *
 * @example worst(['met', 'stale']) // 'stale'
 */
export function worst(verdicts: Iterable<Verdict>): Verdict {
  const found = new Set(verdicts);
  return VERDICTS.find((verdict) => found.has(verdict)) ?? 'not-measured';
}
