/** Types and defaults of PostgreSQL in the words of the specification. */
import type { Column } from '../catalogue.ts';

/** Long names of the standard and the short ones that everybody writes. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^character varying\b/u, 'varchar'],
  [/^character(?=\(|$|\[)/u, 'char'],
  [/^timestamp(\(\d+\))? with time zone/u, 'timestamptz$1'],
  [/^timestamp(\(\d+\))? without time zone/u, 'timestamp$1'],
  [/^time(\(\d+\))? with time zone/u, 'timetz$1'],
  [/^time(\(\d+\))? without time zone/u, 'time$1'],
];

/** Schema of types that stand in for those of a missing extension; see `sql/stand-ins.ts`. */
export const STAND_IN_SCHEMA = 'specbook_stand_in';
/** The comment of functions and collations that stand in for missing ones. */
export const STAND_IN_COMMENT = 'specbook stand-in';

const STAND_IN = new RegExp(`^${STAND_IN_SCHEMA}\\."?((?:[^"]|"")*)"?(\\[\\])*$`, 'u');

/** A name with a character that no bare name has is in quotes; arguments are none. */
function spelled(name: string): string {
  return /^[\w$]+(?:\(.*\))?$/u.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/**
 * A type as `format_type` writes it, with a short name.
 *
 * @example shortType('character varying(20)[]') // 'varchar(20)[]'
 */
export function shortType(type: string): string {
  const [, standIn, array = ''] = STAND_IN.exec(type) ?? [];
  if (standIn !== undefined) return spelled(standIn.replaceAll('""', '"')) + array;
  const [long, short] = SHORT.find(([pattern]) => pattern.test(type)) ?? [];
  return long && short !== undefined ? type.replace(long, short) : type;
}

/** A type without length and precision. */
function baseOf(type: string): string {
  return shortType(type).replace(/\([^)]*\)/u, '');
}

const QUOTED = /^'((?:[^']|'')*)'::(.+)$/su;
const NUMBER = /^(-?\d+(?:\.\d+)?)(?:::(.+))?$/u;
const LOOKS_BARE = /^(?:[+-]?\d[\d.]*|true|false|null|current_\w+)$/iu;

/**
 * The default that an expression of the catalogue states; undefined for NULL, which is no default.
 *
 * @example parseDefault("'open'::text", { type: 'text' }) // { kind: 'literal', text: 'open' }
 */
export function parseDefault(
  expression: string,
  { type, enumeration }: Pick<Column, 'type' | 'enumeration'>,
): Column['default'] {
  if (/^null(?:::|$)/iu.test(expression)) return undefined;
  if (/^(?:true|false)$/u.test(expression)) return { kind: 'literal', text: expression };
  const isCastToOwn = (cast: string | undefined) =>
    cast === undefined || (!cast.endsWith(']') && baseOf(cast) === baseOf(type));
  const [, number, numberCast] = NUMBER.exec(expression) ?? [];
  if (number !== undefined && isCastToOwn(numberCast)) return { kind: 'literal', text: number };
  const [, quoted, cast] = QUOTED.exec(expression) ?? [];
  if (quoted === undefined || !isCastToOwn(cast)) return { kind: 'expression', text: expression };
  const text = quoted.replaceAll("''", "'");
  const isAmbiguous = enumeration !== undefined && LOOKS_BARE.test(text);
  // A text on several lines, and one of blanks, does not survive as a short text.
  const isPlain = text.trim() === text && text !== '' && !/\p{Cc}/u.test(text);
  return isPlain && !isAmbiguous
    ? { kind: 'literal', text }
    : { kind: 'expression', text: expression };
}
