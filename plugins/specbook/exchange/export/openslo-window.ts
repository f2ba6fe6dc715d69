/** Lengths of time in the notation of other tools. */
import type { Quantity } from '../../schema/quantity.ts';

/** Units of OpenSLO's duration shorthand: it has no seconds, and `M` is a month, `m` a minute. */
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

/**
 * A window in OpenSLO's shorthand, in the unit of its author where that is a whole number, else in minutes; undefined
 * where it is no whole number of those. Absent, it is 30 days.
 *
 * @example windowShorthand(parsed('30 days')) // '30d'
 * @example windowShorthand(parsed('1.5 h')) // '90m'
 */
export function windowShorthand(window: Quantity | undefined): string | undefined {
  if (!window) return '30d';
  const unit = SHORTHAND.get(window.unit);
  if (window.value < 0 || window.base === 0) return undefined;
  if (unit !== undefined && Number.isInteger(window.value)) return `${window.value}${unit}`;
  const minutes = Number((window.base / MINUTE_MS).toPrecision(12));
  return Number.isInteger(minutes) ? `${minutes}m` : undefined;
}
