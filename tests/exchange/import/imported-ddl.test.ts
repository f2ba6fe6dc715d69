/** An imported database, made again by the exported DDL: each object of the catalogue is there, in an order that runs. */
import { PGlite } from '@electric-sql/pglite';
import { ltree } from '@electric-sql/pglite/contrib/ltree';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportPostgres } from '../../../plugins/specbook/exchange/export/sql/postgres.ts';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import { catalogueFacts, type Ask } from '../../support/dump/catalogue-facts.ts';
import { objectFacts } from '../../support/dump/object-facts.ts';
import { TemporaryProject } from '../../support/temporary-project.ts';

async function factsOf(sql: string): Promise<string[]> {
  const database = new PGlite({ extensions: { ltree, pgcrypto, unaccent } });
  await database.exec(sql);
  const ask: Ask = async (query) => (await database.query<{ fact: string }>(query)).rows;
  const facts = [...(await catalogueFacts(ask)), ...(await objectFacts(ask))];
  await database.close();
  return facts;
}

/** The DDL that is exported of what is imported. */
async function exportedAgain(sql: string) {
  const project = new TemporaryProject({ 'schema.sql': sql });
  expect((await project.run(['import', 'schema.sql'])).status).toBe(0);
  const { spec, problems } = await loadSpec({
    content: join(project.folder, 'content'),
    now: '2026-11-29',
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return exportPostgres(spec);
}

/** What a statement needs stands before it, whatever the names are: one database, since each takes seconds to start. */
const SCHEMA = [
  // A foreign key to columns of a unique index.
  `create table login (id bigint primary key, token uuid not null, tenant int not null, lane int not null);
     create unique index login_token on login (token);
     create unique index login_lane on login (tenant, lane);
     create table event (id bigint primary key, token uuid references login (token), tenant int, lane int,
       next bigint, constraint event_lane foreign key (lane, tenant) references login (lane, tenant));
     create table note (id bigint primary key, up uuid, own uuid);
     create unique index note_own on note (own);
     alter table note add constraint note_up foreign key (up) references note (own);`,
  // Functions in checks, domains, defaults, indexes, generated columns and views.
  `create schema shop;
     create schema tools;
     create extension pgcrypto with schema tools;
     create function shop.is_tidy(text) returns boolean language sql immutable as $$ select $1 = btrim($1) $$;
     create function next_code() returns text language plpgsql as $$ begin return 'a'; end $$;
     create function fold(value text) returns text language sql immutable as 'select lower(value)';
     create domain shop.tidy as text constraint is_tidy check (shop.is_tidy(value));
     create table shop.item (id bigint primary key, code text default next_code(), name shop.tidy,
       plain text generated always as (fold('A')) stored, constraint tidy check (shop.is_tidy(code)));
     create index item_folded on shop.item (fold(code));
     create function shop.items_of(text) returns setof shop.item language sql stable as $$ select * from shop.item where code = $1 $$;
     create view shop.cheap as select fold(code) as code from shop.item;
     create function shop.first_cheap() returns shop.cheap language sql stable as $$ select * from shop.cheap limit 1 $$;
     create function shop.twice(n integer) returns integer language sql immutable return n * 2;
     create procedure shop.clear() language sql as $$ delete from shop.item $$;
     comment on function fold(text) is 'Letters without their case';
     comment on procedure shop.clear() is 'Removes all';`,
  // Triggers.
  `create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
     create table task (id bigint primary key, "State" text, note text, words tsvector);
     create view open_tasks as select * from task where "State" = 'open';
     create trigger touch before insert or update of "State", note on task for each row when (new.note is not null) execute function touch('a', 'b');
     create trigger gone after delete on task for each statement execute function touch();
     create trigger into_view instead of insert on open_tasks for each row execute function touch();
     create constraint trigger late after insert on task deferrable initially deferred for each row execute function touch();
     create trigger words before insert on task for each row execute function tsvector_update_trigger(words, 'pg_catalog.english', note);
     alter table task disable trigger gone;
     comment on trigger touch on task is 'Keeps the time';`,
  // Views on views, and indexes of materialized views.
  `create table ware (id bigint primary key, state text);
     create view z_base as select id, state from ware;
     create view a_open as select id from z_base where state = 'open';
     create materialized view m_counts as select state, count(*) as n from z_base group by state;
     create unique index m_counts_state on m_counts (state);
     create view b_over as select n from m_counts;`,
  // Defaults of types that are no numbers.
  `create extension ltree;
  create type grade as enum ('1', '2', 'true');
  create domain cents as integer;
  create table priced (path ltree not null default '0', grade grade default '1', other grade default 'true',
  cents cents default 5, whole integer default -1, share numeric(4,2) default 0.50, data jsonb default 'true', flag boolean default false, day date default current_date);`,
  // Types that are made of types, sequences with options, and all comments.
  `create domain z_code as varchar(3) constraint code_up check (value = upper(value));
     create type a_part as (code z_code, words text collate "C");
     create type b_whole as (piece a_part, codes z_code[]);
     create sequence numbers as integer increment by 5 minvalue 10 maxvalue 1000 start with 20 cache 3 cycle;
     create table part (id bigint, number integer default nextval('numbers'), whole b_whole,
       constraint part_pkey primary key (id), constraint once unique (number));
     alter sequence numbers owned by part.number;
     comment on type b_whole is 'A whole'; comment on column a_part.code is 'Three letters'; comment on domain z_code is 'A code';
     comment on constraint code_up on domain z_code is 'Capitals'; comment on sequence numbers is 'Counts';
     comment on constraint part_pkey on part is 'The key'; comment on constraint once on part is 'No number twice';`,
].join('\n');

test('keys, functions, triggers, views and types of an imported database are made again, in an order that runs', async () => {
  const { content, omitted } = await exportedAgain(SCHEMA);
  expect(omitted).toEqual([]);
  expect(await factsOf(content)).toEqual(await factsOf(SCHEMA));
}, 60_000);

test('collations, text search, aggregates, operators and casts are made again, with all of their options', async () => {
  const sql = readFileSync('tests/support/dump/objects.sql', 'utf8')
    // The embedded database has no ICU collation but that of all languages.
    .replace('en-x-icu', 'und-x-icu');
  const { content, omitted } = await exportedAgain(sql);
  expect(omitted).toEqual([]);
  expect(await factsOf(content)).toEqual(await factsOf(sql));
}, 60_000);

test('a trigger whose function is not stated, and facts without a key, are named and not made', async () => {
  const project = new TemporaryProject({
    'content/spec.yaml':
      'title: T\nrevision: 1.0.0\ndatabase: { dialect: postgres, functions: { touch(): { language: plpgsql } } }\n',
    'content/entities/a/item.yaml': `name: Item
purpose: A thing.
fields: { id: { type: bigint, key: primary } }
triggers: { touch: { timing: before, events: [update], each: row, calls: touch() } }
indexes: { by_id: { on: [id], database: { with: [fillfactor=70] } } }
database: { unlogged: true }
`,
  });
  const { stdout, stderr } = await project.run(['export', 'sql']);
  expect(stdout).not.toContain('create trigger');
  expect(stderr).toContain('trigger touch of item is not created');
  expect(stderr).toContain('function touch() is not created');
  expect(stderr).toContain('what stands under database: item (unlogged), item.by_id (with)');
});
