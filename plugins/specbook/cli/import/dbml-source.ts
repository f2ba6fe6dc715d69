/** Reads DBML, and SQL of databases other than PostgreSQL, through `@dbml/core`. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Catalogue } from '../../exchange/import/catalogue.ts';
import { catalogueOfDbml } from '../../exchange/import/dbml/catalogue-of-dbml.ts';
import type { DbmlDatabase } from '../../exchange/import/dbml/dbml-model.ts';
import { parseTolerantly, type ParsedSql } from '../../exchange/import/dbml/parse-tolerantly.ts';
import { scanText } from '../../exchange/import/dbml/scan-text.ts';
import {
  quoteNames,
  splitOtherStatements,
  withSchemas,
} from '../../exchange/import/dbml/statements.ts';
import { readSqlFiles } from './sql-files.ts';
import { UsageError } from '../usage-error.ts';
import { DBML_PARSERS, type OtherDialect } from './dialects.ts';
import { importNeeded } from './load-package.ts';

interface DbmlModule {
  Parser: new () => { parse: (text: string, format: string) => DbmlDatabase };
}

interface Diagnosis {
  message?: string;
  /** Of errors of syntax in SQL only, whose columns count from 0. */
  text?: string;
  location?: { start?: { line?: number; column?: number } };
}

function explain(error: unknown, file: string): UsageError {
  const [first] = (error as { diags?: Diagnosis[] }).diags ?? [error as Diagnosis];
  const { line, column } = first?.location?.start ?? {};
  const from = first?.text === undefined ? 0 : 1;
  const place = line === undefined ? file : `${file}:${line}:${(column ?? 1) + from}`;
  // What its parser of Snowflake throws on some orders of options says nothing.
  const isKnown = first?.message !== undefined && !first.message.startsWith('Cannot read');
  return new UsageError(
    `${place} cannot be read: ${isKnown ? first.message : 'the parser of @dbml/core fails on it'}.`,
    isKnown
      ? 'Correct it, or leave this statement out of the file. Nothing was written.'
      : 'Write options of tables and columns in another order, or leave them out. Nothing was written.',
  );
}

/** Which database a model of DBML is for, by the `database_type` of its project. */
function dialectOf({ databaseType }: DbmlDatabase): Catalogue['dialect'] {
  const name = (databaseType ?? '').toLowerCase();
  if (/mysql|mariadb/u.test(name)) return 'mysql';
  if (/sql ?server|mssql/u.test(name)) return 'sqlserver';
  if (name.includes('oracle')) return 'oracle';
  return name.includes('sqlite') ? 'sqlite' : 'postgres';
}

/**
 * Parses DBML.
 *
 * @param file for messages
 * @throws UsageError with the place of the mistake
 */
export async function parseDbml(text: string, file: string, cwd: string): Promise<DbmlDatabase> {
  const { Parser } = (await importNeeded('@dbml/core', 'DBML', cwd)) as DbmlModule;
  try {
    return new Parser().parse(text, 'dbmlv2');
  } catch (error) {
    throw explain(error, file);
  }
}

/** Parses SQL; where the parser fails on a statement, the others are read, and that one is listed. */
async function parseSql(
  text: string,
  dialect: OtherDialect,
  file: string,
  cwd: string,
): Promise<ParsedSql> {
  const { Parser } = (await importNeeded('@dbml/core', 'SQL of this database', cwd)) as DbmlModule;
  const parse = (sql: string) => new Parser().parse(sql, DBML_PARSERS[dialect]);
  const statements = splitOtherStatements(text);
  const own = dialect === 'snowflake' ? withSchemas(statements) : statements;
  const isChanged = own.some((statement, index) => statement !== statements[index]);
  try {
    if (!isChanged) return { database: parse(text), losses: [] };
    return parseTolerantly(own, file, parse, quoteNames);
  } catch (error) {
    const parsed = isChanged
      ? undefined
      : tryTolerantly(own, file, parse, dialect === 'snowflake' ? quoteNames : undefined);
    if (parsed?.database.schemas.some(({ tables }) => tables.length > 0)) return parsed;
    throw explain(error, file);
  }
}

function tryTolerantly(...args: Parameters<typeof parseTolerantly>): ParsedSql | undefined {
  try {
    return parseTolerantly(...args);
  } catch {
    // The error of the whole text has its place.
    return undefined;
  }
}

/** Reads a file of DBML. */
export async function readDbml(source: string, cwd: string): Promise<Catalogue> {
  const text = await readFile(resolve(cwd, source), 'utf8').catch(() => {
    throw new UsageError(`There is no ${source}.`, 'Name a file of DBML.');
  });
  const database = await parseDbml(text, source, cwd);
  return catalogueOfDbml(database, dialectOf(database));
}

/** Reads files of SQL of another database; what the parser drops is among the losses. */
export async function readOtherSql(
  sources: readonly string[],
  dialect: OtherDialect,
  cwd: string,
): Promise<Catalogue> {
  const all = await Promise.all(sources.map((source) => readSqlFiles(source, cwd)));
  const files = all.flat();
  const text = files.map((file) => file.text).join('\n');
  const name =
    files.length === 1 ? (files[0]?.path ?? '') : files.map(({ path }) => path).join(', ');
  const { database, losses } = await parseSql(text, dialect, name, cwd);
  // The specification knows nothing about how Snowflake stores its types.
  const catalogue = catalogueOfDbml(database, dialect === 'snowflake' ? undefined : dialect);
  if (dialect === 'snowflake')
    catalogue.losses.push({ what: 'the database Snowflake, of which types are taken as written' });
  return {
    ...catalogue,
    losses: [...losses, ...catalogue.losses, ...scanText(text, catalogue, name)],
  };
}
