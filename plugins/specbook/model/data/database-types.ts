/** The types of each database, with what is needed to check a default and to estimate a size. Data only. */
import type { Spec } from '../spec.ts';
import { POSTGRES } from './postgres-types.ts';
import type { DatabaseType, Row } from './type-row.ts';

export type { DatabaseType, TypeFamily } from './type-row.ts';

/** Databases whose types are known. */
export type Dialect = NonNullable<Spec['info']['database']>['dialect'];

/** MySQL 8.4 Reference Manual, section 13.7 (Data Type Storage Requirements). */
const MYSQL: readonly Row[] = [
  ['tinyint, int1', 'integer', 1],
  ['boolean, bool', 'boolean', 1],
  ['smallint, int2', 'integer', 2],
  ['mediumint, middleint, int3', 'integer', 3],
  ['int, integer, int4', 'integer', 4],
  ['bigint, serial, int8', 'integer', 8],
  ['decimal, numeric, dec, fixed', 'decimal', 'variable'],
  ['float, float4', 'float', 4],
  ['double, double precision, real, float8', 'float', 8],
  ['bit', 'other', 1],
  ['date', 'date', 3],
  ['time', 'time', 3],
  ['datetime', 'timestamp', 5],
  ['timestamp', 'timestamp', 4],
  ['year', 'other', 1],
  ['char, character, nchar, national char, national character', 'text', 'variable'],
  [
    'varchar, character varying, char varying, nvarchar, national varchar, national character varying, nchar varchar',
    'text',
    'variable',
  ],
  ['tinytext', 'text', 'variable'],
  ['text', 'text', 'variable'],
  ['mediumtext, long varchar, long, long char varying', 'text', 'variable'],
  ['longtext', 'text', 'variable'],
  ['binary', 'other', 'variable'],
  ['varbinary', 'other', 'variable'],
  ['tinyblob', 'other', 'variable'],
  ['blob', 'other', 'variable'],
  ['mediumblob, long varbinary', 'other', 'variable'],
  ['longblob', 'other', 'variable'],
  ['enum', 'other', 1],
  ['set', 'other', 8],
  ['json', 'json', 'variable'],
  ['vector', 'other', 'variable'],
  [
    'geometry, point, linestring, polygon, multipoint, multilinestring, multipolygon, geometrycollection, geomcollection',
    'other',
    'variable',
  ],
];

/** SQL Server 2022, Transact-SQL reference, Data types. */
const SQLSERVER: readonly Row[] = [
  ['bit', 'boolean', 1],
  ['tinyint', 'integer', 1],
  ['smallint', 'integer', 2],
  ['int, integer', 'integer', 4],
  ['bigint', 'integer', 8],
  ['decimal, numeric, dec', 'decimal', 'variable'],
  ['money', 'decimal', 8],
  ['smallmoney', 'decimal', 4],
  ['real', 'float', 4],
  ['float, double precision', 'float', 8],
  ['date', 'date', 3],
  ['time', 'time', 5],
  ['datetime', 'timestamp', 8],
  ['datetime2', 'timestamp', 8],
  ['smalldatetime', 'timestamp', 4],
  ['datetimeoffset', 'timestamp', 10],
  ['char, character', 'text', 'variable'],
  ['varchar, character varying, char varying', 'text', 'variable'],
  ['text', 'text', 'variable'],
  ['nchar, national char, national character', 'text', 'variable'],
  ['nvarchar, sysname, national character varying, national char varying', 'text', 'variable'],
  ['ntext', 'text', 'variable'],
  ['binary', 'other', 'variable'],
  ['varbinary, binary varying', 'other', 'variable'],
  ['image', 'other', 'variable'],
  ['uniqueidentifier', 'uuid', 16],
  ['rowversion, timestamp', 'other', 8],
  ['xml', 'other', 'variable'],
  ['json', 'json', 'variable'],
  ['sql_variant', 'other', 'variable'],
  ['hierarchyid', 'other', 'variable'],
  ['geometry, geography', 'other', 'variable'],
];

/** SQLite, "Datatypes In SQLite", section 3.1.1 (the names of the affinity table); integers take what they need. */
const SQLITE: readonly Row[] = [
  ['integer, int, tinyint, smallint, mediumint, bigint, int2, int8', 'integer', 4],
  ['real, double, double precision, float', 'float', 8],
  ['numeric, decimal', 'decimal', 8],
  ['boolean', 'boolean', 1],
  ['date', 'date', 10],
  ['datetime', 'timestamp', 19],
  ['text, clob', 'text', 'variable'],
  ['varchar, character, nchar, nvarchar, char', 'text', 'variable'],
  ['blob, any', 'other', 'variable'],
  ['json', 'json', 'variable'],
];

/** Oracle Database 23ai, SQL Language Reference, Data Types. */
const ORACLE: readonly Row[] = [
  ['number, numeric, decimal, dec', 'decimal', 'variable'],
  ['integer, int, smallint', 'integer', 'variable'],
  ['float, real, double precision', 'float', 'variable'],
  ['binary_float', 'float', 4],
  ['binary_double', 'float', 8],
  ['boolean', 'boolean', 1],
  ['date', 'timestamp', 7],
  ['timestamp', 'timestamp', 11],
  ['timestamp with time zone', 'timestamp', 13],
  ['timestamp with local time zone', 'timestamp', 11],
  ['interval year to month', 'other', 5],
  ['interval day to second', 'other', 11],
  ['char, character, nchar, national character, national char', 'text', 'variable'],
  [
    'varchar2, varchar, character varying, char varying, nvarchar2, national character varying, national char varying, nchar varying',
    'text',
    'variable',
  ],
  ['clob, nclob, long', 'text', 'variable'],
  ['raw, long raw', 'other', 'variable'],
  ['blob, bfile', 'other', 'variable'],
  ['rowid, urowid', 'other', 10],
  ['json', 'json', 'variable'],
  ['xmltype', 'other', 'variable'],
  ['sdo_geometry', 'other', 'variable'],
  ['vector', 'other', 'variable'],
];

function byName(rows: readonly Row[]): ReadonlyMap<string, DatabaseType> {
  return new Map(
    rows.flatMap(([names, family, bytes, align = 1]) => {
      const all = names.split(', ');
      return all.map(
        (name) => [name, { canonical: all[0] ?? name, family, bytes, align }] as const,
      );
    }),
  );
}

/** The types of each database by name, lower case. */
export const DATABASE_TYPES: Record<Dialect, ReadonlyMap<string, DatabaseType>> = {
  postgres: byName(POSTGRES),
  mysql: byName(MYSQL),
  sqlserver: byName(SQLSERVER),
  sqlite: byName(SQLITE),
  oracle: byName(ORACLE),
};

/** Names of the databases for people. */
export const DIALECT_NAMES: Record<Dialect, string> = {
  postgres: 'PostgreSQL',
  mysql: 'MySQL',
  sqlserver: 'SQL Server',
  sqlite: 'SQLite',
  oracle: 'Oracle',
};
