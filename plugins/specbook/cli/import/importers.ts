/** The importers, in the order in which they are asked; the last one takes whatever is left. */
import { readDbml, readOtherSql } from './dbml-source.ts';
import { drizzle } from './drizzle-source.ts';
import { isServerAddress } from './live-database.ts';
import { holdsMarkdown, readDocuments } from './markdown-source.ts';
import { mermaid } from './mermaid-source.ts';
import { readMysqlFiles } from './mysql-source.ts';
import { readServer, readSql } from './postgres-source.ts';
import { prisma } from './prisma-source.ts';
import { withoutSkipped, type Importer, type ReadContext } from './read-source.ts';
import { specJson } from './spec-json-source.ts';
import { readSqlite, sqliteFile } from './sqlite-source.ts';
import { tbls } from './tbls-source.ts';

function packageOf({ dialect }: Pick<ReadContext, 'dialect'>): string | undefined {
  if (dialect === 'sqlite' || dialect === 'mysql') return undefined;
  return dialect === 'postgres' ? '@electric-sql/pglite' : '@dbml/core';
}

async function readAnySql(sources: readonly string[], { cwd, dialect }: ReadContext) {
  if (dialect === 'postgres') return readSql(sources, cwd);
  if (dialect === 'sqlite') return readSqlite(sources, cwd);
  if (dialect === 'mysql') return readMysqlFiles(sources, cwd);
  return withoutSkipped(await readOtherSql(sources, dialect, cwd));
}

/** All importers. */
export const IMPORTERS: readonly Importer[] = [
  { name: 'A database', accepts: isServerAddress, packageName: () => 'pg', read: readServer },
  {
    name: 'A file of DBML',
    accepts: (source) => /\.dbml$/iu.test(source),
    packageName: () => '@dbml/core',
    read: async ([source = ''], { cwd }) => withoutSkipped(await readDbml(source, cwd)),
  },
  prisma,
  drizzle,
  specJson,
  tbls,
  mermaid,
  sqliteFile,
  { name: 'A document', accepts: holdsMarkdown, takesSeveral: true, read: readDocuments },
  {
    name: 'SQL',
    accepts: () => true,
    packageName: packageOf,
    takesSeveral: true,
    read: readAnySql,
  },
];
