/** Exports of the data model: to databases, and to tools that describe them. */
import { DBML_FILE, exportDbml } from '../../exchange/export/dbml/dbml.ts';
import { DRIZZLE_FILE, exportDrizzle } from '../../exchange/export/drizzle/drizzle.ts';
import { exportJsonSchemas } from '../../exchange/export/json-schema/json-schema.ts';
import { exportPrisma, PRISMA_FILE } from '../../exchange/export/prisma/prisma.ts';
import { exportDialect } from '../../exchange/export/sql/dialects/export.ts';
import { MYSQL } from '../../exchange/export/sql/dialects/mysql.ts';
import { SQLSERVER } from '../../exchange/export/sql/dialects/sqlserver.ts';
import { exportPostgres, POSTGRES_FILE } from '../../exchange/export/sql/postgres.ts';
import { exportTypeScript, TYPESCRIPT_FILE } from '../../exchange/export/typescript/typescript.ts';
import type { Command } from '../command.ts';
import { formatCommand, type Format } from './format.ts';

const FORMATS: readonly Format[] = [
  {
    name: 'sql',
    summary: 'write the data model as SQL (PostgreSQL)',
    description: [
      'The statements that create the data model in PostgreSQL, in one transaction: schemas, extensions, types, tables',
      'in the order of their references (cycles are closed at the end), indexes, views and comments.',
    ],
    file: POSTGRES_FILE,
    extensions: ['.sql'],
    compose: exportPostgres,
  },
  {
    name: 'mysql',
    summary: 'write the data model as SQL (MySQL)',
    description: [
      'The statements that create the data model in MySQL 8.4, from whichever database its types are of. Checks and defaults',
      'are translated where MySQL can say them.',
    ],
    file: 'schema.mysql.sql',
    extensions: ['.sql'],
    compose: (spec) => exportDialect(spec, MYSQL, 'mysql'),
  },
  {
    name: 'sqlserver',
    summary: 'write the data model as SQL (SQL Server)',
    description: [
      'The statements that create the data model in SQL Server 2022, from whichever database its types are of. Checks,',
      'conditions of indexes and defaults are translated where SQL Server can say them.',
    ],
    file: 'schema.sqlserver.sql',
    extensions: ['.sql'],
    compose: (spec) => exportDialect(spec, SQLSERVER, 'sqlserver'),
  },
  {
    name: 'dbml',
    summary: 'write the data model as DBML',
    description: [
      'Tables, references, indexes, checks and enumerations for dbdiagram.io, dbdocs and other tools of DBML.',
    ],
    file: DBML_FILE,
    extensions: ['.dbml'],
    compose: exportDbml,
  },
  {
    name: 'prisma',
    summary: 'write the data model as a schema of Prisma',
    description: [
      'Models, relations, enumerations and indexes for Prisma 7, for the database whose types the specification has. A file of',
      'a schema folder: the generator stands in another file beside it.',
    ],
    file: PRISMA_FILE,
    extensions: ['.prisma'],
    compose: exportPrisma,
  },
  {
    name: 'drizzle',
    summary: 'write the data model as a module of Drizzle (PostgreSQL)',
    description: [
      'Tables, enumerations, keys, checks and indexes for drizzle-orm/pg-core, as drizzle-kit reads them. Properties have the ids',
      'of the fields.',
    ],
    file: DRIZZLE_FILE,
    extensions: ['.ts'],
    compose: exportDrizzle,
  },
  {
    name: 'json-schema',
    summary: 'write a JSON Schema for the rows of each entity',
    description: [
      'JSON Schema 2020-12, one file for each entity: what a row is as JSON, as to_json of PostgreSQL writes it.',
    ],
    compose: exportJsonSchemas,
  },
  {
    name: 'typescript',
    summary: 'write types of TypeScript for the rows of all entities',
    description: [
      'A module with an interface for the rows of each entity and a union for each enumeration. Properties have the names',
      'of the columns, and the types that a row has as JSON.',
    ],
    file: TYPESCRIPT_FILE,
    extensions: ['.ts'],
    compose: exportTypeScript,
  },
];

/** The commands of these formats. */
export const exportDataModelFormats: readonly Command[] = FORMATS.map(formatCommand);
