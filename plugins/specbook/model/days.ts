/**
 * Arithmetic of days. A day is `YYYY-MM-DD`; there are no time zones and no clock here: today is `spec.now`.
 */
const DAY_MS = 86_400_000;

/** Milliseconds since 1970-01-01. Throws RangeError for a text that is no day. */
function msOf(day: string): number {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new RangeError(`"${day}" is not a day`);
  return ms;
}

/** The days that four digits of a year can say. */
const FIRST_MS = Date.parse('0000-01-01T00:00:00Z');
const LAST_MS = Date.parse('9999-12-31T00:00:00Z');

/**
 * Milliseconds from the first day to the second; negative when it is earlier.
 *
 * @example msBetween('2026-11-01', '2026-11-02') // 86_400_000
 */
export function msBetween(from: string, to: string): number {
  return msOf(to) - msOf(from);
}

/**
 * The day that is so many milliseconds later, counting a day that has begun; undefined beyond the year 9999 or before the year 0.
 *
 * @example addMs('2026-11-01', 3 * 365.25 * 86_400_000) // '2029-11-01'
 */
export function addMs(day: string, ms: number): string | undefined {
  // Two weeks by logarithms may be a billionth more than 14 days: no day has begun with that.
  const then = msOf(day) + Math.ceil(ms / DAY_MS - 1e-9) * DAY_MS;
  if (!(then >= FIRST_MS && then <= LAST_MS)) return undefined;
  return new Date(then).toISOString().slice(0, 10);
}

/** True when the first day is before the second. */
export function isBefore(day: string, other: string): boolean {
  return msBetween(day, other) > 0;
}
