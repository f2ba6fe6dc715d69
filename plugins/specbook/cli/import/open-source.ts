/** Reads what a user has into one catalogue. */
import type { Effects } from '../effects.ts';
import { UsageError } from '../usage-error.ts';
import type { ImportDialect } from './dialects.ts';
import { IMPORTERS } from './importers.ts';
import { isServerAddress, withoutPassword } from './live-database.ts';
import type { Importer, ReadContext, ReadSource } from './read-source.ts';

async function importerOf(source: string, context: ReadContext): Promise<Importer | undefined> {
  for (const importer of IMPORTERS) if (await importer.accepts(source, context)) return importer;
  return undefined;
}

function shown(source: string): string {
  return isServerAddress(source) ? withoutPassword(source) : source;
}

async function read(sources: readonly string[], context: ReadContext): Promise<ReadSource> {
  const importers = await Promise.all(sources.map((source) => importerOf(source, context)));
  const [first] = importers;
  const alone = importers.find((importer) => importer !== first || !importer?.takesSeveral);
  if (first && (sources.length === 1 || !alone)) {
    const packageName = first.packageName?.(context);
    const found = await first.read(sources, context);
    return { ...found, ...(packageName !== undefined && { packageName }) };
  }
  const single = importers.find((importer) => importer?.takesSeveral !== true);
  throw new UsageError(
    `${single?.name ?? 'Each format'} is imported by itself.`,
    'Name one source, several files of SQL, or several documents.',
  );
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
  dialect: ImportDialect = 'postgres',
): Promise<ReadSource> {
  const found = await read(sources, { cwd, dialect });
  if (found.catalogue.tables.length > 0 || found.complete) return found;
  const [loss] = found.catalogue.losses;
  throw new UsageError(
    `${sources.map(shown).join(', ')} holds no table.`,
    loss ? `The first statement that failed: ${loss.what}.` : 'Name a file that creates tables.',
  );
}
