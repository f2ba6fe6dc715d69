/** PostgreSQL inside this process (PGlite), which runs SQL files. */
import type { Query } from '../../exchange/import/postgres/query.ts';
import { importNeeded, importOptional } from './load-package.ts';

/** A database to ask, until it is closed. */
export interface OpenDatabase {
  query: Query;
  close: () => Promise<void>;
}

interface Embedded {
  exec: (sql: string) => Promise<{ rows: unknown[] }[]>;
  waitReady: Promise<void>;
  dumpDataDir: (compression: 'none') => Promise<Blob>;
  close: () => Promise<void>;
}

type Constructor = new (options: {
  extensions: Record<string, unknown>;
  loadDataDir?: Blob;
}) => Embedded;

const PACKAGE = '@electric-sql/pglite';

/** Data directories that `initdb` made in this process. Loading one takes a quarter of the time of making it. */
const empty = new WeakMap<Constructor, Blob>();

/** Extensions that statements create, by the names of their modules. */
function extensionsIn(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) =>
    [...text.matchAll(/create\s+extension\s+(?:if\s+not\s+exists\s+)?"?([\w-]+)/giu)].map(
      ([, name = '']) => name.toLowerCase().replaceAll('-', '_'),
    ),
  );
  return [...new Set(names)];
}

/**
 * An empty database, with those extensions of the texts that PGlite has.
 *
 * @throws UsageError if PGlite is not installed
 */
export async function openEmbedded(texts: readonly string[], cwd: string): Promise<OpenDatabase> {
  const { PGlite } = (await importNeeded(PACKAGE, 'Reading SQL', cwd)) as { PGlite: Constructor };
  const extensions: Record<string, unknown> = {};
  for (const name of extensionsIn(texts)) {
    const module = (await importOptional(`${PACKAGE}/contrib/${name}`, cwd)) as
      Record<string, unknown> | undefined;
    if (module?.[name] !== undefined) extensions[name] = module[name];
  }
  const loadDataDir = empty.get(PGlite);
  const database = new PGlite({ extensions, ...(loadDataDir && { loadDataDir }) });
  // Dumping a database that still starts waits for ever.
  await database.waitReady;
  if (loadDataDir === undefined) empty.set(PGlite, await database.dumpDataDir('none'));
  return {
    query: async <Row>(sql: string) => ((await database.exec(sql)).at(-1)?.rows ?? []) as Row[],
    close: () => database.close(),
  };
}
