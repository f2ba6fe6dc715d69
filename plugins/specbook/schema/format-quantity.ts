import type { Quantity } from './quantity.ts';

const NARROW = '\u202f';

// A formatter takes as long to make as a thousand numbers take to format.
const SMALL = new Intl.NumberFormat('en', {
  maximumSignificantDigits: 3,
  maximumFractionDigits: 6,
});
const LARGE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** At most three significant digits, no exponent: 1234 → `1,234`, 0.0456 → `0.0456`. */
export function formatNumber(value: number): string {
  return Math.abs(value) >= 1000 ? LARGE.format(Math.round(value)) : SMALL.format(value);
}

/** A count for people: 900 → `900`, 1 200 000 → `1.2 M`. Steps: k, M, bn. */
export function formatCount(value: number): string {
  const size = Math.abs(value);
  for (const [limit, factor, sign] of [
    [999.5e6, 1e9, 'bn'],
    [999.5e3, 1e6, 'M'],
    [9999.5, 1e3, 'k'],
  ] as const) {
    if (size >= limit) return `${formatNumber(value / factor)}${NARROW}${sign}`;
  }
  return formatNumber(size >= 100 ? Math.round(value) : value);
}

/** Bytes for people, decimal steps: 1.9e9 → `1.9 GB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  for (const unit of ['B', 'kB', 'MB', 'GB', 'TB']) {
    if (Math.abs(value) < 999.5) return `${formatNumber(value)}${NARROW}${unit}`;
    value /= 1000;
  }
  return `${formatNumber(value)}${NARROW}PB`;
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
export function formatDuration(ms: number): string {
  if (ms === 0) return `0${NARROW}s`;
  if (ms < 1) return `${formatNumber(ms * 1000)}${NARROW}us`;
  for (const [index, [size, unit]] of DURATION_STEPS.entries()) {
    if (ms < size) continue;
    const whole = Math.floor(ms / size);
    const next = DURATION_STEPS[index + 1];
    const rest = next ? Math.round((ms - whole * size) / next[0]) : 0;
    const name = whole === 1 ? unit.replace(/s$/u, (s) => (unit.length > 2 ? '' : s)) : unit;
    if (whole >= 100 || rest === 0 || !next || unit === 's') {
      return `${formatNumber(unit === 's' || unit === 'ms' ? ms / size : Math.round(ms / size))}${NARROW}${name}`;
    }
    if (rest * next[0] >= size) return formatDuration((whole + 1) * size);
    return `${whole}${NARROW}${name} ${rest}${NARROW}${next[1]}`;
  }
  return `${formatNumber(ms)}${NARROW}ms`;
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
export function formatExactDuration(ms: number): string {
  if (ms < 1000) return formatDuration(ms);
  const first = EXACT_STEPS.findIndex(([size]) => ms >= size);
  const steps = EXACT_STEPS.slice(first, first + 3);
  const [last = 1] = steps.at(-1) ?? [];
  const carried = Math.round(ms / last) * last;
  // Rounding may have filled the largest step: 23 h 59 min 59.7 s is a day.
  if (EXACT_STEPS.findIndex(([size]) => carried >= size) !== first)
    return formatExactDuration(carried);
  let rest = carried;
  const parts = steps.flatMap(([size, unit]) => {
    const whole = Math.floor(rest / size);
    rest -= whole * size;
    return whole === 0 ? [] : [`${whole}${NARROW}${whole === 1 && unit === 'days' ? 'day' : unit}`];
  });
  return ms < 10_000 && ms % 1000 !== 0 ? `${formatNumber(ms / 1000)}${NARROW}s` : parts.join(' ');
}

/**
 * A share with as many digits as tell it from 100 %, and never rounded up to it: 0.9995 → `99.95 %`, 0.00123 → `0.12 %`.
 */
export function formatShare(share: number): string {
  const down = (1 - share) * 100;
  const digits = down <= 0 ? 0 : Math.min(8, Math.max(2, 2 - Math.floor(Math.log10(down))));
  const rounded = (share * 100).toFixed(digits);
  const text = share < 1 && Number(rounded) === 100 ? `99.${'9'.repeat(digits)}` : rounded;
  return `${text.includes('.') ? text.replace(/\.?0+$/u, '') : text}${NARROW}%`;
}

/** A quantity for people: the digits of its author, with one narrow space before the unit. */
export function formatQuantity(quantity: Quantity): string {
  const match = /^([+-]?[\d.]+(?:e[+-]?\d+)?)\s*((?:k|M|bn)(?![A-Za-z]))?\s*(.*)$/su.exec(
    quantity.text,
  );
  if (!match) return quantity.text;
  const [, number = '', multiple = '', unit = ''] = match;
  return `${number}${multiple}${unit === '' || unit.startsWith('/') ? '' : NARROW}${unit}`;
}
