/** The importers, in the order in which they are asked; the last one takes whatever is left. */
import { readDbml, readOtherSql } from './dbml-source.ts';
import { isServerAddress } from './live-database.ts';
import { readServer, readSql } from './postgres-source.ts';
import { withoutSkipped, type Importer } from './read-source.ts';

/** All importers. */
export const IMPORTERS: readonly Importer[] = [
  { name: 'A database', accepts: isServerAddress, packageName: () => 'pg', read: readServer },
  {
    name: 'A file of DBML',
    accepts: (source) => /\.dbml$/iu.test(source),
    packageName: () => '@dbml/core',
    read: async ([source = ''], { cwd }) => withoutSkipped(await readDbml(source, cwd)),
  },
  {
    name: 'SQL',
    accepts: () => true,
    packageName: ({ dialect }) => (dialect === 'postgres' ? '@electric-sql/pglite' : '@dbml/core'),
    takesSeveral: true,
    read: async (sources, { cwd, dialect }) =>
      dialect === 'postgres'
        ? readSql(sources, cwd)
        : withoutSkipped(await readOtherSql(sources, dialect, cwd)),
  },
];
