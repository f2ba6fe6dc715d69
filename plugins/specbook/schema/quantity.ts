/**
 * Quantities: a number with its unit, as a person wrote it. A quantity parses, compares, converts and formats,
 * and never forgets the text of its author.
 */
import { findSeparator } from './separators.ts';
import {
  ACCEPTED_UNITS,
  CURRENCIES,
  DURATIONS,
  EXAMPLES,
  MULTIPLES,
  PERIOD_MS,
  PERIOD_WORDS,
  RATES,
  SIZES,
  type Dimension,
  type Period,
} from './units.ts';
import { plainQuantity } from './unit-words.ts';

/** One quantity, e.g. `250 ms`. */
export interface Quantity {
  /** What it measures. */
  dimension: Dimension;
  /** The number, in `unit`. */
  value: number;
  /** The unit as written: `ms`, `%`, `rps`, `/month`, `GB`, `EUR`, `EUR/month`; empty for a count. */
  unit: string;
  /** The number in the base unit of the dimension: ms, fraction (0..1), per second, bytes, count, currency unit, currency unit per month. */
  base: number;
  /** What the author wrote, blanks trimmed. */
  text: string;
}

/** How a number grows: `12 %/month` compounds, `+20k/month` is linear. */
export interface Growth {
  /** `compound` multiplies each period, `linear` adds each period. */
  mode: 'compound' | 'linear';
  /** The share per period (0.12 for 12 %) when compound, the number added per period when linear. */
  amount: number;
  /** The period. */
  per: Period;
  /** What the author wrote. */
  text: string;
}

/** The outcome of parsing: a value, or what is wrong and what to write instead. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string; hint: string };

const NUMBER = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)\s*(.*)$/su;

/** Splits `250 ms` into number and rest; undefined when it does not begin with a number. */
function split(text: string): { value: number; rest: string } | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const value = Number(match[1]);
  return Number.isFinite(value) ? { value, rest: (match[2] ?? '').trim() } : undefined;
}

function multiple(rest: string): { factor: number; rest: string } {
  const match = /^(k|M|bn)(?![A-Za-z])\s*(.*)$/su.exec(rest);
  if (!match) return { factor: 1, rest };
  return { factor: MULTIPLES[match[1] ?? ''] ?? 1, rest: match[2] ?? '' };
}

function periodOf(word: string): Period | undefined {
  return Object.hasOwn(PERIOD_WORDS, word) ? PERIOD_WORDS[word] : undefined;
}

/** The value in the base of a dimension, with the multiple (k, M, bn) applied; undefined for a unit of another. */
export function resolveUnit(
  dimension: Dimension,
  value: number,
  rest: string,
): { value: number; unit: string; base: number } | undefined {
  if (dimension === 'duration' || dimension === 'size') {
    const factor = (dimension === 'duration' ? DURATIONS : SIZES).get(rest);
    return factor === undefined ? undefined : { value, unit: rest, base: value * factor };
  }
  if (dimension === 'ratio') {
    return rest === '%' ? { value, unit: '%', base: value / 100 } : undefined;
  }
  const scaled = multiple(rest);
  const number = value * scaled.factor;
  if (dimension === 'count') {
    return scaled.rest === '' ? { value: number, unit: '', base: number } : undefined;
  }
  if (dimension === 'rate') {
    const named = RATES.get(scaled.rest);
    if (named !== undefined) return { value: number, unit: scaled.rest, base: number * named };
    const period = /^\/\s*(\w+)$/u.exec(scaled.rest)?.[1];
    const per = period === undefined ? undefined : periodOf(period);
    return per && { value: number, unit: `/${per}`, base: (number * 1000) / PERIOD_MS[per] };
  }
  const [currency = '', period, more] = scaled.rest.split('/').map((part) => part.trim());
  if (more !== undefined || !CURRENCIES.has(currency)) return undefined;
  if (dimension === 'money') {
    return period === undefined ? { value: number, unit: currency, base: number } : undefined;
  }
  const per = period === undefined ? undefined : periodOf(period);
  if (!per) return undefined;
  return {
    value: number,
    unit: `${currency}/${per}`,
    base: (number * PERIOD_MS.month) / PERIOD_MS[per],
  };
}

/** Shares of growth above this multiply by more than eleven each period. */
const MOST_COMPOUND = 10;
/** More than any system adds in a period. */
const MOST_LINEAR = 1e15;

/** Takes back what binary fractions add: 99.9 / 100 is 0.999, not 0.9990000000000001. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}

function explainUnit(dimensions: readonly Dimension[], text: string): Parsed<never> {
  const example = EXAMPLES[dimensions[0] ?? 'count'];
  const units = dimensions.map((dimension) => ACCEPTED_UNITS[dimension]).join('; ');
  const number = split(text);
  const meant = plainQuantity(text);
  if (meant !== text && parseQuantity(meant, dimensions).ok) {
    return {
      ok: false,
      message: number
        ? `"${number.rest}" is not a unit accepted here`
        : `"${text}" is not a number with a unit`,
      hint: `write ${meant}; accepted units: ${units}`,
    };
  }
  if (!number) {
    return {
      ok: false,
      message: `"${text}" is not a number${dimensions[0] === 'count' ? '' : ' with a unit'}`,
      hint: `write for example ${example}; accepted units: ${units}`,
    };
  }
  if (number.rest === '') {
    return {
      ok: false,
      message: `"${text}" has no unit`,
      hint: `write for example ${example}; accepted units: ${units}`,
    };
  }
  if (dimensions.length === 1 && dimensions[0] === 'count') {
    return {
      ok: false,
      message: `"${text}" is a count and has no unit`,
      hint: `write a plain number such as 900, 300k, 1.2M or 3bn`,
    };
  }
  return {
    ok: false,
    message: `"${number.rest}" is not a unit accepted here`,
    hint: `accepted units: ${units}; for example ${example}`,
  };
}

/**
 * Parses a quantity of one of the dimensions.
 *
 * @example parseQuantity('250 ms', ['duration']) // { ok: true, value: { value: 250, unit: 'ms', base: 250, … } }
 */
export function parseQuantity(text: string, dimensions: readonly Dimension[]): Parsed<Quantity> {
  const trimmed = text.trim();
  const number = split(trimmed);
  for (const dimension of number ? dimensions : []) {
    const resolved = number && resolveUnit(dimension, number.value, number.rest);
    if (!resolved || !Number.isFinite(resolved.base)) continue;
    const mistake = findSeparator(trimmed, dimension);
    if (mistake) return { ok: false, ...mistake };
    const value = { dimension, ...resolved, base: exact(resolved.base), text: trimmed };
    return { ok: true, value };
  }
  const mistake = findSeparator(trimmed, dimensions[0] ?? 'count');
  return mistake ? { ok: false, ...mistake } : explainUnit(dimensions, trimmed);
}

/**
 * Parses growth.
 *
 * @example parseGrowth('12 %/month') // { mode: 'compound', amount: 0.12, per: 'month' }
 * @example parseGrowth('+20k/month') // { mode: 'linear', amount: 20000, per: 'month' }
 */
export function parseGrowth(text: string): Parsed<Growth> {
  const trimmed = text.trim();
  const hint =
    'write 4 %/month for compound growth, +20k/month for linear growth, or 0 %/year for none';
  const match = /^([^/]*)\/\s*(\w+)$/u.exec(trimmed);
  if (!match)
    return { ok: false, message: `"${trimmed}" is not a growth rate: the period is missing`, hint };
  const per = periodOf(match[2] ?? '');
  if (!per) {
    return {
      ok: false,
      message: `"${match[2]}" is not a period`,
      hint: `accepted periods: ${Object.keys(PERIOD_MS).join(', ')}`,
    };
  }
  const amount = (match[1] ?? '').trim();
  if (amount.endsWith('%')) {
    const share = parseQuantity(amount, ['ratio']);
    if (!share.ok) return { ok: false, message: share.message, hint };
    if (share.value.base <= -1 || share.value.base > MOST_COMPOUND) {
      return {
        ok: false,
        message: `"${trimmed}" is out of range`,
        hint: `write more than -100 % and at most ${MOST_COMPOUND * 100} %, for example 4 %/${per}`,
      };
    }
    return { ok: true, value: { mode: 'compound', amount: share.value.base, per, text: trimmed } };
  }
  const mistake = findSeparator(trimmed, 'count');
  if (mistake) return { ok: false, ...mistake };
  const count = parseQuantity(amount, ['count']);
  if (!count.ok) return { ok: false, message: count.message, hint };
  if (!/^[+-]/u.test(amount)) {
    return {
      ok: false,
      message: `"${trimmed}" could be a level or a growth`,
      hint: `write +${trimmed} for linear growth, or a share such as 4 %/${per}`,
    };
  }
  if (Math.abs(count.value.base) > MOST_LINEAR)
    return { ok: false, message: `"${trimmed}" is too large`, hint };
  return { ok: true, value: { mode: 'linear', amount: count.value.base, per, text: trimmed } };
}

/** Compares two quantities of one dimension: negative, zero, positive. Throws RangeError across dimensions or currencies. */
export function compareQuantities(a: Quantity, b: Quantity): number {
  const currency = (q: Quantity): string =>
    q.dimension === 'money' || q.dimension === 'cost' ? (q.unit.split('/')[0] ?? '') : '';
  if (a.dimension !== b.dimension || currency(a) !== currency(b)) {
    throw new RangeError(`${a.text} and ${b.text} do not compare`);
  }
  return a.base - b.base;
}

/** The number of a quantity in another unit of its dimension, e.g. `1.5 s` in `ms` is 1500. Throws RangeError for a foreign unit. */
export function convertQuantity(quantity: Quantity, unit: string): number {
  const one = resolveUnit(quantity.dimension, 1, unit);
  if (!one) throw new RangeError(`${quantity.text} cannot be expressed in "${unit}"`);
  return quantity.base / one.base;
}
