/** Types of columns, as Prisma's migrations make them. */
import type { Dialect } from '../catalogue.ts';
import type { PrismaAttribute, PrismaField } from './prisma-schema.ts';
import { textOf } from './prisma-schema.ts';

/** Providers of a datasource, by their names in the schema. */
export const PROVIDERS: Readonly<Record<string, Dialect>> = {
  postgresql: 'postgres',
  postgres: 'postgres',
  cockroachdb: 'postgres',
  prisma: 'postgres',
  mysql: 'mysql',
  sqlserver: 'sqlserver',
  sqlite: 'sqlite',
};

/** Types of fields without `@db.…`. */
const SCALARS: Readonly<Record<string, Partial<Record<Dialect, string>>>> = {
  String: { postgres: 'text', mysql: 'varchar(191)', sqlserver: 'nvarchar(1000)', sqlite: 'text' },
  Boolean: { postgres: 'boolean', mysql: 'boolean', sqlserver: 'bit', sqlite: 'boolean' },
  Int: { postgres: 'integer', mysql: 'int', sqlserver: 'int', sqlite: 'integer' },
  BigInt: { postgres: 'bigint', mysql: 'bigint', sqlserver: 'bigint', sqlite: 'bigint' },
  Float: { postgres: 'double precision', mysql: 'double', sqlserver: 'float(53)', sqlite: 'real' },
  Decimal: {
    postgres: 'numeric(65,30)',
    mysql: 'decimal(65,30)',
    sqlserver: 'decimal(32,16)',
    sqlite: 'decimal',
  },
  DateTime: {
    postgres: 'timestamp(3)',
    mysql: 'datetime(3)',
    sqlserver: 'datetime2',
    sqlite: 'datetime',
  },
  Json: { postgres: 'jsonb', mysql: 'json', sqlserver: 'nvarchar(max)', sqlite: 'jsonb' },
  Bytes: { postgres: 'bytea', mysql: 'longblob', sqlserver: 'varbinary(max)', sqlite: 'blob' },
};

/** Native types whose names are no lower-case form of those of the database. */
const NATIVE: Readonly<Record<string, string>> = {
  Integer: 'integer',
  DoublePrecision: 'double precision',
  Decimal: 'numeric',
  Inet: 'inet',
  ByteA: 'bytea',
  UnsignedInt: 'int unsigned',
  UnsignedBigInt: 'bigint unsigned',
  UnsignedSmallInt: 'smallint unsigned',
  UnsignedMediumInt: 'mediumint unsigned',
  UnsignedTinyInt: 'tinyint unsigned',
};

const MODIFIED = /^(?:Timestamptz|Timestamp|Time|Timetz)$/u;

function nativeType({ name, args = [] }: PrismaAttribute, dialect: Dialect): string {
  const values = args.map(({ value }) => textOf(value) ?? '').join(',');
  const isPlainDecimal = name === 'Decimal' && dialect !== 'postgres';
  const base = isPlainDecimal ? 'decimal' : (NATIVE[name] ?? name.toLowerCase());
  // The default precision of these in PostgreSQL is 6, and Prisma writes none.
  if (values === '' || (MODIFIED.test(name) && values === '6' && dialect !== 'postgres'))
    return base;
  return `${base}(${values.toLowerCase()})`;
}

const SERIALS: Readonly<Record<string, string>> = {
  smallint: 'smallserial',
  integer: 'serial',
  bigint: 'bigserial',
};

/**
 * The type of the column of a field; undefined for a relation.
 *
 * @example columnType({ name: 'mail', fieldType: 'String', … }, 'postgres') // 'text'
 */
export function columnType(
  field: PrismaField,
  dialect: Dialect,
  isCounted: boolean,
): string | undefined {
  const { fieldType, attributes = [], array } = field;
  const native = attributes.find(({ group }) => group === 'db');
  const end = array === true ? '[]' : '';
  if (typeof fieldType !== 'string') return `${textOf(fieldType.params?.[0]) ?? 'text'}${end}`;
  const plain = native ? nativeType(native, dialect) : SCALARS[fieldType]?.[dialect];
  if (plain === undefined) return undefined;
  if (isCounted && dialect === 'postgres') return SERIALS[plain] ?? plain;
  return `${plain}${end}`;
}
