/** Time windows in OpenSLO notation. */
import type { Quantity } from '../../schema/quantity.ts';

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

/**
 * A window in the OpenSLO shorthand: in its own unit if that is an integer, else in minutes; undefined if it is not a whole
 * number of minutes. The default is 30 days.
 *
 * @example formatWindow(parsed('30 days')) // '30d'
 * @example formatWindow(parsed('1.5 h')) // '90m'
 */
export function formatWindow(window: Quantity | undefined): string | undefined {
  if (!window) return '30d';
  const unit = SHORTHAND.get(window.unit);
  if (window.value < 0 || window.base === 0) return undefined;
  if (unit !== undefined && Number.isInteger(window.value)) return `${window.value}${unit}`;
  const minutes = Number((window.base / MINUTE_MS).toPrecision(12));
  return Number.isInteger(minutes) ? `${minutes}m` : undefined;
}
