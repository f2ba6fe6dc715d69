/** The catalogue that the DDL of a specification makes. */
import { exportPostgres } from '../../exchange/export/sql/postgres.ts';
import type { Catalogue, Table } from '../../exchange/import/catalogue.ts';
import {
  emptyCatalogue,
  nameKey,
  type DatabaseObject,
  type Loss,
} from '../../exchange/import/catalogue.ts';
import { parsePhysical } from '../../exchange/import/items/physical-names.ts';
import { alignMysql } from '../../exchange/import/mysql/align.ts';
import { introspect } from '../../exchange/import/postgres/introspect.ts';
import type { Query } from '../../exchange/import/postgres/query.ts';
import { statedCatalogue } from '../../exchange/import/stated/stated-catalogue.ts';
import { firstWords, runFiles } from '../../exchange/import/sql/run-files.ts';
import { splitStatements } from '../../exchange/import/sql/split-statements.ts';
import type { Spec } from '../../model/spec.ts';
import { openEmbedded } from './embedded-database.ts';

/** Some triggers, and that a table is a foreign one, are not part of the DDL: they are taken from the specification. */
function withUnsaidFacts(table: Table, spec: Spec): Table {
  const entity = spec.entities.find(
    ({ id, data }) => nameKey(parsePhysical(data.table ?? id)) === nameKey(table),
  );
  const triggers = (entity?.data.triggers ?? []).map(({ id, name, description, comment }) => ({
    name: name ?? id,
    events: [],
    enabled: true,
    ...((comment ?? description) !== undefined && { comment: comment ?? description ?? '' }),
  }));
  const kind = entity?.data.kind === 'foreign-table' ? 'foreign-table' : table.kind;
  return { ...table, kind, triggers };
}

/** Objects that this database could not create, as they are stated: they are compared by their texts. */
function notCreated({ info }: Spec, losses: readonly Loss[]): DatabaseObject[] {
  return (info.database?.objects ?? [])
    .filter(({ sql }) =>
      splitStatements(sql).some(({ text }) =>
        losses.some(({ what }) => what.startsWith(`${firstWords(text)}: `)),
      ),
    )
    .map(({ id, sql, comment, description }) => ({
      name: id,
      sql,
      ...((comment ?? description) !== undefined && { comment: comment ?? description ?? '' }),
    }));
}

/** The query of a view as this database writes it; as it was, where it cannot run here. */
async function rewriteQuery(sql: string, query: Query): Promise<string> {
  try {
    await query(`create view specbook_rewritten as ${sql}`);
    const [row] = await query<{ sql: string }>(
      `select pg_catalog.pg_get_viewdef('specbook_rewritten'::regclass, true) as sql`,
    );
    await query('drop view specbook_rewritten');
    return row?.sql.trim().replace(/;$/u, '') ?? sql;
  } catch {
    // It needs what the specification does not have, which is a difference of its own.
    return sql;
  }
}

/** Queries of views as the embedded PostgreSQL writes them: versions write the same query in different words. */
async function rewriteQueries(catalogue: Catalogue, own: Catalogue, query: Query) {
  const written = new Map(own.tables.map((table) => [nameKey(table), table.query]));
  const tables: Table[] = [];
  for (const table of catalogue.tables) {
    const isSame = table.query === undefined || table.query === written.get(nameKey(table));
    tables.push(isSame ? table : { ...table, query: await rewriteQuery(table.query ?? '', query) });
  }
  return { ...catalogue, tables };
}

/** What the DDL of a specification makes, beside what it is compared with. */
export interface StatedCatalogue {
  stated: Catalogue;
  /** The other catalogue, with the queries of its views in the words of the first. */
  other: Catalogue;
}

/** Runs the DDL of a specification in an embedded database and reads what that made. */
export async function catalogueOfSpec(spec: Spec, cwd: string): Promise<Catalogue> {
  return (await catalogueBeside(spec, emptyCatalogue('postgres'), cwd)).stated;
}

/** The same, beside a catalogue that it is compared with. */
export async function catalogueBeside(
  spec: Spec,
  other: Catalogue,
  cwd: string,
): Promise<StatedCatalogue> {
  const dialect = spec.info.database?.dialect ?? 'postgres';
  if (dialect !== 'postgres') {
    const stated = statedCatalogue(spec);
    if (dialect !== 'mysql') return { stated, other };
    const [own, found] = alignMysql(stated, other);
    return { stated: own, other: found };
  }
  const text = exportPostgres(spec).content;
  const database = await openEmbedded([text], cwd);
  try {
    const { losses, missingExtensions } = await runFiles([{ path: 'DDL', text }], database.query);
    const catalogue = await introspect(database.query);
    const failed = new Map(notCreated(spec, losses).map((one) => [one.name, one]));
    const stated = {
      ...catalogue,
      extensions: [...catalogue.extensions, ...missingExtensions],
      tables: catalogue.tables.map((table) => withUnsaidFacts(table, spec)),
      objects: [...catalogue.objects.filter(({ name }) => !failed.has(name)), ...failed.values()],
      losses: [...losses, ...catalogue.losses],
    };
    return { stated, other: await rewriteQueries(other, catalogue, database.query) };
  } finally {
    await database.close();
  }
}
