/** Other words for units. */

/** Words for units, in small letters. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  ...{ millisecond: 'ms', milliseconds: 'ms', msec: 'ms', msecs: 'ms', millis: 'ms' },
  ...{ sec: 's', secs: 's', second: 's', seconds: 's' },
  ...{ mins: 'min', minute: 'min', minutes: 'min', hr: 'h', hrs: 'h', hour: 'h', hours: 'h' },
  ...{ percent: '%', pct: '%', euro: 'EUR', euros: 'EUR', '€': 'EUR' },
  ...{ qps: 'rps', tps: 'rps', 'req/s': 'rps', 'requests/s': 'rps', 'requests per second': 'rps' },
  ...{ kb: 'kB', mb: 'MB', gb: 'GB', tb: 'TB', megabytes: 'MB', gigabytes: 'GB', terabytes: 'TB' },
};

const COMPARISON = /^(?:[<>≤≥~≈]=?|at most|at least|under|below|up to|max\.?|min\.?)\s*/iu;

/**
 * A quantity without a sign of comparison, and with the symbol of its unit.
 *
 * @example plainQuantity('< 300 milliseconds') // '300 ms'
 */
export function plainQuantity(text: string): string {
  const plain = text.replace(COMPARISON, '');
  const [, digits, unit = ''] = /^([+-]?[\d.]+)\s*(.*)$/su.exec(plain) ?? [];
  if (digits === undefined) return text;
  const name = unit.toLowerCase();
  const symbol = Object.hasOwn(UNIT_WORDS, name) ? UNIT_WORDS[name] : undefined;
  return symbol === undefined ? plain : `${digits} ${symbol}`;
}
