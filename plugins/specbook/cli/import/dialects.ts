/** Databases whose SQL is imported. */

/** Databases whose SQL `@dbml/core` reads: its names by those of the specification. */
export const DBML_PARSERS = {
  sqlserver: 'mssql',
  oracle: 'oracle',
  snowflake: 'snowflake',
} as const;

/** A database whose SQL `@dbml/core` reads. */
export type OtherDialect = keyof typeof DBML_PARSERS;

/** Values of `--dialect`. */
export type ImportDialect = 'postgres' | 'mysql' | 'sqlite' | OtherDialect;

/** All of them. */
export const IMPORT_DIALECTS: readonly ImportDialect[] = [
  'postgres',
  'mysql',
  ...(Object.keys(DBML_PARSERS) as OtherDialect[]),
  'sqlite',
];
