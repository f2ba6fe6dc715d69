/** Files of SQL: one, or those of a folder of migrations. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import {
  forwardPart,
  orderMigrations,
  type SqlFile,
} from '../../exchange/import/sql/migrations.ts';
import { UsageError } from '../usage-error.ts';

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.sql$/iu.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Reads SQL files in the order in which they run.
 *
 * @param source a file or a folder
 * @throws UsageError if there is none
 */
export async function readSqlFiles(source: string, cwd: string): Promise<SqlFile[]> {
  const path = resolve(cwd, source);
  const found = await stat(path).catch(() => undefined);
  if (!found)
    throw new UsageError(
      `There is no ${source}.`,
      'Name a file of SQL, a folder of migrations, or postgres://…',
    );
  const shown = (file: string): string => relative(cwd, file).split(sep).join('/');
  if (!found.isDirectory())
    return [{ path: shown(path), text: forwardPart(await readFile(path, 'utf8')) }];
  const paths = await pathsIn(path);
  const files = await Promise.all(
    paths.map(async (file) => ({ path: shown(file), text: await readFile(file, 'utf8') })),
  );
  if (files.length > 0) return orderMigrations(files);
  throw new UsageError(`${basename(path)} holds no file of SQL.`, 'Name a folder with .sql files.');
}
