/** `specbook import` of SQLite, Mermaid, tbls and Drizzle. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { emptyTable } from '../../../plugins/specbook/exchange/import/catalogue.ts';
import { guessDomains } from '../../../plugins/specbook/exchange/import/domains/guess-domains.ts';
import { catalogueOfEr } from '../../../plugins/specbook/exchange/import/mermaid/catalogue-of-er.ts';
import { readErDiagram } from '../../../plugins/specbook/exchange/import/mermaid/er-diagram.ts';
import { catalogueOfTbls } from '../../../plugins/specbook/exchange/import/tbls/catalogue-of-tbls.ts';
import { readSqliteTexts } from '../../../plugins/specbook/cli/import/sqlite-source.ts';
import { TemporaryProject } from '../../support/temporary-project.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/import');

async function expectNoErrors(project: TemporaryProject): Promise<void> {
  const { status, stdout } = await project.run([
    'check',
    '--format',
    'json',
    '--now',
    '2026-11-29',
  ]);
  expect(status, stdout).toBe(0);
}

const SQLITE = `PRAGMA foreign_keys = on;
CREATE TABLE customer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  "e mail" TEXT NOT NULL CONSTRAINT "has at" CHECK (instr("e mail", '@') > 0), -- check (no)
  state TEXT DEFAULT 'it''s',
  upper_mail TEXT GENERATED ALWAYS AS (upper("e mail")) STORED,
  CONSTRAINT uq_mail UNIQUE ("e mail"),
  CHECK (length(state) < (10))
);
CREATE TABLE purchase (
  customer_id INTEGER, at TEXT DEFAULT CURRENT_TIMESTAMP, n INTEGER DEFAULT 1,
  CONSTRAINT pk_purchase PRIMARY KEY (customer_id, at),
  CONSTRAINT fk_customer FOREIGN KEY (customer_id) REFERENCES customer ON DELETE SET NULL
) WITHOUT ROWID;
INSERT INTO customer ("e mail") VALUES ('a@b');
CREATE UNIQUE INDEX by_day ON purchase (at DESC, lower(at)) WHERE n > 0;
CREATE VIEW latest AS SELECT id FROM customer;
CREATE TRIGGER audit AFTER INSERT ON customer BEGIN UPDATE customer SET state = 'x'; END;
SELECT load_extension('none');
`;

test('SQL of SQLite has every column, key, check, index, view and trigger', async () => {
  const { catalogue, skipped } = await readSqliteTexts([{ path: 'a.sql', text: SQLITE }]);
  const [customer, purchase, latest] = catalogue.tables;
  expect(customer?.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'id integer',
    'e mail text',
    'state text',
    'upper_mail text',
  ]);
  expect(customer?.columns[0]?.identity).toEqual({ when: 'by default' });
  expect(customer?.columns[2]?.default).toEqual({ kind: 'literal', text: "it's" });
  expect(customer?.columns[3]?.generated).toEqual({ sql: 'upper("e mail")', stored: true });
  expect(customer?.checks).toEqual([
    { name: 'has at', sql: `instr("e mail", '@') > 0` },
    { sql: 'length(state) < (10)' },
  ]);
  expect(customer?.unique).toEqual([{ columns: ['e mail'], name: 'uq_mail' }]);
  expect(customer?.triggers.map(({ name }) => name)).toEqual(['audit']);
  expect(purchase?.primaryKey).toEqual({ columns: ['customer_id', 'at'], name: 'pk_purchase' });
  expect(purchase?.foreignKeys).toEqual([
    {
      name: 'fk_customer',
      columns: ['customer_id'],
      to: { schema: null, name: 'customer' },
      toColumns: ['id'],
      onDelete: 'set null',
    },
  ]);
  expect(purchase?.indexes).toEqual([
    {
      name: 'by_day',
      elements: [{ column: 'at', rest: 'desc' }, { expression: 'lower(at)' }],
      unique: true,
      where: 'n > 0',
    },
  ]);
  expect(latest).toMatchObject({ kind: 'view', query: 'SELECT id FROM customer' });
  expect([...skipped.keys()]).toEqual(['setting', 'data']);
  expect(catalogue.losses).toMatchObject([{ file: 'a.sql', line: 19 }]);
});

test('a virtual table of SQLite is listed once, and where it keeps its rows is no table', async () => {
  const text = 'CREATE TABLE page (id INTEGER);\nCREATE VIRTUAL TABLE found USING fts5(body);\n';
  const { catalogue } = await readSqliteTexts([{ path: 'a.sql', text }]);
  expect(catalogue.tables.map(({ name }) => name)).toEqual(['page']);
  expect(catalogue.losses).toMatchObject([{ what: 'the virtual table found' }]);
});

test('a database of SQLite becomes a specification without errors', async () => {
  const project = new TemporaryProject({});
  const database = new DatabaseSync(join(project.folder, 'shop.db'));
  database.exec(SQLITE.replace(/SELECT load_extension.*\n/u, ''));
  database.close();
  const { status, stderr } = await project.run(['import', 'shop.db', '--title', 'Shop']);
  expect(status, stderr).toBe(0);
  expect(project.read('content/spec.yaml')).toContain('dialect: sqlite');
  expect(project.read('content/entities/shop/purchase.yaml')).toContain('onDelete: set null');
  await expectNoErrors(project);
});

const DIAGRAM = `---
title: Orders
---
erDiagram
    %% a comment
    CUSTOMER ||--o{ ORDER : places
    ORDER ||--|{ LINE_ITEM : contains
    CUSTOMER }|..|{ ADDRESS : "uses"
    CUSTOMER ||--o| PASSPORT : has
    p only one to zero or more CUSTOMER : is
    CUSTOMER {
        int id PK
        string email UK "Where we write"
        string person_id FK
    }
    p[Person] {
        string id PK
    }
    ORDER {
        int id PK
        int customerId FK
    }
    LINE_ITEM {
        int order_id PK, FK
        int position PK
    }
    PASSPORT {
        string number PK
        int customer_id FK
    }
    ADDRESS:::home ||--o{ FLAT : has
    FLAT { int address_id FK }
    what is this?
`;

test('a diagram of Mermaid has its keys where an attribute can hold them, and lists what it cannot say', () => {
  const { tables, losses } = catalogueOfEr(readErDiagram(DIAGRAM), 'model.mmd');
  const keys = tables.flatMap(({ name, foreignKeys }) =>
    foreignKeys.map(
      ({ columns, to, toColumns }) => `${name}.${columns[0]} ${to.name}.${toColumns[0]}`,
    ),
  );
  expect(keys.sort()).toEqual(
    [
      'LINE_ITEM.order_id ORDER.id',
      'ORDER.customerId CUSTOMER.id',
      'PASSPORT.customer_id CUSTOMER.id',
      'CUSTOMER.person_id p.id',
    ].sort(),
  );
  expect(tables.find(({ name }) => name === 'PASSPORT')?.unique).toEqual([
    { columns: ['customer_id'] },
  ]);
  expect(tables.find(({ name }) => name === 'ORDER')?.columns[1]?.required).toBe(true);
  expect(losses).toEqual([
    { what: 'what is this?', file: 'model.mmd', line: 33 },
    { what: 'the title: Orders', file: 'model.mmd', line: 2 },
    { what: 'that relationships are drawn as not identifying (1)', file: 'model.mmd', line: 8 },
    {
      what: 'that each ORDER has at least one LINE_ITEM: a key cannot say it',
      file: 'model.mmd',
      line: 7,
    },
  ]);
});

test('a diagram of Mermaid becomes a specification without errors; other diagrams are refused', async () => {
  const project = new TemporaryProject({
    'model.mmd': DIAGRAM,
    'flow.mmd': 'flowchart LR\n  a --> b\n',
  });
  expect((await project.run(['import', 'model.mmd', '--title', 'Shop'])).status).toBe(0);
  await expectNoErrors(project);
  expect((await project.run(['import', 'flow.mmd'])).stderr).toContain(
    'flow.mmd is no ER diagram.',
  );
});

/** In the shape of `tbls out -t json`, tbls 1.85. */
const TBLS = {
  name: 'shop',
  desc: '',
  tables: [
    {
      name: 'public.customers',
      type: 'BASE TABLE',
      comment: 'People who buy',
      columns: [
        {
          name: 'id',
          type: 'integer',
          nullable: false,
          default: "nextval('customers_id_seq'::regclass)",
        },
        {
          name: 'name',
          type: 'character varying(50)',
          nullable: false,
          default: "'New'::character varying",
        },
        {
          name: 'key',
          type: 'text',
          nullable: true,
          extra_def: 'GENERATED ALWAYS AS (lower(name)) STORED',
        },
        { name: 'state', type: 'state', nullable: false },
      ],
      indexes: [
        {
          name: 'customers_pkey',
          def: 'CREATE UNIQUE INDEX customers_pkey ON public.customers USING btree (id)',
          columns: ['id'],
        },
        {
          name: 'by_name',
          def: 'CREATE INDEX by_name ON public.customers USING gin (name gin_trgm_ops) WHERE (id > 0)',
          columns: ['name'],
        },
      ],
      constraints: [
        { name: 'customers_pkey', type: 'PRIMARY KEY', def: 'PRIMARY KEY (id)', columns: ['id'] },
        { name: 'long', type: 'CHECK', def: 'CHECK ((char_length(name) > 4))', columns: ['name'] },
      ],
      triggers: [{ name: 'audit', def: 'CREATE TRIGGER audit AFTER INSERT ON public.customers' }],
    },
    {
      name: 'sales.orders',
      type: 'BASE TABLE',
      columns: [{ name: 'customer_id', type: 'integer', nullable: true }],
      constraints: [
        {
          name: 'fk_customer',
          type: 'FOREIGN KEY',
          def: 'FOREIGN KEY (customer_id) REFERENCES customers(id) ON DELETE SET NULL (customer_id)',
          referenced_table: 'customers',
          columns: ['customer_id'],
          referenced_columns: ['id'],
        },
      ],
    },
    { name: 'public.v', type: 'VIEW', columns: [{ name: 'id', type: 'integer', nullable: true }] },
  ],
  relations: [
    {
      table: 'public.v',
      columns: ['id'],
      parent_table: 'public.customers',
      parent_columns: ['id'],
      virtual: true,
    },
  ],
  functions: [{ name: 'public.touch', return_type: 'trigger', arguments: '', type: 'FUNCTION' }],
  enums: [{ name: 'public.state', values: ['new', 'old'] }],
  driver: { name: 'postgres', database_version: 'PostgreSQL 15' },
};

test('schema.json of tbls has its tables, keys, checks and enumerations', async () => {
  const [customers, orders, view] = catalogueOfTbls(TBLS).tables;
  expect(customers?.columns).toEqual([
    { name: 'id', type: 'serial', required: true },
    {
      name: 'name',
      type: 'varchar(50)',
      required: true,
      default: { kind: 'literal', text: 'New' },
    },
    { name: 'key', type: 'text', required: false, generated: { sql: 'lower(name)', stored: true } },
    { name: 'state', type: 'state', enumeration: { schema: null, name: 'state' }, required: true },
  ]);
  expect(customers?.checks).toEqual([{ name: 'long', sql: '(char_length(name) > 4)' }]);
  expect(customers?.indexes).toEqual([
    {
      name: 'by_name',
      elements: [{ column: 'name', rest: 'gin_trgm_ops' }],
      unique: false,
      method: 'gin',
      where: '(id > 0)',
    },
  ]);
  expect(orders?.foreignKeys[0]).toMatchObject({
    onDelete: 'set null',
    onDeleteColumns: ['customer_id'],
  });
  expect(view?.kind).toBe('view');
  const project = new TemporaryProject({ 'schema.json': JSON.stringify(TBLS), 'other.json': '{}' });
  const { status, stdout } = await project.run(['import', 'schema.json', '--title', 'Shop']);
  expect(status).toBe(0);
  expect(stdout).toContain('- the function public.touch(), whose body tbls does not write');
  await expectNoErrors(project);
  expect((await project.run(['import', 'other.json'])).status).toBe(2);
});

test('tables of SQL Server and SQLite have no statements and no types in a file of tbls', () => {
  const [table] = catalogueOfTbls({
    name: 'shop',
    tables: [
      {
        name: 'lines',
        type: 'BASE TABLE',
        columns: [{ name: 'a', type: '' }],
        indexes: [{ name: 'by_a', def: 'NONCLUSTERED, [ a ]', columns: ['a'] }],
        constraints: [
          {
            name: 'fk',
            type: 'FOREIGN KEY',
            def: 'FOREIGN KEY(a) REFERENCES lines(a) ON UPDATE NO_ACTION ON DELETE SET_NULL',
            columns: ['a'],
            referenced_table: 'lines',
            referenced_columns: ['a'],
          },
        ],
      },
    ],
    driver: { name: 'mssql' },
  }).tables;
  expect(table?.columns[0]?.type).toBe('any');
  expect(table?.indexes).toEqual([{ name: 'by_a', elements: [{ column: 'a' }], unique: false }]);
  expect(table?.foreignKeys[0]).toMatchObject({ onDelete: 'set null' });
  expect(table?.foreignKeys[0]).not.toHaveProperty('onUpdate');
});

const COLUMN = { name: 'id', type: 'int', nullable: false };

/** One table, in the shape that tbls gives those of a database. */
function tblsOf(driver: string, table: object, rest: object = {}) {
  return catalogueOfTbls({
    name: 'shop',
    tables: [{ name: 'notes', type: 'BASE TABLE', columns: [COLUMN], ...table }],
    driver: { name: driver },
    ...rest,
  });
}

test('defaults of tbls are read in the words of each database', () => {
  const read = (driver: string, text: string, extra = '') =>
    tblsOf(driver, { columns: [{ ...COLUMN, type: 'text', default: text, extra_def: extra }] })
      .tables[0]?.columns[0]?.default;
  expect(read('mysql', 'Untitled')).toEqual({ kind: 'literal', text: 'Untitled' });
  expect(read('mysql', '0')).toEqual({ kind: 'literal', text: '0' });
  expect(read('mysql', 'CURRENT_TIMESTAMP')).toEqual({
    kind: 'expression',
    text: 'CURRENT_TIMESTAMP',
  });
  expect(read('mysql', 'a + b', 'DEFAULT_GENERATED')?.kind).toBe('expression');
  expect(read('mariadb', "'it''s'")).toEqual({ kind: 'literal', text: "it's" });
  expect(read('mariadb', 'NULL')).toBeUndefined();
  expect(read('sqlserver', '((0))')).toEqual({ kind: 'literal', text: '0' });
  expect(read('sqlserver', "(N'new')")).toEqual({ kind: 'literal', text: 'new' });
  expect(read('sqlserver', '(getdate())')).toEqual({ kind: 'expression', text: 'getdate()' });
  expect(read('sqlite', "'x'")).toEqual({ kind: 'literal', text: 'x' });
  expect(read('clickhouse', 'DEFAULT now()')).toEqual({ kind: 'expression', text: 'now()' });
});

test('names that tbls or the database made up are no names', () => {
  const [table] = tblsOf('sqlserver', {
    constraints: [
      { name: 'PK__notes_*', type: 'PRIMARY KEY', def: '', columns: ['id'] },
      { name: 'UQ__notes_*', type: 'UNIQUE', def: '', columns: ['id'] },
      { name: 'CK__notes_*', type: 'CHECK', def: 'CHECK([id]>(4))' },
    ],
    indexes: [
      {
        name: 'UQ__notes_*',
        def: 'NONCLUSTERED, unique, part of a UNIQUE constraint, [ id ]',
        columns: ['id'],
      },
    ],
  }).tables;
  expect(table?.primaryKey).toEqual({ columns: ['id'] });
  expect(table?.unique).toEqual([{ columns: ['id'] }]);
  expect(table?.checks).toEqual([{ sql: '[id]>(4)' }]);
  expect(table?.indexes).toEqual([]);
  const [other] = tblsOf('sqlite', {
    type: 'table',
    constraints: [
      { name: 'id', type: 'PRIMARY KEY', def: '', columns: ['id'] },
      { name: '-', type: 'CHECK', def: 'check(id > 4)' },
      {
        name: '- (Foreign key ID: 0)',
        type: 'FOREIGN KEY',
        def: 'FOREIGN KEY (id) REFERENCES notes (id) ON UPDATE NO ACTION ON DELETE CASCADE MATCH NONE',
        columns: ['id'],
        referenced_table: 'notes',
        referenced_columns: ['id'],
      },
      {
        name: 'sqlite_autoindex_notes_1',
        type: 'UNIQUE',
        def: 'UNIQUE (id)',
        columns: ['id'],
      },
    ],
  }).tables;
  const all = [other?.primaryKey, ...(other?.checks ?? []), ...(other?.unique ?? [])];
  for (const one of [...all, ...(other?.foreignKeys ?? [])]) expect(one).not.toHaveProperty('name');
});

test('queries of views, facts of MySQL and generated columns of MariaDB are read from the statements of tbls', () => {
  const viewOf = (def: string) => tblsOf('mysql', { type: 'VIEW', def }).tables[0]?.query;
  expect(
    viewOf('CREATE VIEW "name as is" AS (\n  SELECT TOP 1 p.title\n  FROM posts AS p\n);'),
  ).toBe('SELECT TOP 1 p.title\n  FROM posts AS p');
  expect(viewOf('CREATE VIEW v AS ((select 1 AS `id`))')).toBe('select 1 AS `id`');
  const { tables, losses } = tblsOf('mysql', {
    def: 'CREATE TABLE `notes` (\n  `id` int\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin',
    columns: [
      { ...COLUMN, extra_def: 'GENERATED ALWAYS AS `a` * -1 VIRTUAL' },
      {
        ...COLUMN,
        name: 'at',
        extra_def: 'on update CURRENT_TIMESTAMP',
        labels: [{ name: 'late' }],
      },
    ],
    labels: [{ name: 'green' }],
  });
  expect(tables[0]).toMatchObject({
    engine: 'InnoDB',
    characterSet: 'utf8mb4',
    collation: 'utf8mb4_bin',
  });
  expect(tables[0]?.columns[0]?.generated).toEqual({ sql: '`a` * -1', stored: false });
  expect(tables[0]?.columns[1]?.other).toEqual({ 'on update': 'CURRENT_TIMESTAMP' });
  expect(losses.map(({ what }) => what)).toEqual([
    'labels of notes: green',
    'labels of notes.at: late',
  ]);
});

test('what only one database has is listed, and no index is made of it', async () => {
  const schema = {
    tables: [
      {
        name: 'Reply',
        type: 'BASIC TABLE',
        columns: [COLUMN],
        indexes: [{ name: 'by', def: 'LocalSecondaryIndex { [{ id }] }', columns: null }],
        constraints: [{ name: 'sorting key', type: 'SORTING KEY', def: 'ORDER BY (id)' }],
      },
    ],
    viewpoints: [{ name: 'Replies' }],
    driver: { name: 'dynamodb' },
  };
  const project = new TemporaryProject({ 'schema.json': JSON.stringify(schema) });
  const { stdout } = await project.run(['import', 'schema.json', '--title', 'Shop']);
  expect(stdout).toContain('index by of Reply: LocalSecondaryIndex');
  expect(stdout).toContain('sorting key sorting key of Reply: ORDER BY (id)');
  expect(stdout).toContain('the viewpoint Replies');
  await expectNoErrors(project);
});

test('what no beginning of a name divides is called like the whole', () => {
  const names = ['a_1', 'a_2', 'a_3', ...'b c d e f g h i j k l m'.split(' ')];
  const tables = names.map((name) => emptyTable({ schema: null, name }));
  const none = {
    entities: new Map(),
    enums: new Map(),
    takenEntities: new Set<string>(),
    takenEnums: new Set<string>(),
  };
  const { byTable } = guessDomains(tables, none, 'Shop');
  expect(new Set(byTable.values())).toEqual(new Set(['a', 'shop']));
});

test('a config of Drizzle is read through the drizzle-kit of its project', async () => {
  const sql = readFileSync(join(FIXTURES, 'drizzle-export.sql'), 'utf8');
  const project = new TemporaryProject({
    'drizzle.config.ts': "export default { dialect: 'postgresql', schema: './schema.ts' };\n",
    'node_modules/drizzle-kit/package.json': '{ "name": "drizzle-kit", "main": "api.js" }',
    'node_modules/drizzle-kit/api.js': '',
    'node_modules/drizzle-kit/bin.cjs': `if (process.argv[2] !== 'export') process.exit(1);\nprocess.stdout.write(${JSON.stringify(sql)});\n`,
  });
  const { status, stdout } = await project.run(['import', 'drizzle.config.ts', '--title', 'Shop']);
  expect(status).toBe(0);
  expect(stdout).toContain('3 entities and 1 enum read.');
  expect(stdout).not.toContain('Not imported:');
  await expectNoErrors(project);
  project.write(
    'node_modules/drizzle-kit/bin.cjs',
    "console.error('No schema files found');process.exit(1);",
  );
  const failed = await project.run(['import', 'drizzle.config.ts']);
  expect(failed.stderr).toContain('drizzle-kit export failed: No schema files found');
});

test('tables of one schema are a domain of its name, else of that of the whole', async () => {
  const project = new TemporaryProject({
    'a.sql': 'create schema care; create table care.clinic (id int primary key);',
    'b.sql': 'create table clinic (id int primary key);',
  });
  await project.run(['import', 'a.sql', '--out', 'a', '--title', 'Hospital']);
  await project.run(['import', 'b.sql', '--out', 'b', '--title', 'Our Hospital']);
  expect(project.files()).toEqual(
    expect.arrayContaining(['a/entities/care/clinic.yaml', 'b/entities/our_hospital/clinic.yaml']),
  );
});

test('what drizzle-kit prints before the statements of MySQL is no SQL', async () => {
  const sql =
    'Reading schema files:\n/srv/shop/schema.ts\n\nCREATE TABLE `note` (\n\t`id` int NOT NULL,\n\tCONSTRAINT `note_id` PRIMARY KEY(`id`)\n);\n';
  const project = new TemporaryProject({
    'drizzle.config.ts': "export default { dialect: 'mysql', schema: './schema.ts' };\n",
    'node_modules/drizzle-kit/package.json': '{ "name": "drizzle-kit", "main": "api.js" }',
    'node_modules/drizzle-kit/api.js': '',
    'node_modules/drizzle-kit/bin.cjs': `process.stdout.write(${JSON.stringify(sql)});\n`,
  });
  const { status, stderr } = await project.run(['import', 'drizzle.config.ts', '--title', 'Shop']);
  expect(status, stderr).toBe(0);
  expect(project.read('content/entities/shop/note.yaml')).toContain('key: primary');
});
