/** Reads SQL of MySQL and MariaDB. */
import { readMysql } from '../../exchange/import/mysql/catalogue-of-mysql.ts';
import type { SqlFile } from '../../exchange/import/sql/migrations.ts';
import { UsageError } from '../usage-error.ts';
import type { ReadSource } from './read-source.ts';
import { readSqlFiles } from './sql-files.ts';

/**
 * Reads texts of SQL.
 *
 * @throws UsageError if they hold no table, and a statement that cannot be read
 */
export function readMysqlTexts(files: readonly SqlFile[]): ReadSource {
  const { catalogue, skipped, firstError } = readMysql(files);
  if (catalogue.tables.length === 0 && firstError) {
    const { file, line, column, message } = firstError;
    throw new UsageError(
      `${file}:${line}:${column} cannot be read: ${message}.`,
      'Correct it, or leave this statement out of the file. Nothing was written.',
    );
  }
  return { catalogue, skipped };
}

/** Reads files, or folders of migrations, one after the other. */
export async function readMysqlFiles(sources: readonly string[], cwd: string): Promise<ReadSource> {
  const files = await Promise.all(sources.map((source) => readSqlFiles(source, cwd)));
  return readMysqlTexts(files.flat());
}
