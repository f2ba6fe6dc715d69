/** Time windows in OpenSLO notation. */
import type { CalendarPeriod, Window } from '../../schema/window.ts';

/** Units of the OpenSLO duration shorthand: no seconds, `M` is a month, `m` a minute. */
const SHORTHAND = new Map<string, string>([
  ['min', 'm'],
  ['h', 'h'],
  ['day', 'd'],
  ['days', 'd'],
  ['week', 'w'],
  ['weeks', 'w'],
  ['month', 'M'],
  ['months', 'M'],
  ['year', 'Y'],
  ['years', 'Y'],
]);
const MINUTE_MS = 60_000;

/** A `timeWindow` of OpenSLO v1. */
export interface OpenSloWindow {
  duration: string;
  isRolling: boolean;
  calendar?: { startTime: string; timeZone: string };
}

const CALENDAR: Record<CalendarPeriod, string> = {
  week: '1w',
  month: '1M',
  quarter: '1Q',
  year: '1Y',
};

/** The first day of a week, month, quarter and year. */
const CALENDAR_START = { startTime: '2024-01-01 00:00:00', timeZone: 'UTC' };

/**
 * A window in the OpenSLO shorthand: in its own unit if that is an integer, else in minutes; undefined if it is not a whole
 * number of minutes.
 */
function formatRolling(window: Window): string | undefined {
  const unit = SHORTHAND.get(window.unit);
  if (window.value < 0 || window.base === 0) return undefined;
  if (unit !== undefined && Number.isInteger(window.value)) return `${window.value}${unit}`;
  const minutes = Number((window.base / MINUTE_MS).toPrecision(12));
  return Number.isInteger(minutes) ? `${minutes}m` : undefined;
}

/**
 * The window of an objective; undefined if OpenSLO has no duration for it. The default is 30 days. Periods of the calendar
 * begin at midnight UTC, since a specification states no time zone.
 *
 * @example buildWindow(parsed('1.5 h')) // { duration: '90m', isRolling: true }
 * @example buildWindow(parsed('calendar month')) // { duration: '1M', calendar: { startTime: '2024-01-01 00:00:00', … }, … }
 */
export function buildWindow(window: Window | undefined): OpenSloWindow | undefined {
  if (window?.calendar !== undefined)
    return { duration: CALENDAR[window.calendar], calendar: CALENDAR_START, isRolling: false };
  const duration = window ? formatRolling(window) : '30d';
  return duration === undefined ? undefined : { duration, isRolling: true };
}
