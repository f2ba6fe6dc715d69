/** The DDL of MySQL on a MariaDB server of the machine, and back, in the nightly run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportDialect } from '../../plugins/specbook/exchange/export/sql/dialects/export.ts';
import { MYSQL } from '../../plugins/specbook/exchange/export/sql/dialects/mysql.ts';
import { alignMysql } from '../../plugins/specbook/exchange/import/mysql/align.ts';
import { isView } from '../../plugins/specbook/model/data/entity-kind.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { HOSTILE } from '../support/hostile-spec.ts';
import { catalogueOf, importedMysql } from '../support/imported-mysql.ts';
import { noMariadb, startMariadb, type MariadbServer } from '../support/mariadb-server.ts';
import { specOf } from '../support/spec-of.ts';
import { CATALOGUE, EXAMPLE, LIBRARY, readFolder, SHOP } from '../support/specs.ts';

const isNightly = process.env.SPECBOOK_NIGHTLY === '1';
if (isNightly && noMariadb !== undefined)
  console.warn(`Tests with MariaDB are passed over: ${noMariadb}.`);

/** Schemas that the server has by itself. */
const OWN = /^(?:mysql|sys|(?:information|performance)_schema)$/u;

const SHOP_DUMP = readFileSync(
  join(import.meta.dirname, '..', 'exchange', 'mysql', 'shop.sql'),
  'utf8',
);

const OF_COLUMNS =
  'column_name, ordinal_position, column_default, is_nullable, column_type, character_set_name, collation_name, extra, column_comment, generation_expression';
const FACTS = [
  'select table_name, table_type, engine, table_collation, create_options, table_comment from information_schema.tables where table_schema = THIS order by 1',
  `select table_name, ${OF_COLUMNS} from information_schema.columns where table_schema = THIS order by table_name, ordinal_position`,
  'select table_name, index_name, non_unique, seq_in_index, column_name, sub_part, collation, index_type, index_comment from information_schema.statistics where table_schema = THIS order by 1, 2, 4',
  'select table_name, constraint_name, update_rule, delete_rule, referenced_table_name from information_schema.referential_constraints where constraint_schema = THIS order by 1, 2',
  'select table_name, constraint_name, column_name, ordinal_position, referenced_column_name from information_schema.key_column_usage where table_schema = THIS order by 1, 2, 4',
  'select table_name, constraint_name, check_clause from information_schema.check_constraints where constraint_schema = THIS order by 1, 2',
  'select table_name, partition_name, partition_method, partition_expression, partition_description, partition_comment from information_schema.partitions where table_schema = THIS order by 1, 2',
  'select trigger_name, event_manipulation, action_timing, action_statement from information_schema.triggers where trigger_schema = THIS order by 1',
  'select routine_name, dtd_identifier, routine_definition from information_schema.routines where routine_schema = THIS order by 1',
];

describe.skipIf(!isNightly || noMariadb !== undefined)('MariaDB', () => {
  let server: MariadbServer;
  const schemas = () =>
    server
      .run('show databases')
      .split('\n')
      .filter((name) => name !== '' && !OWN.test(name));
  const count = (what: string) => {
    const names = schemas().map((name) => `'${name}'`);
    return Number(server.run(what.replace('OWN', names.join(', '))));
  };

  beforeAll(async () => {
    server = await startMariadb();
  }, 60_000);

  afterAll(() => {
    server.stop();
  });

  beforeEach(() => {
    const drops = schemas().map((name) => `drop database \`${name}\`;`);
    server.run(`set foreign_key_checks = 0; ${drops.join(' ')} create database own;`);
  });

  test.each([
    ['the example', () => readFolder(EXAMPLE)],
    ['the shop', () => readFolder(SHOP)],
    ['the library', () => readFolder(LIBRARY)],
    ['names of any letters', () => readFolder(CATALOGUE)],
    ['hostile names and texts', async () => (await specOf(HOSTILE)).spec],
  ])('runs the statements of %s, and has each table, column and foreign key', async (_, read) => {
    const spec: Spec = await read();
    const { content, omitted } = exportDialect(spec, MYSQL, 'mysql');
    server.run(content, 'own');
    const stated = spec.entities.filter((entity) => !isView(entity));
    const fields = stated.flatMap(({ id }) => spec.fields.get(id) ?? []);
    const keys = [
      ...fields.filter(({ data }) => data.references !== undefined),
      ...stated.flatMap(({ data }) => data.foreignKeys ?? []),
    ];
    const listed = omitted
      .filter((one) =>
        /^foreign keys (?:between fields of different types|from a table with)/u.test(one),
      )
      .flatMap((one) => one.split(', '));
    const among = 'from information_schema';
    expect(count(`select count(*) ${among}.tables where table_schema in (OWN)`)).toBe(
      stated.length,
    );
    expect(count(`select count(*) ${among}.columns where table_schema in (OWN)`)).toBe(
      fields.length,
    );
    expect(
      count(`select count(*) ${among}.referential_constraints where constraint_schema in (OWN)`),
    ).toBe(keys.length - listed.length);
  });

  /** Everything that the server knows of the tables of a database. */
  const factsOf = (database: string): string[] =>
    FACTS.flatMap((query) =>
      server
        .run(query.replaceAll('THIS', `'${database}'`))
        .split('\n')
        .filter((line) => line !== ''),
    );

  test('makes the same database of a dump, and of what is exported of its specification', async () => {
    server.run(SHOP_DUMP, 'own');
    const { errors, exported } = await importedMysql(server.dump('own'));
    expect(errors).toEqual([]);
    expect(exported.omitted).toEqual([]);
    server.run('create database again');
    server.run(exported.content, 'again');
    expect(factsOf('again')).toEqual(factsOf('own'));
    expect(factsOf('own').length).toBeGreaterThan(60);
    const [one, other] = alignMysql(
      catalogueOf(server.dump('own')),
      catalogueOf(server.dump('again')),
    );
    expect(other.tables).toEqual(one.tables);
    expect(other.functions).toEqual(one.functions);
  });
});
