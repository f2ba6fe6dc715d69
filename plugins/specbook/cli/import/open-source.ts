/** Reads what a user has into one catalogue. */
import type { Catalogue } from '../../exchange/import/catalogue.ts';
import { introspect } from '../../exchange/import/postgres/introspect.ts';
import { runFiles, type RunReport } from '../../exchange/import/sql/run-files.ts';
import type { Effects } from '../effects.ts';
import { UsageError } from '../usage-error.ts';
import { readDbml, readOtherSql, type OtherDialect } from './dbml-source.ts';
import { openEmbedded } from './embedded-database.ts';
import { isServerAddress, openServer, withoutPassword } from './live-database.ts';
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

async function readServer(address: string, cwd: string): Promise<ReadSource> {
  const { query, close, version } = await openServer(address, cwd);
  try {
    return { catalogue: await introspect(query, version), skipped: new Map() };
  } finally {
    await close();
  }
}

async function read(sources: readonly string[], dialect: string, cwd: string): Promise<ReadSource> {
  const [first = '', second] = sources;
  const hasServer = sources.some(isServerAddress);
  const hasDbml = sources.some((source) => /\.dbml$/iu.test(source));
  if (hasDbml && second === undefined)
    return { catalogue: await readDbml(first, cwd), skipped: new Map() };
  if (hasDbml)
    throw new UsageError(
      'A file of DBML is imported by itself.',
      'Name one file, or files of SQL.',
    );
  if (!hasServer && dialect !== 'postgres')
    return {
      catalogue: await readOtherSql(sources, dialect as OtherDialect, cwd),
      skipped: new Map(),
    };
  if (hasServer && second === undefined) return readServer(first, cwd);
  if (!hasServer) return readSql(sources, cwd);
  throw new UsageError('A database is imported by itself.', 'Name one address, or files of SQL.');
}

/**
 * Reads the sources that a command names.
 *
 * @param dialect the database whose SQL they hold
 * @throws UsageError if they cannot be read, or hold no table
 */
export async function readSources(
  sources: readonly string[],
  { cwd }: Pick<Effects, 'cwd'>,
  dialect = 'postgres',
): Promise<ReadSource> {
  const found = await read(sources, dialect, cwd);
  if (found.catalogue.tables.length > 0) return found;
  const [loss] = found.catalogue.losses;
  throw new UsageError(
    `${sources.map((source) => (isServerAddress(source) ? withoutPassword(source) : source)).join(', ')} holds no table.`,
    loss ? `The first statement that failed: ${loss.what}.` : 'Name a file that creates tables.',
  );
}
