/** Quantities for people, in the notation of a language. */
import {
  ENGLISH,
  formatCompact,
  formatDigits,
  formatNumber,
  formatPeriod,
  formatUnit,
  isEnglish,
  NARROW,
  type InLanguage,
} from './number-format.ts';
import type { Growth, Quantity } from './quantity.ts';
import { MULTIPLES } from './units.ts';

export { formatNumber, type InLanguage } from './number-format.ts';

/** A count for people: 900 → `900`, 1 200 000 → `1.2 M`, or `1,2 Mio.`. Steps in English: k, M, bn. */
export function formatCount(value: number, of: InLanguage = ENGLISH): string {
  const size = Math.abs(value);
  if (size >= 9999.5 && !isEnglish(of)) return formatCompact(value, {}, of);
  for (const [limit, factor, sign] of [
    [999.5e6, 1e9, 'bn'],
    [999.5e3, 1e6, 'M'],
    [9999.5, 1e3, 'k'],
  ] as const) {
    if (size >= limit) return `${formatNumber(value / factor, of)}${NARROW}${sign}`;
  }
  return formatNumber(size >= 100 ? Math.round(value) : value, of);
}

/** Bytes for people, decimal steps: 1.9e9 → `1.9 GB`. */
export function formatBytes(bytes: number, of: InLanguage = ENGLISH): string {
  let value = bytes;
  for (const unit of ['B', 'kB', 'MB', 'GB', 'TB']) {
    if (Math.abs(value) < 999.5) return `${formatNumber(value, of)}${NARROW}${unit}`;
    value /= 1000;
  }
  return `${formatNumber(value, of)}${NARROW}PB`;
}

const DURATION_STEPS: readonly [number, string][] = [
  [365.25 * 86_400_000, 'years'],
  [86_400_000, 'days'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
  [1, 'ms'],
];

/** Milliseconds for people, two steps at most: 1 296 000 → `21 min 36 s`. */
export function formatDuration(ms: number, of: InLanguage = ENGLISH): string {
  if (ms === 0) return formatUnit('0', 's', of);
  if (ms < 1) return `${formatNumber(ms * 1000, of)}${NARROW}us`;
  for (const [index, [size, unit]] of DURATION_STEPS.entries()) {
    if (ms < size) continue;
    const whole = Math.floor(ms / size);
    const next = DURATION_STEPS[index + 1];
    const rest = next ? Math.round((ms - whole * size) / next[0]) : 0;
    const name = whole === 1 ? unit.replace(/s$/u, (s) => (unit.length > 2 ? '' : s)) : unit;
    if (whole >= 100 || rest === 0 || !next || unit === 's') {
      const number = unit === 's' || unit === 'ms' ? ms / size : Math.round(ms / size);
      return number < 1000 && unit.length > 3
        ? formatUnit(String(number), name, of)
        : formatNumber(number, of) + NARROW + name;
    }
    if (rest * next[0] >= size) return formatDuration((whole + 1) * size, of);
    return `${formatUnit(String(whole), name, of)} ${formatUnit(String(rest), next[1], of)}`;
  }
  return `${formatNumber(ms, of)}${NARROW}ms`;
}

/** Steps of a downtime: no years, since its table is read in days. */
const EXACT_STEPS: readonly [number, string][] = [
  [86_400_000, 'days'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
];

/**
 * Milliseconds for people, three steps at most, nothing below a second rounded away where there is no more than that:
 * 31 536 000 → `8 h 45 min 36 s`.
 */
export function formatExactDuration(ms: number, of: InLanguage = ENGLISH): string {
  if (ms < 1000) return formatDuration(ms, of);
  const first = EXACT_STEPS.findIndex(([size]) => ms >= size);
  const steps = EXACT_STEPS.slice(first, first + 3);
  const [last = 1] = steps.at(-1) ?? [];
  const carried = Math.round(ms / last) * last;
  // Rounding may have filled the largest step: 23 h 59 min 59.7 s is a day.
  if (EXACT_STEPS.findIndex(([size]) => carried >= size) !== first)
    return formatExactDuration(carried, of);
  let rest = carried;
  const parts = steps.flatMap(([size, unit]) => {
    const whole = Math.floor(rest / size);
    rest -= whole * size;
    const name = whole === 1 && unit === 'days' ? 'day' : unit;
    return whole === 0 ? [] : [formatUnit(String(whole), name, of)];
  });
  return ms < 10_000 && ms % 1000 !== 0
    ? `${formatNumber(ms / 1000, of)}${NARROW}s`
    : parts.join(' ');
}

/**
 * A share with as many digits as tell it from 100 %, and never rounded up to it: 0.9995 → `99.95 %`, 0.00123 → `0.12 %`.
 */
export function formatShare(share: number, of: InLanguage = ENGLISH): string {
  const down = (1 - share) * 100;
  const digits = down <= 0 ? 0 : Math.min(8, Math.max(2, 2 - Math.floor(Math.log10(down))));
  const rounded = (share * 100).toFixed(digits);
  const text = share < 1 && Number(rounded) === 100 ? `99.${'9'.repeat(digits)}` : rounded;
  const shown = text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
  return `${formatDigits(shown, of)}${NARROW}%`;
}

/**
 * A quantity for people: the digits and the unit of its author, with one narrow space between. Other languages than
 * English have their decimal sign, their multiples and their words for days, as computed values beside it do.
 */
export function formatQuantity({ text }: Pick<Quantity, 'text'>, of: InLanguage = ENGLISH): string {
  const match = /^([+-]?[\d.]+(?:e[+-]?\d+)?)\s*((?:k|M|bn)(?![A-Za-z]))?\s*([^/]*)(.*)$/su.exec(
    text,
  );
  if (!match) return text;
  const [, number = '', multiple = '', written = '', rate = ''] = match;
  const unit = written.trimEnd();
  const per = rate.replace(/^\/\s+/u, '/');
  const behind = unit === '' ? '' : NARROW + unit;
  if (isEnglish(of)) return number + multiple + behind + per;
  const period = formatPeriod(per, of);
  if (multiple === '') return formatUnit(number, unit, of) + period;
  const value = Number(number) * (MULTIPLES[multiple] ?? 1);
  const digits = number.replace(/\D|^0+/gu, '').length;
  return formatCompact(value, { digits, signed: number.startsWith('+') }, of) + behind + period;
}

/** A growth for people: as its author wrote it, in another language than English with its signs and words. */
export function formatGrowth(growth: Pick<Growth, 'text'>, of: InLanguage = ENGLISH): string {
  return isEnglish(of) ? growth.text : formatQuantity(growth, of);
}
