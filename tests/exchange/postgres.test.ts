/** The exported DDL, run by PostgreSQL. */
import { expect, test } from 'vitest';
import { exportPostgres } from '../../plugins/specbook/exchange/export/sql/postgres.ts';
import { column, created, expectComplete } from '../support/exported-database.ts';
import { specOf } from '../support/spec-of.ts';
import { LIBRARY, readFolder, SHOP } from '../support/specs.ts';

test.each([
  ['the shop', SHOP],
  ['the library', LIBRARY],
])('the DDL of %s makes all that the specification states', async (_, folder) => {
  await expectComplete(await readFolder(folder));
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
  const text = exportPostgres(spec).content;
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

test('a schema that only a sequence, a type or a function is in is created', async () => {
  const { spec } = await specOf({
    'spec.yaml': `title: T
revision: 1.0.0
database:
  dialect: postgres
  sequences: { a.number: {} }
  domains: { b.code: text }
  composites: { c.place: { fields: { street: text } } }
  ranges: { d.floats: float8 }
  functions: { "e.one()": { language: sql, returns: int, sql: select 1 } }
`,
    'entities/a/plain.yaml':
      'name: Plain\nfields: { id: { type: bigint, key: primary, default: { sql: "nextval(\'a.number\')" } } }\n',
  });
  const database = await created(spec);
  const names = "select nspname as value from pg_namespace where nspname ~ '^[a-e]$' order by 1";
  expect(await column(database, names)).toEqual(['a', 'b', 'c', 'd', 'e']);
  await database.close();
});
