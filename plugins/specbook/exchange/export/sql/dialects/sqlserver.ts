/** SQL Server 2022. https://learn.microsoft.com/sql/t-sql/statements/create-table-transact-sql */
import { hasZone, type ColumnType } from '../../data-model/column-type.ts';
import { nameParts } from '../../data-model/physical-names.ts';
import type { SqlDialect, TypeSql } from './dialect.ts';
import { textType, type TextTypes } from './text-length.ts';

function quoteName(name: string): string {
  return `[${name.replaceAll(']', ']]')}]`;
}

function quoteText(text: string): string {
  return `N'${text.replaceAll("'", "''")}'`;
}

/** A comment has at most 7500 bytes. */
const MAX_COMMENT = 3750;

/** An index has at most 1700 bytes, of which a character takes two. */
const TEXTS: TextTypes = {
  longest: 4000,
  longestKey: 850,
  keyLength: 450,
  sized: (length, isFixed) => `${isFixed ? 'nchar' : 'nvarchar'}(${length})`,
  unlimited: 'nvarchar(max)',
};

function integerType({ bytes }: ColumnType): TypeSql {
  const name = { 1: 'smallint', 2: 'smallint', 4: 'int', 3: 'int' }[bytes ?? 0];
  return { sql: name ?? 'bigint' };
}

function decimalType({ args: [precision, scale = 0] }: ColumnType): TypeSql {
  if (precision === undefined)
    return { sql: 'decimal(38,10)', lost: 'digits behind the 10th decimal' };
  if (precision > 38 || scale < 0 || scale > precision)
    return { sql: 'decimal(38,10)', lost: 'digits of long decimals' };
  return { sql: `decimal(${precision},${scale})` };
}

const TEXT = 'types that are texts here';

const OTHERS: Readonly<Record<string, TypeSql>> = {
  bytea: { sql: 'varbinary(max)', unindexable: true },
  inet: { sql: 'nvarchar(43)', lost: TEXT },
  cidr: { sql: 'nvarchar(43)', lost: TEXT },
  macaddr: { sql: 'nvarchar(23)', lost: TEXT },
  interval: { sql: 'nvarchar(64)', lost: TEXT },
  money: { sql: 'money' },
  xml: { sql: 'xml', unindexable: true },
};

function enumType({ enumeration }: ColumnType): TypeSql {
  const lengths = (enumeration?.data.values ?? []).map(({ id }) => id.length);
  return { sql: `nvarchar(${Math.max(1, ...lengths)})` };
}

function typeOf(type: ColumnType, isKey: boolean): TypeSql {
  if (type.dimensions > 0)
    return { sql: 'nvarchar(max)', lost: 'arrays, which are texts', unindexable: true };
  if (type.enumeration) return enumType(type);
  switch (type.family) {
    case 'integer':
      return integerType(type);
    case 'decimal':
      return decimalType(type);
    case 'float':
      return { sql: type.bytes === 4 ? 'real' : 'float' };
    case 'boolean':
      return { sql: 'bit' };
    case 'text':
      return textType(type, isKey, TEXTS);
    case 'date':
      return { sql: 'date' };
    case 'time':
      return { sql: 'time(6)', ...(hasZone(type) && { lost: 'zones of times' }) };
    case 'timestamp':
      return { sql: hasZone(type) ? 'datetimeoffset(6)' : 'datetime2(6)' };
    case 'uuid':
      return { sql: 'uniqueidentifier' };
    case 'json':
      return { sql: 'nvarchar(max)', unindexable: true };
    default:
      return OTHERS[type.name] ?? { sql: 'nvarchar(max)', lost: TEXT, unindexable: true };
  }
}

/** Types of sequences by their names in PostgreSQL. */
const SEQUENCES: Readonly<Record<string, string>> = {
  smallint: 'smallint',
  int2: 'smallint',
  integer: 'int',
  int: 'int',
  int4: 'int',
};

function qualified(name: string): string {
  const parts = nameParts(name);
  return [parts.schema, parts.name]
    .filter((part) => part !== undefined)
    .map(quoteName)
    .join('.');
}

const BYTES = /^\\x((?:[\da-f]{2})*)$/iu;
/** Days and times as SQL Server reads them, whatever its language is. */
const TIME =
  /^(?:\d{4}-\d{2}-\d{2})?(?:[ T]?\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?)?(?: ?(?:[+-]\d{2}:\d{2}|Z))?$/u;

function textDefault({ family, name, enumeration }: ColumnType, text: string): string | undefined {
  if (enumeration) return quoteText(text);
  if (name === 'bytea') {
    const digits = BYTES.exec(text)?.[1];
    return digits === undefined ? undefined : `0x${digits}`;
  }
  if (family === 'integer' || family === 'decimal' || family === 'float') return undefined;
  const isTime = family === 'date' || family === 'time' || family === 'timestamp';
  return isTime && (text === '' || !TIME.test(text)) ? undefined : quoteText(text);
}

/** The dialect of SQL Server. */
export const SQLSERVER: SqlDialect = {
  id: 'sqlserver',
  label: 'SQL Server',
  maxNameLength: 128,
  indexNamesInTable: false,
  quoteName,
  quoteText,
  typeOf,
  looksInOwnSchema: false,
  keyType: (sql) => sql.toLowerCase(),
  identity: ({ start = '1', increment = '1' }) => ` identity(${start},${increment})`,
  numbersKeysOnly: false,
  checksNumbers: true,
  computed: (_, expression, stored) => `as (${expression})${stored ? ' persisted' : ''}`,
  defaults: {
    'now()': 'sysdatetimeoffset()',
    current_timestamp: 'sysdatetimeoffset()',
    'current_timestamp()': 'sysdatetimeoffset()',
    localtimestamp: 'sysdatetime()',
    current_date: 'cast(getdate() as date)',
    'gen_random_uuid()': 'newid()',
    'uuid_generate_v4()': 'newid()',
  },
  textDefault,
  nextValue: (sequence) => `(next value for ${qualified(sequence)})`,
  sequence: ({ name, type, start, increment, min, max, cache, cycle }) =>
    [
      `create sequence ${qualified(name)} as ${SEQUENCES[type ?? ''] ?? 'bigint'}`,
      // Without these it begins with the least value of its type.
      ` start with ${start ?? (increment?.startsWith('-') ? (max ?? '-1') : (min ?? '1'))}`,
      ` increment by ${increment ?? '1'}`,
      min === undefined ? '' : ` minvalue ${min}`,
      max === undefined ? '' : ` maxvalue ${max}`,
      cycle === true ? ' cycle' : '',
      cache === undefined ? '' : Number(cache) > 1 ? ` cache ${cache}` : ' no cache',
    ].join(''),
  // What sqlcmd turns off by itself: indexes with a condition and over computed columns need it.
  settings: 'set quoted_identifier on;\nset ansi_nulls on',
  booleans: { true: '1', false: '0' },
  isTrue: (column) => `${column} = 1`,
  concat: (parts) => parts.join(' + '),
  functions: {
    length: 'len',
    char_length: 'len',
    octet_length: 'datalength',
    ...{ lower: 'lower', upper: 'upper', trim: 'trim', btrim: 'trim' },
    ...{ abs: 'abs', floor: 'floor', coalesce: 'coalesce', nullif: 'nullif' },
  },
  actionSql: (action) => (action === 'restrict' ? 'no action' : action),
  enumNeedsCheck: true,
  columnComment: () => '',
  tableComment: () => '',
  commentStatements: ({ schema = 'dbo', name }, column, text) => [
    [
      `exec sp_addextendedproperty @name = N'MS_Description', @value = ${quoteText(Array.from(text).slice(0, MAX_COMMENT).join(''))}`,
      `@level0type = N'Schema', @level0name = ${quoteText(schema)}`,
      `@level1type = N'Table', @level1name = ${quoteText(name)}`,
      ...(column === undefined
        ? []
        : [`@level2type = N'Column', @level2name = ${quoteText(column)}`]),
    ].join(', '),
  ],
  schemaStatement: (name) => `create schema ${quoteName(name)}`,
  end: ';\nGO',
  partialIndexes: true,
  expressionIndexes: false,
  includedFields: true,
  nullsAreEqual: true,
  singleCascadePath: true,
  maxIndexBytes: { key: 900, index: 1700 },
  keyName: true,
};
