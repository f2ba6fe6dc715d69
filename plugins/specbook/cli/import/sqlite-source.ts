/** Reads SQL of SQLite, and its databases, through the SQLite that is part of Node. */
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { skipReason } from '../../exchange/import/sql/classify-statement.ts';
import type { SqlFile } from '../../exchange/import/sql/migrations.ts';
import type { RunReport } from '../../exchange/import/sql/run-files.ts';
import { splitStatements, type Statement } from '../../exchange/import/sql/split-statements.ts';
import { introspectSqlite, type SqliteQuery } from '../../exchange/import/sqlite/introspect.ts';
import { UsageError } from '../usage-error.ts';
import { readSqlFiles } from './sql-files.ts';
import { withoutSkipped, type Importer, type ReadSource } from './read-source.ts';

/** What of `node:sqlite` is used. */
interface Database {
  exec: (sql: string) => void;
  prepare: (sql: string) => { all: (...values: readonly string[]) => unknown[] };
  close: () => void;
}

async function openDatabase(path: string): Promise<Database> {
  try {
    const { DatabaseSync } = (await import('node:sqlite')) as unknown as {
      DatabaseSync: new (path: string, options: { readOnly: boolean }) => Database;
    };
    return new DatabaseSync(path, { readOnly: path !== ':memory:' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_UNKNOWN_BUILTIN_MODULE') throw error;
    throw new UsageError(
      `Reading SQLite needs Node 22.13 or newer, and this is Node ${process.versions.node}.`,
      'Add one to the project: npm install --save-dev node@24',
    );
  }
}

function queryOf(database: Database): SqliteQuery {
  return <Row>(sql: string, ...values: readonly string[]) =>
    database.prepare(sql).all(...values) as Row[];
}

/** The body of a trigger holds statements, up to its END. */
function joinTriggers(statements: readonly Statement[]): Statement[] {
  const joined: Statement[] = [];
  let open: Statement | undefined;
  for (const statement of statements) {
    if (open) open.text += `; ${statement.text}`;
    else joined.push(statement);
    open ??= /^create\s+(?:temp(?:orary)?\s+)?trigger\b/iu.test(statement.text)
      ? statement
      : undefined;
    if (open && /\bend\s*$/iu.test(open.text)) open = undefined;
  }
  return joined;
}

/** Runs the statements that make the schema. */
function runTexts(
  files: readonly SqlFile[],
  database: Database,
): Pick<RunReport, 'skipped' | 'losses'> {
  const skipped: RunReport['skipped'] = new Map();
  const losses: RunReport['losses'] = [];
  for (const { path: file, text } of files)
    for (const statement of joinTriggers(splitStatements(text))) {
      const { line } = statement;
      const isPragma = /^\s*pragma\b/iu.test(statement.text);
      const reason = isPragma ? 'setting' : skipReason(statement);
      if (reason !== undefined) {
        skipped.set(reason, [...(skipped.get(reason) ?? []), { file, line }]);
        continue;
      }
      try {
        database.exec(statement.text);
      } catch (error) {
        const start = statement.text.replaceAll(/\s+/gu, ' ').trim().slice(0, 80);
        const reasonText = error instanceof Error ? error.message : String(error);
        losses.push({ what: `${start}: ${reasonText}`, file, line });
      }
    }
  return { skipped, losses };
}

/** The catalogue that files of SQL make. */
export async function readSqliteTexts(files: readonly SqlFile[]): Promise<ReadSource> {
  const database = await openDatabase(':memory:');
  try {
    const { skipped, losses } = runTexts(files, database);
    const catalogue = introspectSqlite(queryOf(database));
    return { catalogue: { ...catalogue, losses: [...losses, ...catalogue.losses] }, skipped };
  } finally {
    database.close();
  }
}

/** Runs files, or folders of migrations, one after the other. */
export async function readSqlite(sources: readonly string[], cwd: string): Promise<ReadSource> {
  const files = await Promise.all(sources.map((source) => readSqlFiles(source, cwd)));
  return readSqliteTexts(files.flat());
}

const MAGIC = 'SQLite format 3\0';

async function isDatabase(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (!file) return false;
  try {
    const { buffer } = await file.read({ buffer: Buffer.alloc(MAGIC.length) });
    return buffer.toString('latin1') === MAGIC;
  } catch {
    // A folder.
    return false;
  } finally {
    await file.close();
  }
}

/** The importer of a database in a file. */
export const sqliteFile: Importer = {
  name: 'A database of SQLite',
  accepts: (source, { cwd }) => isDatabase(resolve(cwd, source)),
  async read([source = ''], { cwd }) {
    const database = await openDatabase(resolve(cwd, source));
    try {
      return withoutSkipped(introspectSqlite(queryOf(database)));
    } finally {
      database.close();
    }
  },
};
