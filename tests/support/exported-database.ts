/** The exported DDL of a specification, run by PostgreSQL and counted in its catalogue. */
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { expect } from 'vitest';
import { exportPostgres } from '../../plugins/specbook/exchange/export/sql/postgres.ts';
import { isView } from '../../plugins/specbook/model/data/entity-kind.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';

/** The data directory of an empty database: loading it takes a quarter of the time of making it. */
let empty: Blob | undefined;

/** A database that the exported statements of a specification have made. */
export async function created(spec: Spec): Promise<PGlite> {
  const extensions = { citext, btree_gist, pg_trgm, btree_gin };
  const database = await PGlite.create({ extensions, ...(empty && { loadDataDir: empty }) });
  empty ??= await database.dumpDataDir('none');
  await database.exec(exportPostgres(spec).content);
  return database;
}

/** The column `value` of a query. */
export async function column(database: PGlite, query: string): Promise<string[]> {
  const { rows } = await database.query<{ value: string }>(query);
  return rows.map(({ value }) => value);
}

const OWN = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`;

/** Expects every table, column, key, check, exclusion and comment of a specification in the catalogue. */
export async function expectComplete(spec: Spec): Promise<void> {
  const database = await created(spec);
  const tables = spec.entities.filter((entity) => !isView(entity));
  const count = async (query: string) => Number((await column(database, query))[0]);
  expect(
    await count(
      `select count(*)::text as value from pg_class c join pg_namespace n on n.oid = relnamespace where relkind in ('r', 'p') and ${OWN}`,
    ),
  ).toBe(tables.length);
  const fields = tables.flatMap(({ id }) => spec.fields.get(id) ?? []);
  expect(
    await count(
      `select count(*)::text as value from pg_attribute a join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace where relkind in ('r', 'p') and attnum > 0 and ${OWN}`,
    ),
  ).toBe(fields.length);
  const constraints = (type: string) =>
    count(
      `select count(*)::text as value from pg_constraint c join pg_namespace n on n.oid = connamespace where contype = '${type}' and conrelid <> 0 and ${OWN}`,
    );
  expect(await constraints('f')).toBe(
    fields.filter(({ data }) => data.references !== undefined).length +
      tables.flatMap(({ data }) => data.foreignKeys ?? []).length,
  );
  expect(await constraints('c')).toBe(tables.flatMap(({ data }) => data.checks ?? []).length);
  expect(await constraints('x')).toBe(tables.flatMap(({ data }) => data.exclude ?? []).length);
  const comments = await column(
    database,
    `select description as value from pg_description d join pg_class c on c.oid = objoid join pg_namespace n on n.oid = relnamespace where classoid = 'pg_class'::regclass and relkind in ('r', 'p') and ${OWN}`,
  );
  const stated = [
    ...tables.map(({ data }) => data.purpose),
    ...fields.map(({ data }) => data.description),
  ];
  expect(comments).toHaveLength(stated.filter((text) => text !== undefined).length);
  await database.close();
}
