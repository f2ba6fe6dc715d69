/** Reads PostgreSQL: SQL that an embedded database runs, or a running server. */
import type { Catalogue } from '../../exchange/import/catalogue.ts';
import { introspect } from '../../exchange/import/postgres/introspect.ts';
import { runFiles, type RunReport } from '../../exchange/import/sql/run-files.ts';
import type { SqlFile } from '../../exchange/import/sql/migrations.ts';
import { openEmbedded } from './embedded-database.ts';
import { openServer } from './live-database.ts';
import { withoutSkipped, type ReadContext, type ReadSource } from './read-source.ts';
import { readSqlFiles } from './sql-files.ts';

/** Extensions that are missing here are part of the database all the same. */
function withMissing(catalogue: Catalogue, { losses, missingExtensions }: RunReport): Catalogue {
  const extensions = [...new Set([...catalogue.extensions, ...missingExtensions])].sort();
  return { ...catalogue, extensions, losses: [...losses, ...catalogue.losses] };
}

/** Runs files, or folders of migrations, one after the other. */
export async function readSql(sources: readonly string[], cwd: string): Promise<ReadSource> {
  const files = await Promise.all(sources.map((source) => readSqlFiles(source, cwd)));
  return readSqlTexts(files.flat(), cwd);
}

/** Runs texts one after the other. */
export async function readSqlTexts(files: readonly SqlFile[], cwd: string): Promise<ReadSource> {
  const database = await openEmbedded(
    files.map(({ text }) => text),
    cwd,
  );
  try {
    const report = await runFiles(files, database.query);
    return {
      catalogue: withMissing(await introspect(database.query), report),
      skipped: report.skipped,
    };
  } finally {
    await database.close();
  }
}

/** Reads a server in a read-only transaction. */
export async function readServer(
  [address = '']: readonly string[],
  { cwd }: Pick<ReadContext, 'cwd'>,
): Promise<ReadSource> {
  const { query, close, version } = await openServer(address, cwd);
  try {
    return withoutSkipped(await introspect(query, version));
  } finally {
    await close();
  }
}
