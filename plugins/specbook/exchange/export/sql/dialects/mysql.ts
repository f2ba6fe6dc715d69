/** MySQL 8.4. https://dev.mysql.com/doc/refman/8.4/en/create-table.html */
import type { ColumnType } from '../../data-model/column-type.ts';
import { hasZone } from '../../data-model/column-type.ts';
import type { SqlDialect, TypeSql } from './dialect.ts';
import { textType, type TextTypes } from './text-length.ts';

function quoteText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** The longest text that is in a row, and the longest that is in an index of 3072 bytes. */
const TEXTS: TextTypes = {
  longest: 16_000,
  longestKey: 768,
  keyLength: 255,
  sized: (length, isFixed) => `${isFixed && length <= 255 ? 'char' : 'varchar'}(${length})`,
  unlimited: 'longtext',
};

function integerType({ bytes }: ColumnType): TypeSql {
  const name = { 1: 'tinyint', 2: 'smallint', 3: 'mediumint', 4: 'int' }[bytes ?? 0];
  return { sql: name ?? 'bigint' };
}

function decimalType({ args: [precision, scale = 0] }: ColumnType): TypeSql {
  if (precision === undefined)
    return { sql: 'decimal(65,30)', lost: 'digits behind the 30th decimal' };
  if (precision > 65 || scale > 30 || scale < 0)
    return { sql: 'decimal(65,30)', lost: 'digits of long decimals' };
  return { sql: `decimal(${precision},${scale})` };
}

const TEXT = 'types that are texts here';

/** Types with another name, and what is lost. */
const OTHERS: Readonly<Record<string, TypeSql>> = {
  bytea: { sql: 'longblob', unindexable: true },
  inet: { sql: 'varchar(43)', lost: TEXT },
  cidr: { sql: 'varchar(43)', lost: TEXT },
  macaddr: { sql: 'varchar(23)', lost: TEXT },
  interval: { sql: 'varchar(64)', lost: TEXT },
  money: { sql: 'decimal(19,2)' },
  xml: { sql: 'longtext', unindexable: true, lost: TEXT },
};

function typeOf(type: ColumnType, isKey: boolean): TypeSql {
  if (type.dimensions > 0)
    return { sql: 'json', lost: 'arrays, which are JSON', unindexable: true };
  if (type.enumeration)
    return {
      sql: `enum(${type.enumeration.data.values.map(({ id }) => quoteText(id)).join(', ')})`,
    };
  switch (type.family) {
    case 'integer':
      return integerType(type);
    case 'decimal':
      return decimalType(type);
    case 'float':
      return { sql: type.bytes === 4 ? 'float' : 'double' };
    case 'boolean':
      return { sql: 'boolean' };
    case 'text':
      return textType(type, isKey, TEXTS);
    case 'date':
      return { sql: 'date' };
    case 'time':
      return { sql: 'time(6)', ...(hasZone(type) && { lost: 'zones of times' }) };
    case 'timestamp':
      return { sql: 'datetime(6)', ...(hasZone(type) && { lost: 'zones of times: store UTC' }) };
    case 'uuid':
      return { sql: 'char(36)' };
    case 'json':
      return { sql: 'json', unindexable: true };
    default:
      return OTHERS[type.name] ?? { sql: 'longtext', lost: TEXT, unindexable: true };
  }
}

/** The dialect of MySQL. */
export const MYSQL: SqlDialect = {
  id: 'mysql',
  label: 'MySQL',
  maxNameLength: 64,
  indexNamesInTable: true,
  quoteName: (name) => `\`${name.replaceAll('`', '``')}\``,
  quoteText,
  typeOf,
  looksInOwnSchema: true,
  // Lengths of texts may differ.
  keyType: (sql) =>
    sql
      .toLowerCase()
      .replace(/^integer\b/u, 'int')
      .replace(/^((?:var)?(?:char|binary)|text|(?:tiny|small|medium|big)?int)\b *\(\d+\)/u, '$1')
      .replace(/^varchar\b/u, 'char'),
  identity: () => ' auto_increment',
  numbersKeysOnly: true,
  checksNumbers: false,
  computed: (type, expression, stored) =>
    `${type} generated always as (${expression}) ${stored ? 'stored' : 'virtual'}`,
  defaults: {
    'now()': 'current_timestamp(6)',
    current_timestamp: 'current_timestamp(6)',
    'current_timestamp()': 'current_timestamp(6)',
    localtimestamp: 'current_timestamp(6)',
    current_date: '(curdate())',
    'gen_random_uuid()': '(uuid())',
    'uuid_generate_v4()': '(uuid())',
  },
  // A longtext takes its default in brackets only.
  textDefault: (type, text) =>
    type.family === 'text' && !type.enumeration ? `(${quoteText(text)})` : quoteText(text),
  booleans: { true: 'true', false: 'false' },
  isTrue: (column) => column,
  concat: (parts) => `concat(${parts.join(', ')})`,
  functions: {
    length: 'char_length',
    char_length: 'char_length',
    octet_length: 'octet_length',
    ...{ lower: 'lower', upper: 'upper', trim: 'trim', btrim: 'trim' },
    ...{ abs: 'abs', round: 'round', floor: 'floor', coalesce: 'coalesce', nullif: 'nullif' },
  },
  actionSql: (action) => (action === 'set default' ? undefined : action),
  enumNeedsCheck: false,
  columnComment: (text) => ` comment ${quoteText(Array.from(text).slice(0, 1024).join(''))}`,
  tableComment: (text) => ` comment = ${quoteText(Array.from(text).slice(0, 2048).join(''))}`,
  commentStatements: () => [],
  schemaStatement: (name) => `create schema if not exists \`${name.replaceAll('`', '``')}\``,
  end: ';',
  partialIndexes: false,
  expressionIndexes: true,
  includedFields: false,
  nullsAreEqual: false,
  singleCascadePath: false,
  keyName: false,
};
