/** `specbook import` of DBML and of SQL of other databases. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scanText } from '../../../plugins/specbook/exchange/import/dbml/scan-text.ts';
import { emptyCatalogue } from '../../../plugins/specbook/exchange/import/catalogue.ts';
import { exportDbml } from '../../../plugins/specbook/exchange/export/dbml/dbml.ts';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import { specOf } from '../../support/spec-of.ts';
import { HOSTILE } from '../../support/hostile-spec.ts';
import { TemporaryProject } from '../../support/temporary-project.ts';
import { LIBRARY, readFolder } from '../../support/specs.ts';

async function errorsOf(project: TemporaryProject): Promise<unknown[]> {
  const { stdout } = await project.run(['check', '--format', 'json', '--now', '2026-11-29']);
  const { problems } = JSON.parse(stdout) as { problems: { severity: string }[] };
  return problems.filter(({ severity }) => severity === 'error');
}

const MYSQL = `-- dump
CREATE TABLE \`customer\` (
  \`id\` bigint unsigned NOT NULL AUTO_INCREMENT,
  \`email\` varchar(80) COLLATE utf8mb4_bin NOT NULL COMMENT 'Where we write; create view',
  \`state\` enum('new','old') NOT NULL DEFAULT 'new',
  \`at\` datetime DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (\`id\`),
  UNIQUE KEY \`uq_email\` (\`email\`)
) ENGINE=InnoDB;
CREATE TABLE \`purchase\` (
  \`id\` bigint unsigned NOT NULL,
  \`customer_id\` bigint unsigned DEFAULT NULL,
  PRIMARY KEY (\`id\`),
  KEY \`by_customer\` (\`customer_id\`),
  CONSTRAINT \`fk_customer\` FOREIGN KEY (\`customer_id\`) REFERENCES \`customer\` (\`id\`) ON DELETE CASCADE
);
`;

test('SQL of MySQL becomes a specification without errors, with collations and storage engines', async () => {
  const project = new TemporaryProject({ 'schema.sql': MYSQL });
  const args = ['import', 'schema.sql', '--dialect', 'mysql', '--title', 'Shop'];
  const { status, stdout } = await project.run(args);
  expect(status).toBe(0);
  expect(await errorsOf(project)).toEqual([]);
  const all = project.files().filter((path) => path.startsWith('content/entities/'));
  const customer = project.read(all.find((path) => path.endsWith('/customer.yaml')) ?? '');
  expect(customer).toContain('varchar(80)');
  expect(customer).toContain('uq_email');
  const purchase = project.read(all.find((path) => path.endsWith('/purchase.yaml')) ?? '');
  expect(purchase).toMatch(/references: customer(?:\.id)?/u);
  expect(purchase).toContain('onDelete: cascade');
  expect(customer).toContain('collation: utf8mb4_bin');
  expect(customer).toContain('engine: InnoDB');
  expect(stdout).not.toContain('Not imported:');
  const again = await project.run(args);
  expect(again.stdout).toContain('Nothing changes in content.');
});

test('SQL of SQL Server keeps identities, checks and schemas', async () => {
  const project = new TemporaryProject({
    'schema.sql': `CREATE TABLE [sales].[Order Line] (
  [No] int IDENTITY(1000,5) NOT NULL PRIMARY KEY,
  [Amount] decimal(12,2) NOT NULL CONSTRAINT [CK_Amount] CHECK ([Amount] > 0),
  [At] datetime2 NULL
);
GO
`,
  });
  const { status } = await project.run(['import', 'schema.sql', '--dialect', 'sqlserver']);
  expect(status).toBe(0);
  expect(await errorsOf(project)).toEqual([]);
  const [path = ''] = project.files().filter((one) => one.startsWith('content/entities/'));
  const line = project.read(path);
  expect(line).toContain('Order Line');
  expect(line).toContain('start: 1000');
  expect(line).toContain('type: int');
});

test('SQL of Snowflake keeps its types, and lists what the parser drops', async () => {
  const project = new TemporaryProject({
    'schema.sql': `create or replace TABLE CUSTOMER (
  ID NUMBER(38,0) NOT NULL COMMENT 'Its number',
  DATA VARIANT,
  primary key (ID)
) cluster by (ID);
create or replace TABLE PURCHASE (CUSTOMER_ID NUMBER(38,0));
alter table PURCHASE add constraint FK_CUSTOMER foreign key (CUSTOMER_ID) references CUSTOMER(ID);
`,
    'odd.sql': "create table A (ID INT COMMENT 'x') COMMENT='y' cluster by (ID);\n",
  });
  const args = ['import', 'schema.sql', '--dialect', 'snowflake', '--title', 'Shop'];
  const { status, stdout, stderr } = await project.run(args);
  expect(status, stderr).toBe(0);
  expect(await errorsOf(project)).toEqual([]);
  expect(stdout).toContain('schema.sql:5: a key that clusters a table');
  expect(stdout).toContain('the database Snowflake, of which types are taken as written');
  expect(project.read('content/entities/shop/CUSTOMER.yaml')).toContain('VARIANT');
  expect(project.read('content/entities/shop/PURCHASE.yaml')).toContain('references: CUSTOMER.ID');
  expect(stdout).toContain('1 of 1 names of foreign keys');
  const odd = await project.run(['import', 'odd.sql', '--dialect', 'snowflake']);
  expect(odd.stderr).toContain('odd.sql cannot be read: the parser of @dbml/core fails on it.');
});

test('what GET_DDL of Snowflake writes is read: schemas named once, keywords and numbers as names', async () => {
  const project = new TemporaryProject({
    'schema.sql': `create or replace database SHOP;
create or replace schema SALES;
create or replace TABLE ORDERS (
\tID NUMBER(38,0) NOT NULL autoincrement start 1 increment 1,
\tFIRST VARCHAR(16777216),
\t"Mixed; case" NUMBER(38,2),
\t3 VARCHAR(32700),
\tprimary key (ID)
);
create or replace TRANSIENT TABLE XML (
\tDATA VARIANT
);
CREATE OR REPLACE FILE FORMAT CSV TYPE = csv VALIDATE_UTF8 = FALSE;
create or replace schema STAGE;
create or replace TABLE ORDERS (
\tID NUMBER(38,0),
\tforeign key (ID) references SHOP.SALES.ORDERS(ID)
);
create or replace TABLE BROKEN (
\tA B,C
);
`,
  });
  const { status, stdout, stderr } = await project.run([
    ...['import', 'schema.sql', '--dialect', 'snowflake', '--title', 'Shop'],
  ]);
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('3 entities');
  expect(stdout).toContain('schema.sql:19: create or replace TABLE STAGE.BROKEN ( A B,C )');
  expect(stdout).toContain('schema.sql:13: CREATE OR REPLACE FILE FORMAT CSV');
  expect(await errorsOf(project)).toEqual([]);
  const { spec } = await loadSpec({ content: join(project.folder, 'content'), now: '2026-11-29' });
  expect(spec.entities.map(({ data, id }) => data.table ?? id).sort()).toEqual([
    'SALES.ORDERS',
    'SALES.XML',
    'STAGE.ORDERS',
  ]);
  expect([...spec.fields.values()].flat().map(({ data }) => data.column ?? data.id)).toEqual(
    expect.arrayContaining(['ID', 'FIRST', 'Mixed; case', '3', 'DATA']),
  );
});

test('one statement that the parser cannot read leaves the others, and is listed with its line', async () => {
  const project = new TemporaryProject({
    'schema.sql': `-- a dump
CREATE TABLE customer (id int NOT NULL, name varchar(20) DEFAULT 'a;b', PRIMARY KEY (id));
CREATE TABLE broken (id int !);
CREATE TABLE customer (id int);
CREATE TABLE purchase (id int, customer_id int, shop_id int,
  CONSTRAINT fk_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_shop FOREIGN KEY (shop_id) REFERENCES shop (no));
`,
    'nothing.sql': 'CREATE TABLE broken (id int !);\n',
    'batches.sql': 'CREATE TABLE [a] ([id] int)\nGO\nCREATE TABLE [b] ([id] int !)\nGO\n',
  });
  const { status, stdout } = await project.run([
    ...['import', 'schema.sql', '--dialect', 'mysql', '--title', 'Shop'],
  ]);
  expect(status).toBe(0);
  expect(stdout).toContain('2 entities');
  expect(stdout).toContain('schema.sql:3: CREATE TABLE broken (id int !): ');
  expect(stdout).toContain(
    'schema.sql:4: CREATE TABLE customer (id int): the table customer already exists',
  );
  expect(stdout).toContain('a foreign key to shop, which the text does not create');
  expect(await errorsOf(project)).toEqual([]);
  expect(project.read('content/entities/shop/purchase.yaml')).toContain('references: customer.id');
  const nothing = await project.run(['import', 'nothing.sql', '--dialect', 'mysql']);
  expect(nothing.stderr).toContain('nothing.sql:1:29 cannot be read');
  const batches = await project.run([
    'import',
    'batches.sql',
    '--dialect',
    'sqlserver',
    '--dry-run',
  ]);
  expect(batches.stdout).toContain('batches.sql:3: CREATE TABLE [b] ([id] int !): ');
});

test('the DBML of a specification has the same tables, columns, keys and enumerations when it is imported', async () => {
  const spec = await readFolder(LIBRARY);
  const project = new TemporaryProject({ 'library.dbml': exportDbml(spec).content });
  const { status } = await project.run(['import', 'library.dbml']);
  expect(status).toBe(0);
  expect(await errorsOf(project)).toEqual([]);
  const back = await readFolder(join(project.folder, 'content'));
  expect(back.entities).toHaveLength(spec.entities.length);
  expect([...back.fields.values()].flat()).toHaveLength([...spec.fields.values()].flat().length);
  expect(back.enums).toHaveLength(spec.enums.length);
  const keysOf = (one: typeof spec) =>
    one.relationships.filter(({ origin }) => origin === 'key').length;
  expect(keysOf(back)).toBe(keysOf(spec));
});

test('hostile names of DBML make safe files', async () => {
  const { spec } = await specOf(HOSTILE);
  const project = new TemporaryProject({ 'odd.dbml': exportDbml(spec).content });
  expect((await project.run(['import', 'odd.dbml'])).status).toBe(0);
  expect(await errorsOf(project)).toEqual([]);
});

test('a file that cannot be read is named with its line, and nothing is written', async () => {
  const project = new TemporaryProject({ 'broken.dbml': 'Table a {\n  id int [pk\n}\n' });
  const { status, stderr } = await project.run(['import', 'broken.dbml']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^broken\.dbml:\d+:\d+ cannot be read: /u);
  expect(project.files().some((path) => path.startsWith('content/'))).toBe(false);
});

test('a plain scan finds what no parser hands over, and what comments and texts say is no finding', () => {
  const catalogue = emptyCatalogue('mysql');
  const sql =
    "-- create view x\ncreate table a (b int comment 'create trigger');\ncreate view v as select 1;";
  expect(scanText(sql, catalogue, 'a.sql')).toEqual([
    { what: '1 of 1 tables', file: 'a.sql' },
    { what: 'a view', file: 'a.sql', line: 3 },
  ]);
});

test('numbers of MySQL stay unsigned, in keys too', async () => {
  const project = new TemporaryProject({
    'schema.sql': `CREATE TABLE \`a\` (\`id\` int(10) unsigned NOT NULL AUTO_INCREMENT, n decimal(5,2) UNSIGNED ZEROFILL, plain int, PRIMARY KEY (\`id\`));
CREATE TABLE shop.b (a_id int unsigned COMMENT 'signed, unsigned', FOREIGN KEY (a_id) REFERENCES a (id));`,
  });
  const args = ['import', 'schema.sql', '--dialect', 'mysql', '--title', 'Shop'];
  expect((await project.run(args)).status).toBe(0);
  expect(await errorsOf(project)).toEqual([]);
  const { spec } = await loadSpec({ content: join(project.folder, 'content'), now: '2026-11-29' });
  expect([...spec.fields.values()].flat().map(({ id, data }) => `${id}: ${data.type}`)).toEqual([
    'a.id: int(10) unsigned',
    'a.n: decimal(5,2) unsigned zerofill',
    'a.plain: int',
    'b.a_id: int unsigned',
  ]);
});
