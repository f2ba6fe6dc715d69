/** Values of charts for people. */
import { formatBytes, formatCount, formatDuration, formatNumber } from '../model/quantity.ts';
import type { ChartUnit } from './chart.ts';

const NARROW = '\u202f';

/**
 * A value for people, by what it measures.
 *
 * @example inUnit(0.0005, 'share') // '0.05 %'
 */
export function inUnit(value: number, unit: ChartUnit): string {
  switch (unit) {
    case 'duration':
      return value === 0 ? '0' : formatDuration(value);
    case 'rate':
      return `${formatNumber(value)}${NARROW}rps`;
    case 'bytes':
      return value === 0 ? '0' : formatBytes(value);
    case 'share':
      // Shares near the whole are told apart by their last digits.
      return `${value > 0.9 && value < 1 ? Number((value * 100).toFixed(3)) : formatNumber(value * 100)}${NARROW}%`;
    case 'count':
      return formatCount(value);
  }
}

/** How much of its target something uses, in three digits. @example percentOf(1.118) // '112 %' */
export function percentOf(use: number): string {
  return `${formatNumber(use * 100)}${NARROW}%`;
}
