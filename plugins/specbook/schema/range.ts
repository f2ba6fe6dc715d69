/** Which quantities are possible for a key: a latency is more than 0, rows are whole, a share is at most 100 %. */
import { resolveUnit, type Parsed, type Quantity } from './quantity.ts';
import type { Dimension } from './units.ts';

/** Limits in the unit that {@link UNITS} names for a dimension. */
export interface Range {
  /** More than so much. */
  over?: number;
  /** At least so much. */
  least?: number;
  /** At most so much. */
  most?: number;
  /** No fractions. */
  whole?: boolean;
}

/** More than 0. */
export const POSITIVE: Range = { over: 0 };
/** 0 or more. */
export const NOT_NEGATIVE: Range = { least: 0 };
/** A whole number, 0 or more. */
export const WHOLE: Range = { least: 0, whole: true };
/** A whole number, 1 or more. */
export const WHOLE_POSITIVE: Range = { least: 1, whole: true };
/** More than 0, at most 1. */
export const SCORE: Range = { over: 0, most: 1 };
/** 0 % to 100 %. */
export const SHARE: Range = { least: 0, most: 100 };
/** More than 0 %, at most 100 %. */
export const POSITIVE_SHARE: Range = { over: 0, most: 100 };

/** The unit in which limits of a dimension are stated; money has that of its author. */
const UNITS: Record<Dimension, string> = {
  duration: 'years',
  ratio: '%',
  rate: 'rps',
  size: 'PB',
  count: '',
  money: '',
  cost: '',
};

/** More than any system has; larger values and what is computed from them cannot be shown. */
const MOST: Record<Dimension, number> = {
  duration: 1000,
  ratio: 1e6,
  rate: 1e12,
  size: 1e6,
  count: 1e15,
  money: 1e12,
  cost: 1e12,
};

const PLAIN = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 0 });

function inUnit(quantity: Quantity): number {
  const { dimension } = quantity;
  if (dimension === 'money' || dimension === 'cost') return quantity.base;
  const one = resolveUnit(dimension, 1, UNITS[dimension]);
  // 100.00000000000001 % is no more than 100 %.
  return Number((quantity.base / (one?.base ?? 1)).toPrecision(12));
}

function limit(value: number, { dimension, unit }: Quantity): string {
  if (value === 0 && dimension !== 'ratio') return '0';
  const shown = dimension === 'money' || dimension === 'cost' ? unit : UNITS[dimension];
  return [PLAIN.format(value), shown].filter(Boolean).join(' ');
}

function describe({ over, least, most }: Range, quantity: Quantity): string {
  const parts = [
    over !== undefined ? `more than ${limit(over, quantity)}` : '',
    least !== undefined ? `${limit(least, quantity)} or more` : '',
    most !== undefined ? `at most ${limit(most, quantity)}` : '',
  ].filter(Boolean);
  const isShare = least !== undefined && most !== undefined;
  return isShare ? `${limit(least, quantity)} to ${limit(most, quantity)}` : parts.join(' and ');
}

/** Refuses a quantity that is impossible for its key. */
export function checkRange(quantity: Quantity, range: Range): Parsed<Quantity> {
  const { text, dimension } = quantity;
  const value = inUnit(quantity);
  const { over, least, most, whole = false } = range;
  const largest = MOST[dimension];
  if (
    (over !== undefined && value <= over) ||
    (least !== undefined && value < least) ||
    (most !== undefined && value > most)
  ) {
    const hint = `write ${whole ? 'a whole number, ' : ''}${describe(range, quantity)}`;
    return { ok: false, message: `"${text}" is out of range`, hint };
  }
  if (whole && !Number.isInteger(quantity.base)) {
    const hint = `write a whole number, ${describe(range, quantity)}`;
    return { ok: false, message: `"${text}" is not a whole number`, hint };
  }
  if (Math.abs(value) > largest) {
    const hint = `write at most ${limit(largest, quantity)}`;
    return { ok: false, message: `"${text}" is too large`, hint };
  }
  return { ok: true, value: quantity };
}
