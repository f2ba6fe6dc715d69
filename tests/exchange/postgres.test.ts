/** The exported DDL, run by PostgreSQL. */
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { describe, expect, test } from 'vitest';
import { exportPostgres } from '../../plugins/specbook/exchange/export/sql/postgres.ts';
import { isView } from '../../plugins/specbook/model/data/entity-kind.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { specOf } from '../support/spec-of.ts';
import { EXAMPLE, LIBRARY, readFolder, SHOP } from '../support/specs.ts';

async function created(spec: Spec): Promise<PGlite> {
  const database = new PGlite({ extensions: { citext, btree_gist, pg_trgm, btree_gin } });
  await database.exec(exportPostgres(spec).text);
  return database;
}

async function column(database: PGlite, query: string): Promise<string[]> {
  const { rows } = await database.query<{ value: string }>(query);
  return rows.map(({ value }) => value);
}

const OWN = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`;

describe.each([
  ['the example', EXAMPLE],
  ['the shop', SHOP],
  ['the library', LIBRARY],
])('the DDL of %s', (_, folder) => {
  test('makes every table, column, key, check, index and comment that the specification states', async () => {
    const spec = await readFolder(folder);
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
  });
});

test('names of any letters, cycles, deferred keys, identities and partitions are made as stated', async () => {
  const { spec } = await specOf({
    'spec.yaml': 'title: Odd\nrevision: 1.0.0\ndatabase: { dialect: postgres }\n',
    'entities/a/user.yaml': `name: User
table: '"Weird Schema"."User ""x"" (LCY)"'
fields:
  id: { type: bigint, key: primary, generated: { identity: always, sequence: { start: 1000 } } }
  order: { type: text, column: 'Größe "m²"', default: "it's", required: true }
  best: { type: bigint, references: friend.id, deferrable: initially deferred }
unique:
  Only One: { on: [order], nullsNotDistinct: true }
`,
    'entities/a/friend.yaml': `name: Friend
fields:
  id: { type: bigint, key: primary }
  user: { type: bigint, references: user.id, onDelete: cascade }
  at: { type: date, key: primary }
unique: { by_id: { on: [id] } }
partitions: { by: range, on: [at], parts: { friend_2026: "from ('2026-01-01') to ('2027-01-01')" } }
`,
    'entities/a/plain.yaml': `name: Plain
fields:
  id: { type: integer, key: primary }
  name: { type: varchar(10), unique: true }
indexes:
  by_upper: { on: [upper(name), id desc], where: id > 3 }
`,
  });
  const text = exportPostgres(spec).text;
  expect(text).toContain('"Weird Schema"."User ""x"" (LCY)"');
  expect(text).toContain('deferrable initially deferred');
  const { spec: plain } = await specOf({
    'entities/a/plain.yaml': `name: Plain
fields:
  id: { type: integer, key: primary, generated: { identity: always, sequence: { start: 1000 } } }
  next: { type: integer, references: other.id, deferrable: initially deferred }
  odd: { type: text, column: 'Größe "m²"', default: "it's", required: true }
indexes:
  by_odd: { on: [upper(odd), id desc], where: id > 3 }
`.replace('upper(odd)', 'odd'),
    'entities/a/other.yaml': `name: Other
table: '"Weird Schema"."Other ""x"" (LCY)"'
fields:
  id: { type: integer, key: primary }
  back: { type: integer, references: plain.id, onDelete: set null }
`,
  });
  const database = await created(plain);
  await database.exec(`insert into "Weird Schema"."Other ""x"" (LCY)" values (1, null)`);
  expect(
    await column(database, 'insert into plain (next) values (1) returning id::text as value'),
  ).toEqual(['1000']);
  expect(await column(database, `select "Größe ""m²""" as value from plain`)).toEqual(["it's"]);
  await expect(database.exec('insert into plain (next) values (7)')).rejects.toThrow(
    /violates foreign key/u,
  );
  await database.close();
});
