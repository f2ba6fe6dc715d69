/** Values of charts as text. */
import { formatBytes, formatCount, formatDuration, formatNumber } from '../model/quantity.ts';
import type { ChartUnit } from './chart.ts';

const NARROW = '\u202f';

/**
 * A value as text, in the unit that fits its size.
 *
 * @example inUnit(0.0005, 'share') // '0.05 %'
 */
export function formatValue(value: number, unit: ChartUnit): string {
  switch (unit) {
    case 'duration':
      return value === 0 ? '0' : formatDuration(value);
    case 'rate':
      return `${formatNumber(value)}${NARROW}rps`;
    case 'bytes':
      return value === 0 ? '0' : formatBytes(value);
    case 'share':
      // Shares near 100 % differ in their last digits.
      return `${value > 0.9 && value < 1 ? Number((value * 100).toFixed(3)) : formatNumber(value * 100)}${NARROW}%`;
    case 'count':
      return formatCount(value);
  }
}

/**
 * What is left up to a target, as a share of it: 22 rps where 20 rps are required is `+10 %`.
 *
 * @example formatHeadroom(-0.118) // '−11.8 %'
 */
export function formatHeadroom(headroom: number): string {
  const sign = headroom > 0 ? '+' : headroom < 0 ? '\u2212' : '';
  return `${sign}${formatNumber(Math.abs(headroom) * 100)}${NARROW}%`;
}
