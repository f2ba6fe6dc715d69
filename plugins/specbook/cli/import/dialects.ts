/** Databases whose SQL is imported. */

/** Databases whose SQL `@dbml/core` reads: its names by those of the specification. */
export const DBML_PARSERS = {
  mysql: 'mysql',
  sqlserver: 'mssql',
  oracle: 'oracle',
  snowflake: 'snowflake',
} as const;

/** A database whose SQL is not run by the embedded PostgreSQL. */
export type OtherDialect = keyof typeof DBML_PARSERS;

/** Values of `--dialect`. */
export type ImportDialect = 'postgres' | 'sqlite' | OtherDialect;

/** All of them. */
export const IMPORT_DIALECTS: readonly ImportDialect[] = [
  'postgres',
  ...(Object.keys(DBML_PARSERS) as OtherDialect[]),
  'sqlite',
];
