/** Parses statistics and measured values from text: CSV cells and Prometheus labels. */
import { parseQuantity, type Quantity } from '../model/quantity.ts';
import type { Statistic } from '../model/verdicts/measurement.ts';

const ANY = ['duration', 'rate', 'size', 'ratio', 'money', 'cost', 'count'] as const;
const DIMENSIONS = new Map<string, readonly Quantity['dimension'][]>([
  ['mean', ANY],
  ['min', ANY],
  ['max', ANY],
  ['rate', ['rate']],
  ['count', ['count', 'size']],
  ['ratio', ['ratio']],
  ['value', ANY],
]);

/** Names of statistics beside percentiles. */
export const STATISTIC_NAMES: readonly string[] = [...DIMENSIONS.keys()];

/** Parses the name of a statistic; undefined if unknown. @example parseStatistic('p99.9') // 'p99.9' */
export function parseStatistic(word: string): Statistic | undefined {
  const rank = /^p(\d{1,3}(?:\.\d+)?)$/u.exec(word)?.[1];
  if (rank !== undefined) return Number(rank) <= 100 ? `p${Number(rank)}` : undefined;
  return DIMENSIONS.has(word) ? (word as Statistic) : undefined;
}

/** Parses a number with its unit; on failure message and hint. Only counts may be negative, since a gauge may. */
export function parseMeasuredValue(
  statistic: Statistic,
  value: string,
  unit: string,
): { quantity: Quantity } | { message: string; hint: string } {
  const parsed = parseQuantity(
    `${value} ${unit}`,
    DIMENSIONS.get(statistic) ?? ['duration', 'count', 'size'],
  );
  if (!parsed.ok) return { message: parsed.message, hint: parsed.hint };
  const quantity = parsed.value;
  if (quantity.base < 0 && quantity.dimension !== 'count') {
    return { message: `${quantity.text} is negative`, hint: 'write a value of zero or more' };
  }
  return { quantity };
}
