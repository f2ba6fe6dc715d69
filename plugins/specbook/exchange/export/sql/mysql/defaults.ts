/** Defaults of MySQL. https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html */
import type { DefaultValue } from '../../../../schema/field.ts';
import type { ColumnType } from '../../data-model/column-type.ts';
import { MYSQL } from '../dialects/mysql.ts';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
/** Numbers in bits or in hexadecimal digits. */
const LITERAL = /^(?:b'[01]+'|x'[\da-f]*'|0x[\da-f]+|0b[01]+)$/iu;
const NOW = /^(?:current_timestamp|now|localtime|localtimestamp)(?:\s*\(\s*\d*\s*\))?$/iu;
/** Types whose default is an expression. */
const BRACKETED =
  /^(?:(?:tiny|medium|long)?(?:text|blob)|json|geometry|point|(?:multi)?(?:linestring|polygon|point)|geom\w*)\b/iu;
const BINARY = /^(?:var)?binary\b|blob\b/iu;

/** The moment of a row, with as many digits as its column has. @example nowSql('now()', type) // 'current_timestamp(3)' */
export function nowSql(text: string, { underlying }: ColumnType): string | undefined {
  if (!NOW.test(text.trim())) return undefined;
  const digits = /^(?:timestamp|datetime)\s*\(\s*([1-6])\s*\)/iu.exec(underlying)?.[1];
  return digits === undefined ? 'current_timestamp' : `current_timestamp(${digits})`;
}

function expressionSql(text: string, type: ColumnType): string {
  const plain = text.trim();
  const [, value = plain, update] = /^(.*?)\s+on\s+update\s+(.*)$/isu.exec(plain) ?? [];
  if (update !== undefined)
    return `${expressionSql(value, type)} on update ${nowSql(update, type) ?? update}`;
  const isPlain = LITERAL.test(plain) || NUMBER.test(plain) || /^null$/iu.test(plain);
  return nowSql(plain, type) ?? (isPlain ? plain : `(${plain})`);
}

function literalSql(text: string, type: ColumnType): string {
  const { family, underlying, enumeration } = type;
  const isText = family === 'text' || enumeration !== undefined;
  if (!isText && /^null$/iu.test(text)) return 'null';
  if (family === 'boolean' && /^(?:true|false|0|1)$/iu.test(text)) return text.toLowerCase();
  const isNumeric = ['integer', 'decimal', 'float'].includes(family) || /^bit\b/iu.test(underlying);
  if (isNumeric && NUMBER.test(text)) return text;
  if (/^bit\b/iu.test(underlying) && LITERAL.test(text)) return text;
  if (BINARY.test(underlying) && /^0x[\da-f]+$/iu.test(text)) return text;
  if (!isText && NOW.test(text)) return expressionSql(text, type);
  const quoted = MYSQL.quoteText(text);
  return BRACKETED.test(underlying) ? `(${quoted})` : quoted;
}

/** A default, of a field whose type is one of MySQL. */
export function defaultSql({ kind, text }: DefaultValue, type: ColumnType): string {
  return kind === 'expression' ? expressionSql(text, type) : literalSql(text, type);
}
