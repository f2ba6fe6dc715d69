/** Reads what a user has into one catalogue. */
import type { Catalogue } from '../../exchange/import/catalogue.ts';
import { introspect } from '../../exchange/import/postgres/introspect.ts';
import { runFiles, type RunReport } from '../../exchange/import/sql/run-files.ts';
import type { Effects } from '../effects.ts';
import { UsageError } from '../usage-error.ts';
import { openEmbedded } from './embedded-database.ts';
import { readSqlFiles } from './sql-files.ts';

/** A source that was read. */
export interface ReadSource {
  catalogue: Catalogue;
  /** Statements that were passed over on purpose: why, and where. */
  skipped: RunReport['skipped'];
}

/** Extensions that are missing here are part of the database all the same. */
function withMissing(catalogue: Catalogue, { losses, missingExtensions }: RunReport): Catalogue {
  const extensions = [...new Set([...catalogue.extensions, ...missingExtensions])].sort();
  return { ...catalogue, extensions, losses: [...losses, ...catalogue.losses] };
}

async function readSql(sources: readonly string[], cwd: string): Promise<ReadSource> {
  const files = (await Promise.all(sources.map((source) => readSqlFiles(source, cwd)))).flat();
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

/**
 * Reads the sources that a command names.
 *
 * @throws UsageError if they cannot be read, or hold no table
 */
export async function readSources(
  sources: readonly string[],
  { cwd }: Pick<Effects, 'cwd'>,
): Promise<ReadSource> {
  const read = await readSql(sources, cwd);
  if (read.catalogue.tables.length > 0) return read;
  const [loss] = read.catalogue.losses;
  throw new UsageError(
    `${sources.join(', ')} holds no table.`,
    loss ? `The first statement that failed: ${loss.what}.` : 'Name a file that creates tables.',
  );
}
