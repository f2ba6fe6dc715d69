/** `specbook drift`: each way in which a database leaves its specification. */
import { expect, test } from 'vitest';
import { compareCatalogues } from '../../../plugins/specbook/exchange/drift/compare-catalogues.ts';
import { differenceText } from '../../../plugins/specbook/exchange/drift/difference.ts';
import { openEmbedded } from '../../../plugins/specbook/cli/import/embedded-database.ts';
import { introspect } from '../../../plugins/specbook/exchange/import/postgres/introspect.ts';
import { exportPostgres } from '../../../plugins/specbook/exchange/export/sql/postgres.ts';
import { catalogueOfSpec } from '../../../plugins/specbook/cli/import/catalogue-of-spec.ts';
import { specOf } from '../../support/spec-of.ts';
import { LIBRARY, readFolder, SHOP } from '../../support/specs.ts';
import { TemporaryProject } from '../../support/temporary-project.ts';

const ENTITIES = {
  'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\ndatabase: { dialect: postgres }\n',
  'content/enums/state.yaml': 'name: State\npurpose: Where it stands.\nvalues: [open, paid]\n',
  'content/entities/sales/customer.yaml': `name: Customer
purpose: Who buys.
fields:
  id: { type: bigint, key: primary }
  email: { type: varchar(80), required: true, unique: true }
  note: { type: text, status: proposed }
`,
  'content/entities/sales/purchase.yaml': `name: Purchase
purpose: What is bought.
fields:
  id: { type: bigint, key: primary }
  customer_id: { type: bigint, required: true, references: customer.id, onDelete: restrict }
  state: { type: state, required: true, default: open }
  total: { type: "numeric(12,2)", required: true, default: 0.00 }
  placed_at: { type: timestamptz, default: now() }
checks:
  total_positive: { sql: total >= 0 and total < 1000000 }
indexes:
  purchase_by_customer: { on: [customer_id, placed_at desc] }
`,
  'content/entities/sales/refund.yaml':
    'name: Refund\npurpose: What is paid back.\nfields:\n  id: { type: bigint, key: primary }\n',
};

const DATABASE = `
create type state as enum ('open', 'paid');
create table customer (id bigint primary key, email varchar(80) not null unique);
create table purchase (id bigint primary key, customer_id bigint not null references customer on delete restrict,
  state state not null default 'open', total numeric(12,2) not null default 0, placed_at timestamptz default now(),
  constraint total_positive check ((total >= 0) and (total < 1000000)));
create index purchase_by_customer on purchase (customer_id, placed_at desc);
create table refund (id bigint primary key);
comment on table customer is 'Who buys.'; comment on table purchase is 'What is bought.'; comment on table refund is 'What is paid back.'; comment on type state is 'Where it stands.';
`;

/** Twelve changes of the database, each with the difference that names it. */
const DRIFTS: [change: string, difference: string][] = [
  ['drop table refund', 'table refund is missing in the database'],
  ['create table audit_log (id bigint)', 'table audit_log is not in the specification'],
  [
    'alter table purchase alter total type numeric(14,2)',
    'type of column purchase.total: numeric(12,2) in the specification, numeric(14,2) in the database',
  ],
  [
    'alter table customer alter email drop not null',
    'nullability of column customer.email: not null in the specification, null in the database',
  ],
  [
    'alter table purchase alter placed_at drop default',
    'default of column purchase.placed_at: now() in the specification, nothing in the database',
  ],
  [
    'alter table customer drop constraint customer_email_key',
    'unique constraint customer(email) is missing in the database',
  ],
  [
    'alter table purchase drop constraint purchase_customer_id_fkey, add foreign key (customer_id) references customer on delete cascade',
    'action of foreign key purchase(customer_id): on delete restrict on update no action in the specification, on delete cascade on update no action in the database',
  ],
  [
    'drop index purchase_by_customer; create index purchase_by_customer on purchase (customer_id)',
    'index purchase.purchase_by_customer: btree (customer_id, placed_at desc) in the specification',
  ],
  [
    'alter table purchase drop constraint total_positive, add constraint total_positive check (total > 0)',
    'check purchase.total_positive: total >= 0',
  ],
  [
    `comment on table customer is 'Somebody'`,
    'comment of table customer: Who buys. in the specification, Somebody in the database',
  ],
  [
    `alter type state add value 'void'`,
    'type of enumeration state: open, paid in the specification, open, paid, void in the database',
  ],
  ['alter table customer add phone text', 'column customer.phone is not in the specification'],
];

test('drift finds nothing in a database that is as specified, and names each of twelve changes', async () => {
  const project = new TemporaryProject({ ...ENTITIES, 'same.sql': DATABASE });
  const same = await project.run(['drift', 'same.sql']);
  expect(same.stdout).toBe('No drift.');
  expect(same.status).toBe(0);
  const changed = DATABASE + DRIFTS.map(([change]) => `${change};`).join('\n');
  project.write('changed.sql', changed);
  const { status, stdout } = await project.run(['drift', 'changed.sql', '--format', 'json']);
  expect(status).toBe(1);
  const { differences } = JSON.parse(stdout) as { differences: { text: string }[] };
  const texts = differences.map(({ text }) => text);
  for (const [, difference] of DRIFTS) expect(texts.join('\n')).toContain(difference);
  expect(texts).toHaveLength(DRIFTS.length);
});

test('a difference that spec.yaml lists with a reason is passed over, and the others are annotated where they are stated', async () => {
  const project = new TemporaryProject({
    ...ENTITIES,
    'content/spec.yaml':
      'title: Shop\nrevision: 1.0.0\ndatabase:\n  dialect: postgres\n  ignoreDrift:\n    table audit_*: Written by the audit extension.\n    "nullability: *": Tightened later.\n',
    'changed.sql': `${DATABASE} create table audit_log (id int); alter table customer alter email drop not null; alter table purchase alter total type numeric(14,2);`,
  });
  const { status, stdout } = await project.run(['drift', 'changed.sql', '--format', 'github']);
  expect(stdout).toContain(
    '::error file=content/entities/sales/purchase.yaml,line=7,col=3,title=drift-type::',
  );
  expect(stdout).toContain('1 difference, 2 ignored.');
  expect(status).toBe(1);
});

test.each([
  ['the shop', SHOP],
  ['the library', LIBRARY],
])('the DDL of %s has no drift', async (_, folder) => {
  const text = exportPostgres(await readFolder(folder)).content;
  const catalogues = [];
  for (const sql of [text, text]) {
    const { query, close } = await openEmbedded([sql], '/');
    await query(sql);
    catalogues.push(await introspect(query));
    await close();
  }
  const [spec, database] = catalogues;
  expect(spec?.tables.length).toBeGreaterThan(3);
  expect(compareCatalogues(spec!, database!).map(differenceText)).toEqual([]);
});

test('an object that the embedded database cannot create is compared as it is written, and named once', async () => {
  const dictionary =
    "create text search dictionary own (template = simple, stopwords = 'own_words')";
  const { spec } = await specOf({
    'spec.yaml': `title: T\nrevision: 1.0.0\ndatabase: { dialect: postgres, objects: { text search dictionary own: "${dictionary}" } }\n`,
  });
  const stated = await catalogueOfSpec(spec, process.cwd());
  expect(stated.losses.map(({ what }) => what.replace(/: .*$/u, ''))).toEqual([dictionary]);
  const other = { ...stated, objects: [{ name: 'text search dictionary own', sql: dictionary }] };
  expect(compareCatalogues(stated, other)).toEqual([]);
  const changed = [
    {
      name: 'text search dictionary own',
      sql: 'create text search dictionary own (template = simple)',
    },
  ];
  expect(
    compareCatalogues(stated, { ...stated, objects: changed }).map(({ class: of, object }) => [
      of,
      object,
    ]),
  ).toEqual([['definition', 'text search dictionary own']]);
});
