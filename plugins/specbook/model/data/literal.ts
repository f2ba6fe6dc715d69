/** Whether a text is a value of a type of a database. */
import { maximumLength, parseType, type DataType } from './data-type.ts';
import type { DatabaseType } from './database-types.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/u;
const ZONE = /^(?:Z|[+-]\d{2}(?::?\d{2})?)?$/u;
/** What PostgreSQL takes for a day, a moment or a number that is none. */
const ENDLESS = /^[+-]?infinity$/iu;
const NOT_A_NUMBER = /^nan$/iu;
/** The day that MySQL takes for none, and its days without a month or a day. */
const ZERO_DAY = /^\d{4}-(?:00-\d{2}|\d{2}-00)$/u;
const NUMBER = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu;

/** Days and moments in words, and dates in another order than that of ISO 8601. PostgreSQL 17, section 8.5.1. */
const SPOKEN = /^(?:now|today|tomorrow|yesterday|epoch|allballs)$/iu;
const OTHER_DATE =
  /^(?=.*\d)(?:[A-Za-z]{3,9}|\d{1,8}|J\d{5,8})(?:[ ,/.-]+(?:[A-Za-z]{2,9}|\d{1,4})){0,5}(?:[ T][\d:.]+\S*)?$/u;

function isSpokenDay(text: string): boolean {
  return SPOKEN.test(text) || (!/^\d{4}-\d{2}-\d{2}/u.test(text) && OTHER_DATE.test(text));
}

function isDate(text: string): boolean {
  if (ENDLESS.test(text) || ZERO_DAY.test(text) || isSpokenDay(text)) return true;
  const ms = DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text);
}

function isTimestamp(text: string): boolean {
  if (ENDLESS.test(text)) return true;
  if (isSpokenDay(text)) return true;
  const [, date = '', time, zone = ''] = /^(\S{10})(?:[ T]([\d:.]+)\s?(\S*))?$/u.exec(text) ?? [];
  return isDate(date) && (time === undefined || (TIME.test(time) && ZONE.test(zone)));
}

function isInteger(text: string, bytes: DatabaseType['bytes'], isSigned: boolean): boolean {
  if (!/^[+-]?\d{1,40}$/u.test(text)) return false;
  if (bytes === 'variable') return true;
  const limit = 2n ** BigInt(8 * bytes);
  const value = BigInt(text.replace(/^\+/u, ''));
  // Where it is unknown whether a type is signed, what fits neither is wrong.
  return value >= -limit / 2n && value < (isSigned ? limit / 2n : limit);
}

function isFloat(text: string): boolean {
  return NUMBER.test(text) || ENDLESS.test(text) || NOT_A_NUMBER.test(text);
}

function isDecimal(text: string, { args }: DataType): boolean {
  if (NOT_A_NUMBER.test(text)) return true;
  if (!NUMBER.test(text)) return false;
  const [precision = NaN, scale = 0] = args.map(Number);
  return !(Math.abs(Number(text)) >= 10 ** (precision - scale));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function textFault(text: string, type: DataType): string | undefined {
  const limit = maximumLength(type);
  if (limit === undefined || Array.from(text).length <= limit) return undefined;
  return `write at most ${limit} ${limit === 1 ? 'character' : 'characters'}`;
}

/**
 * What to write instead of a text that is no value of the type; undefined when it is one, or when it cannot be told.
 *
 * @param typeText the type as stated, such as `numeric(12,2)`
 * @param isSigned whether integers of the database are known to be signed
 * @example literalFault('maybe', 'boolean', known) // 'write true or false'
 */
export function literalFault(
  text: string,
  typeText: string,
  known: DatabaseType,
  isSigned = false,
): string | undefined {
  const type = parseType(typeText);
  if (!type) return undefined;
  if (type.dimensions > 0)
    return /^\{.*\}$/su.test(text) ? undefined : 'write an array such as "{}"';
  const either = (isGood: boolean, hint: string): string | undefined => (isGood ? undefined : hint);
  switch (known.family) {
    case 'integer':
      return either(
        isInteger(text, known.bytes, isSigned),
        'write a whole number that fits the type',
      );
    case 'decimal':
      return either(isDecimal(text, type), 'write a number that fits the type');
    case 'float':
      return either(isFloat(text), 'write a number');
    case 'boolean':
      return either(
        /^(?:t|true|f|false|y|yes|n|no|on|off|0|1)$/iu.test(text),
        'write true or false',
      );
    case 'date':
      return either(isDate(text), 'write a day such as 2026-11-01');
    case 'time':
      return either(
        /^\S+$/u.test(text) && TIME.test(text.replace(/(?:Z|[+-]\d{2}(?::?\d{2})?)$/u, '')),
        'write a time such as 08:30',
      );
    case 'timestamp':
      return either(isTimestamp(text), 'write a moment such as 2026-11-01 08:30:00+00');
    case 'uuid':
      return either(
        /^\{?[\da-f]{8}(?:-?[\da-f]{4}){3}-?[\da-f]{12}\}?$/iu.test(text),
        'write 32 hexadecimal digits',
      );
    case 'json':
      return either(isJson(text), 'write JSON such as "{}"');
    case 'range':
      return either(/^(?:empty|[[(].*,.*[\])])$/su.test(text), 'write a range such as "[1,10)"');
    case 'text':
      return textFault(text, type);
    case 'other':
      return undefined;
  }
}
