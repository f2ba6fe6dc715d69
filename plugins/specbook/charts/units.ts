/** Values of charts as text. */
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatNumber,
  formatUnit,
  type InLanguage,
} from '../model/quantity.ts';
import type { ChartUnit } from './chart.ts';

const NARROW = '\u202f';

/**
 * A value as text, in the unit that fits its size.
 *
 * @example inUnit(0.0005, 'share') // '0.05 %'
 */
export function formatValue(value: number, unit: ChartUnit, of: InLanguage): string {
  switch (unit) {
    case 'duration':
      return value === 0 ? '0' : formatDuration(value, of);
    case 'rate':
      return `${formatNumber(value, of)}${NARROW}rps`;
    case 'bytes':
      return value === 0 ? '0' : formatBytes(value, of);
    case 'share':
      // Shares near 100 % differ in their last digits.
      return value > 0.9 && value < 1
        ? formatUnit(String(Number((value * 100).toFixed(3))), '%', of)
        : `${formatNumber(value * 100, of)}${NARROW}%`;
    case 'count':
      return formatCount(value, of);
  }
}

/**
 * What is left up to a target, as a share of it: 22 rps where 20 rps are required is `+10 %`.
 *
 * @example formatHeadroom(-0.118) // '−11.8 %'
 */
export function formatHeadroom(headroom: number, of: InLanguage): string {
  const sign = headroom > 0 ? '+' : headroom < 0 ? '\u2212' : '';
  return `${sign}${formatNumber(Math.abs(headroom) * 100, of)}${NARROW}%`;
}
