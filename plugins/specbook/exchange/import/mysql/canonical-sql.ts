/** One way to write what MySQL, MariaDB and people write in several ways. */
import { decodeText, quoteText, Tokenizer } from './tokens.ts';

const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:bool|boolean)$/u, 'tinyint(1)'],
  [/^(?:integer|int4)\b/u, 'int'],
  [/^int1\b/u, 'tinyint'],
  [/^int2\b/u, 'smallint'],
  [/^(?:int3|middleint)\b/u, 'mediumint'],
  [/^int8\b/u, 'bigint'],
  [/^(?:dec|numeric|fixed)\b/u, 'decimal'],
  [/^(?:double precision|real|float8)\b/u, 'double'],
  [/^float4\b/u, 'float'],
  [
    /^(?:character varying|national varchar|nvarchar|national character varying|national char varying|char varying)\b/u,
    'varchar',
  ],
  [/^(?:character|nchar|national char(?:acter)?)\b(?! varying)/u, 'char'],
  [/^(?:long varchar|long)$/u, 'mediumtext'],
  [/^long varbinary$/u, 'mediumblob'],
  [/^geomcollection\b/u, 'geometrycollection'],
];

/** What a type has without saying it. */
const USUAL: readonly (readonly [RegExp, string])[] = [
  // MySQL 8 does not say how wide a number is shown any more; of a tinyint it is said where it is a truth value.
  [/^(smallint|mediumint|int|bigint)\s*\(\d+\)(?!.*zerofill)/u, '$1'],
  [/^tinyint\s*\((?!1\))\d+\)(?!.*zerofill)/u, 'tinyint'],
  [/^year\s*\(4\)/u, 'year'],
  [/^(char|binary|bit)(?!\s*\()/u, '$1(1)'],
  [/^decimal(?!\s*\()/u, 'decimal(10,0)'],
  [/^decimal\s*\((\d+)\)/u, 'decimal($1,0)'],
  [/^(datetime|timestamp|time)\s*\(0\)/u, '$1'],
  [/ zerofill\b(?<! unsigned zerofill)/u, ' unsigned zerofill'],
];

/** A type in one way. @example canonicalType('INT(11) UNSIGNED') // 'int unsigned' */
export function canonicalType(type: string): string {
  const tokenizer = new Tokenizer(type);
  let text = '';
  for (let token = tokenizer.next(); token; token = tokenizer.next()) {
    const isWord = token.kind === 'word' || token.kind === 'number';
    const written = token.kind === 'text' ? quoteText(token.text) : token.text.toLowerCase();
    text += isWord && /[\w)]$/u.test(text) ? ` ${written}` : written;
  }
  const named = OTHER_NAMES.reduce((one, [pattern, name]) => one.replace(pattern, name), text);
  return USUAL.reduce((one, [pattern, said]) => one.replace(pattern, said), named);
}

/** Functions of the present moment. */
const NOW = /^(?:current_timestamp|now|localtime|localtimestamp)(?:\((\d*)\))?$/u;

function withoutBrackets(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0 && index < text.length - 1) return text;
  }
  return withoutBrackets(text.slice(1, -1));
}

/** An expression without quotes of names, blanks, capitals and character sets of texts. */
export function canonicalExpression(sql: string): string {
  const tokenizer = new Tokenizer(sql);
  const tokens: string[] = [];
  for (let token = tokenizer.next(); token; token = tokenizer.next()) {
    const isIntroducer =
      token.kind === 'word' &&
      /^_(?:utf8|latin1|ascii|binary|ucs2|utf16|utf32|gb)/iu.test(token.text);
    if (isIntroducer) continue;
    tokens.push(token.kind === 'text' ? quoteText(token.text) : token.text.toLowerCase());
  }
  const text = withoutBrackets(tokens.join(' ').replace(/ ?([(),.]) ?/gu, '$1'));
  const now = NOW.exec(text);
  if (!now) return text;
  return now[1] === undefined || now[1] === '' || now[1] === '0'
    ? 'current_timestamp'
    : `current_timestamp(${now[1]})`;
}

/** Numbers in hexadecimal digits and bits as the text that they are; undefined for anything else. */
export function literalText(sql: string): string | undefined {
  const hex = /^(?:0x([\da-f]*)|x'([\da-f]*)')$/iu.exec(sql);
  if (hex) return Buffer.from(hex[1] ?? hex[2] ?? '', 'hex').toString('latin1');
  return /^n?'.*'$/isu.test(sql) ? decodeText(sql) : undefined;
}

/** A character set by its present name. */
export function canonicalCharacterSet(name: string): string {
  return name.toLowerCase().replace(/^utf8(?=_|$)/u, 'utf8mb3');
}
