/** `specbook import` and `specbook drift` with a PostgreSQL server of the machine. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportPostgres } from '../../plugins/specbook/exchange/export/sql/postgres.ts';
import { noServer, PASSWORD, startServer, type TestServer } from '../support/postgres-server.ts';
import { EXAMPLE, readFolder } from '../support/specs.ts';
import { TemporaryProject } from '../support/temporary-project.ts';

if (noServer !== undefined) console.warn(`Tests with a server are passed over: ${noServer}.`);

describe.skipIf(noServer !== undefined)('a PostgreSQL server', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer();
    server.run('create database shop');
    server.run(exportPostgres(await readFolder(EXAMPLE)).content, 'shop');
  }, 60_000);

  afterAll(() => {
    server.stop();
  });

  test('the DDL of the example runs there, and drift finds nothing', async () => {
    const project = new TemporaryProject();
    const args = ['drift', server.address('shop'), '--content', EXAMPLE, '--now', '2026-11-22'];
    const { status, stdout } = await project.run(args);
    expect(stdout).toBe('No drift.');
    expect(status).toBe(0);
  });

  test('a database becomes a specification with row counts, twice changes nothing, and no password is shown', async () => {
    server.run(
      `create database small; \\c small
       create table customer (id bigint primary key, name text not null);
       create table purchase (id bigint primary key, customer_id bigint references customer);
       insert into customer select n, 'x' from generate_series(1, 500) n; analyze;`,
    );
    const project = new TemporaryProject();
    const args = ['import', server.address('small'), '--title', 'Small', '--now', '2026-11-29'];
    const { stdout, stderr } = await project.run(args);
    expect(stdout + stderr).not.toContain(PASSWORD);
    const customer = project.read('content/entities/small/customer.yaml');
    expect(customer).toMatch(
      /volume: \{ initial: 500, asOf: "?2026-11-29"?, size: \d+(?:\.\d+)? kB \}/u,
    );
    expect((await project.run(args)).stdout).toContain('Nothing changes');
    const all = project.files().map((path) => project.read(path));
    expect(all.join('\n')).not.toContain(PASSWORD);
  });

  test('what a server writes in other words than the embedded one is no drift', async () => {
    server.run(
      `create database worded; \\c worded
       create table task (id bigint primary key, state varchar(9) not null, constraint state_known check (state in ('open', 'it''s done')));
       create index task_open on task (id) where state in ('open', 'new');
       create view open_task as select t.id, t.state from task t where t.state in ('open', 'new');`,
    );
    const project = new TemporaryProject();
    const address = server.address('worded');
    expect((await project.run(['import', address, '--title', 'Worded'])).status).toBe(0);
    expect((await project.run(['drift', address])).stdout).toBe('No drift.');
    server.run(
      `\\c worded
       create or replace view open_task as select t.id, t.state from task t where t.state = 'open';
       alter table task drop constraint state_known, add constraint state_known check (state in ('open', 'done'));`,
    );
    const { stdout } = await project.run(['drift', address]);
    expect(stdout).toContain('definition of query of table open_task');
    expect(stdout).toContain('check task.state_known');
    expect(stdout).toContain('2 differences.');
  }, 60_000);

  test('odd names, types, collations and partitions of partitions come in, run as DDL and do not drift', async () => {
    server.run(
      `create database odd; \\c odd
       create schema "a.b"; create schema "Größe";
       comment on schema "a.b" is 'A schema';
       create domain "Größe"."D 4" as numeric(12,3)[] check (array_length(value, 1) < 5);
       create type "a.b"."R x" as range (subtype = text);
       create table kinds (d "Größe"."D 4", r "a.b"."R x", b bpchar, c char, v oidvector, i int2vector, k regclass default 'pg_class',
         t text collate "de-x-icu");
       comment on column kinds.b is '   ';
       create table "a.b"."Odd.One" (id bigint generated always as identity);
       create table measured (id int, at date, region text) partition by range (at);
       create table part_z partition of measured for values from (minvalue) to ('2026-01-01') partition by list (region);
       create table part_a partition of part_z for values in ('a', 'it''s') partition by hash (id);
       create table part_0 partition of part_a for values with (modulus 1, remainder 0);
       create foreign data wrapper far; create server away foreign data wrapper far;
       create foreign table there (id int not null) server away;`,
    );
    const project = new TemporaryProject();
    const address = server.address('odd');
    expect((await project.run(['import', address, '--title', 'Odd'])).status).toBe(0);
    expect((await project.run(['check'])).stdout).not.toContain('error');
    expect((await project.run(['drift', address])).stdout).toMatch(
      /^not compared: server away\s+No drift\.$/u,
    );
    const sql = await project.run(['export', 'sql']);
    expect(sql.stdout).toContain('create table "part_0" partition of "part_a"');
    server.run('create database odd_again');
    server.run(sql.stdout, 'odd_again');
    expect((await project.run(['drift', server.address('odd_again')])).stdout).toContain(
      'kind of table there: foreign-table in the specification, table in the database',
    );
  }, 60_000);

  test('collations, text search, aggregates, operators and casts are imported, made again and compared', async () => {
    server.run(
      `create database objects; \\c objects
       ${readFileSync('tests/support/dump/objects.sql', 'utf8')}`,
    );
    const project = new TemporaryProject();
    const [address, copy] = [server.address('objects'), server.address('copy')];
    const imported = await project.run(['import', address, '--title', 'Objects']);
    expect(imported.status).toBe(0);
    expect(imported.stdout).not.toContain('Not imported');
    const { stdout: ddl } = await project.run(['export', 'sql']);
    server.run(`create database copy; \\c copy\n${ddl}`);
    expect((await project.run(['drift', address])).stdout).toBe('No drift.');
    expect((await project.run(['drift', copy])).stdout).toBe('No drift.');
    server.run(
      `\\c copy
       drop aggregate any_of(anyelement);
       create collation swedish (provider = icu, locale = 'sv');
       alter text search configuration shop.words drop mapping for url;
       comment on operator @#@ (none, bigint) is null;`,
    );
    const { stdout } = await project.run(['drift', copy]);
    expect(stdout).toContain('aggregate any_of(anyelement) is missing in the database');
    expect(stdout).toContain('collation swedish is not in the specification');
    expect(stdout).toContain('definition of text search configuration shop.words: create text');
    expect(stdout).toContain('comment of operator @#@(none, bigint): The other side of zero');
    expect(stdout).toContain('4 differences.');
  }, 60_000);

  test('an address that leads nowhere is explained without the password', async () => {
    const project = new TemporaryProject();
    const { status, stdout, stderr } = await project.run(['import', server.address('nowhere')]);
    expect(status).toBe(2);
    expect(stdout + stderr).not.toContain(PASSWORD);
    expect(stdout + stderr).not.toContain(encodeURIComponent(PASSWORD));
    expect(stderr).toContain('database "nowhere" does not exist');
  });

  test('the database is not changed: the transaction is read-only', async () => {
    const { openServer } = await import('../../plugins/specbook/cli/import/live-database.ts');
    const { query, close } = await openServer(server.address(), '/');
    await expect(query('create table planted (id int)')).rejects.toThrow(/read-only transaction/u);
    await close();
  });
});
