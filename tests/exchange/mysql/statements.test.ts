/** Statements of MySQL: each fact of a schema is imported, exported again, or listed with its line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareCatalogues } from '../../../plugins/specbook/exchange/drift/compare-catalogues.ts';
import type { Catalogue, Table } from '../../../plugins/specbook/exchange/import/catalogue.ts';
import { alignMysql } from '../../../plugins/specbook/exchange/import/mysql/align.ts';
import { readMysql } from '../../../plugins/specbook/exchange/import/mysql/catalogue-of-mysql.ts';
import { statedCatalogue } from '../../../plugins/specbook/exchange/import/stated/stated-catalogue.ts';
import { catalogueOf, importedMysql } from '../../support/imported-mysql.ts';
import { TemporaryProject } from '../../support/temporary-project.ts';

const SHOP = readFileSync(join(import.meta.dirname, 'shop.sql'), 'utf8');

/** What only MySQL has, and MariaDB does not. */
const MYSQL_8 = `create table t (
  id int not null auto_increment,
  name varchar(50) collate utf8mb4_0900_ai_ci not null,
  doc json,
  area geometry not null srid 4326,
  hidden int invisible,
  primary key (id) comment 'it''s a key',
  key folded ((lower(name)), (upper(name)) desc),
  key off (name) invisible,
  fulltext key words (name) with parser ngram,
  constraint later check (name <> 'x') not enforced,
  check (hidden > 0),
  check (hidden < 9)
) engine=InnoDB auto_increment=1000 compression='zlib' stats_persistent=1;
`;

function byName({ tables }: Catalogue): Map<string, Table> {
  return new Map(tables.map((table) => [table.name, table]));
}

test.each([
  ['a dump of MariaDB', SHOP],
  ['a schema of MySQL 8', MYSQL_8],
])('%s is the same when it was imported and exported', async (_, sql) => {
  const { catalogue, spec, errors, exported } = await importedMysql(sql);
  expect(errors).toEqual([]);
  expect(exported.omitted).toEqual([]);
  const [again, before] = alignMysql(catalogueOf(exported.content), catalogue);
  expect(byName(again)).toEqual(byName(before));
  expect(catalogueOf(exported.content).enumerations).toEqual(catalogue.enumerations);
  const [stated, found] = alignMysql(statedCatalogue(spec), catalogue);
  expect(compareCatalogues(stated, found)).toEqual([]);
});

test('keys keep their lengths, their order, their kind and their comments', () => {
  const [customer, , place] = catalogueOf(SHOP).tables;
  expect(customer?.indexes).toEqual([
    { name: 'email', elements: [{ column: 'email' }], unique: true },
    { name: 'by_nick', elements: [{ column: 'nick', rest: '(10)' }], unique: true },
    {
      name: 'by_name',
      elements: [
        { column: 'name', rest: '(20)' },
        { column: 'id', rest: 'desc' },
      ],
      unique: false,
      comment: "the list of it's",
    },
    { name: 'by_state', elements: [{ column: 'state' }], unique: false, method: 'hash' },
    {
      name: 'search',
      elements: [{ column: 'bio' }, { column: 'name' }],
      unique: false,
      method: 'fulltext',
    },
  ]);
  expect(place?.indexes[0]?.method).toBe('spatial');
});

test('what is not imported is listed with its line, and rows are counted', async () => {
  const project = new TemporaryProject({ 'shop.sql': SHOP });
  const args = ['import', 'shop.sql', '--dialect', 'mysql', '--title', 'Shop'];
  const { status, stdout, stderr } = await project.run(args);
  expect(status, stderr).toBe(0);
  const lineOf = (text: string) => SHOP.slice(0, SHOP.indexOf(text)).split('\n').length;
  expect(stdout).toContain(
    `shop.sql:${lineOf('AUTO_INCREMENT=8231')}: the next number of customer at the time of the dump`,
  );
  expect(stdout).toContain(
    'column label of the view customer_list, whose type the text does not say',
  );
  expect(stdout).toContain('rows of tables: 1 statement');
  const checked = await project.run(['check', '--now', '2026-11-29']);
  expect(checked.stdout).not.toMatch(/ error /u);
  expect((await project.run(args)).stdout).toContain('Nothing changes in content.');
  const drift = await project.run(['drift', 'shop.sql']);
  expect(drift.stdout).toContain('No drift.');
  expect(drift.status).toBe(0);
  const changed = SHOP.replace('`nick`(10)', '`nick`(12)').replace('ON DELETE SET NULL', '');
  const other = new TemporaryProject({ 'other.sql': changed });
  for (const path of project.files())
    if (path.startsWith('content/')) other.write(path, project.read(path));
  const found = await other.run(['drift', 'other.sql']);
  expect(found.status).toBe(1);
  expect(found.stdout).toContain('2 differences');
  expect(found.stdout).toContain('nick(10)');
});

test('the words of a specification stay where MySQL and MariaDB write the same in others', async () => {
  const people = `create table a (id integer unsigned primary key, flag boolean not null default false,
    at timestamp default now(), name varchar(9) character set utf8, b_id int, foreign key (b_id) references b (id) on delete restrict);
    create table b (id int primary key, check (id > 0));`;
  const server = `CREATE TABLE \`a\` (\`id\` int(10) unsigned NOT NULL, \`flag\` tinyint(1) NOT NULL DEFAULT 0,
    \`at\` timestamp NULL DEFAULT current_timestamp(), \`name\` varchar(9) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci DEFAULT NULL,
    \`b_id\` int(11) DEFAULT NULL, PRIMARY KEY (\`id\`), KEY \`b_id\` (\`b_id\`),
    CONSTRAINT \`a_ibfk_1\` FOREIGN KEY (\`b_id\`) REFERENCES \`b\` (\`id\`));
    CREATE TABLE \`b\` (\`id\` int(11) NOT NULL, PRIMARY KEY (\`id\`), CONSTRAINT \`b_check\` CHECK (\`id\` > 0));`;
  const project = new TemporaryProject({ 'people.sql': people, 'server.sql': server });
  const run = (file: string) => project.run(['import', file, '--dialect', 'mysql', '--title', 'T']);
  expect((await run('people.sql')).status).toBe(0);
  expect((await run('server.sql')).stdout).toContain('Nothing changes in content.');
  expect((await project.run(['drift', 'server.sql'])).stdout).toContain('No drift.');
});

test('migrations change, rename and drop what earlier ones created', () => {
  const { catalogue } = readMysql([
    {
      path: 'V1.sql',
      text: 'create table a (id int primary key, old int, gone int, key k (gone));',
    },
    {
      path: 'V2.sql',
      text: `alter table a change old fresh bigint not null comment 'new' first, drop column gone, add column (x int, y int),
        add constraint c check (x > 0), add unique key u (y desc), rename to b;
        create fulltext index f on b (x) comment 'words';
        create table c like b; drop table if exists nothing; rename table c to d;`,
    },
  ]);
  expect(catalogue.losses).toEqual([]);
  const [b, d] = catalogue.tables;
  expect([b?.name, d?.name]).toEqual(['b', 'd']);
  expect(b?.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'fresh bigint',
    'id int',
    'x int',
    'y int',
  ]);
  expect(d?.indexes.map(({ name }) => name)).toEqual(['u', 'f']);
});

test('a statement that says what is not known is listed, and no table is lost in it', () => {
  const { losses, tables } = catalogueOf(`create table a (id int) engine=InnoDB
create table b (id int);
create table c (id int, key k (id) sorted);
alter table c add key l (id), add nonsense;
create table d (id int);
alter table d add key l (id), add !, drop column none;
create event e on schedule every 1 day do delete from d;
create temporary table f (id int);
`);
  expect(tables.map(({ name }) => name)).toEqual(['d']);
  expect(tables[0]?.indexes.map(({ name }) => name)).toEqual(['l']);
  expect(losses.map(({ line, what }) => `${line} ${what}`)).toEqual([
    expect.stringMatching(/^1 create table a .*unexpected "create"$/u),
    expect.stringMatching(/^3 create table c .*unexpected "sorted"$/u),
    expect.stringMatching(/^4 alter table c .*nothing creates the table c$/u),
    expect.stringMatching(/^6 "add !" of d: unexpected "!"$/u),
    '6 "drop column none" of d: d has no column none',
    expect.stringMatching(/^7 create event e .*unexpected "event"$/u),
    '8 a temporary table',
  ]);
});
