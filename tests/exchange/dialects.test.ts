/** The DDL of MySQL and SQL Server, read by the parsers of @dbml/core. */
import { Parser } from '@dbml/core';
import { describe, expect, test } from 'vitest';
import { exportDialect } from '../../plugins/specbook/exchange/export/sql/dialects/export.ts';
import { MYSQL } from '../../plugins/specbook/exchange/export/sql/dialects/mysql.ts';
import { SQLSERVER } from '../../plugins/specbook/exchange/export/sql/dialects/sqlserver.ts';
import { isView } from '../../plugins/specbook/model/data/entity-kind.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { HOSTILE } from '../support/hostile-spec.ts';
import { specOf } from '../support/spec-of.ts';
import { CATALOGUE, LIBRARY, readFolder, SHOP } from '../support/specs.ts';

const DIALECTS = { mysql: MYSQL, mssql: SQLSERVER };

function exported(spec: Spec, name: keyof typeof DIALECTS) {
  return exportDialect(spec, DIALECTS[name], name);
}

function parsed(spec: Spec, name: keyof typeof DIALECTS) {
  const { schemas } = new Parser().parse(exported(spec, name).content, name);
  return {
    tables: schemas.flatMap(({ tables }) => tables),
    refs: schemas.flatMap(({ refs }) => refs),
  };
}

describe.each(['mysql', 'mssql'] as const)('%s', (name) => {
  test('has every table, column and foreign key of three specifications', async () => {
    for (const spec of await Promise.all([SHOP, LIBRARY, CATALOGUE].map(readFolder))) {
      const { tables, refs } = parsed(spec, name);
      const stated = spec.entities.filter((entity) => !isView(entity));
      const fields = stated.flatMap(({ id }) => spec.fields.get(id) ?? []);
      expect(tables).toHaveLength(stated.length);
      expect(tables.flatMap((table) => table.fields)).toHaveLength(fields.length);
      const keys = [
        ...fields.filter(({ data }) => data.references !== undefined),
        ...stated.flatMap(({ data }) => data.foreignKeys ?? []),
      ];
      // From an integer to a bigint, and in MySQL to a table without a schema.
      const listed = exported(spec, name).omitted.filter((one) =>
        /^foreign keys (?:between fields of different types|from a table with)/u.test(one),
      );
      expect(refs).toHaveLength(keys.length - listed.flatMap((one) => one.split(', ')).length);
    }
  });

  test('quotes hostile names and texts', async () => {
    // The parser takes no empty value of an enumeration, which MySQL does.
    const enums = HOSTILE['enums/class.yaml']?.replace(', "": Empty', '') ?? '';
    const { spec } = await specOf({ ...HOSTILE, 'enums/class.yaml': enums });
    const { tables } = parsed(spec, name);
    expect(tables).toHaveLength(2);
    expect(tables.flatMap(({ fields }) => fields)).toHaveLength(9);
  });
});

const SHIPPING = {
  'enums/state.yaml': "name: State\nvalues: [open, it's done]\n",
  'entities/a/parcel.yaml': `name: Parcel
purpose: What is sent.
fields:
  id: { type: uuid, key: primary, default: gen_random_uuid() }
  no: { type: bigint, unique: true, generated: { identity: always, sequence: { start: 1000 } } }
  state: { type: state, required: true, default: open }
  code: { type: text, required: true }
  note: { type: text, default: "it's" }
  at: { type: timestamptz, default: now() }
  tags: { type: 'text[]' }
  is_sent: { type: boolean, required: true, default: false }
  label: { type: text, generated: { sql: "code || '-' || note", stored: true } }
checks:
  short: { sql: "length(code) <= 20 and (note is null or note <> 'x'::text)" }
  odd: { sql: "code ~ '^A'" }
unique: { by_code: { on: [code] }, by_note: { on: [note, code] } }
indexes:
  unsent: { on: [at desc], where: not is_sent }
  sent: { on: [at], where: is_sent }
  one_open: { on: [code], unique: true, where: "state = 'open'" }
`,
  'entities/a/leg.yaml': `name: Leg
fields:
  id: { type: integer, key: primary }
  parcel: { type: uuid, references: parcel.id, onDelete: cascade }
  before: { type: integer, references: leg.id, onDelete: set null, deferrable: initially deferred }
`,
};

test('MySQL gets its own types, defaults and conditions, and a list of what it cannot say', async () => {
  const { spec } = await specOf(SHIPPING);
  const { content, omitted } = exported(spec, 'mysql');
  for (const line of [
    '`id` char(36) not null default (uuid()),',
    '`no` bigint auto_increment not null,',
    "`state` enum('open', 'it''s done') not null default 'open',",
    '`code` varchar(255) not null,',
    "`note` varchar(255) null default ('it''s'),",
    '`is_sent` boolean not null default false,',
    "`label` longtext generated always as (concat(`code`, '-', `note`)) stored,",
    "check (char_length(`code`) <= 20 and (`note` is null or `note` <> 'x'))",
    ") comment = 'What is sent.';",
    'references `parcel` (`id`) on delete cascade;',
  ])
    expect(content).toContain(line);
  expect(omitted).toEqual(
    expect.arrayContaining([
      'checks: parcel.odd',
      'indexes: parcel.one_open',
      'conditions of indexes, which hold all rows here: parcel.unsent, parcel.sent',
      'zones of times: store UTC: parcel.at',
      'when foreign keys are checked (deferrable): leg.before',
    ]),
  );
});

test('SQL Server gets its own types, filtered indexes and comments, and no cascade that it refuses', async () => {
  const { spec } = await specOf(SHIPPING);
  const { content, omitted } = exported(spec, 'mssql');
  for (const line of [
    '[no] bigint identity(1000,1) not null,',
    "[state] nvarchar(9) not null default N'open',",
    "check ([state] in (N'open', N'it''s done'))",
    '[is_sent] bit not null default 0,',
    "[label] as ([code] + N'-' + [note]) persisted,",
    'create unique index [by_note] on [parcel] ([note], [code]) where [note] is not null;',
    "create unique index [one_open] on [parcel] ([code]) where [state] = N'open';",
    'create index [sent] on [parcel] ([at]) where [is_sent] = 1;',
    "@value = N'What is sent.'",
  ])
    expect(content).toContain(line);
  expect(content).toMatch(/foreign key \(\[before\]\) references \[leg\] \(\[id\]\);/u);
  expect(omitted).toContain(
    'what a delete or change does, where it would reach a table by two ways: leg.before',
  );
});

test('a specification of MySQL keeps its types, its checks and its defaults', async () => {
  const { spec } = await specOf({
    'spec.yaml': 'title: T\nrevision: 1.0.0\ndatabase: { dialect: mysql }\n',
    'entities/a/row.yaml': `name: Row
fields:
  id: { type: int unsigned, key: primary, generated: identity }
  at: { type: timestamp, default: { sql: utc_timestamp() } }
checks: { later: { sql: year(at) > 2000 } }
`,
  });
  const { content, omitted } = exported(spec, 'mysql');
  expect(content).toContain('`id` int unsigned auto_increment not null,');
  expect(content).toContain('`at` timestamp null default (utc_timestamp()),');
  expect(content).toContain('check (year(at) > 2000)');
  expect(omitted).toEqual([]);
});

test('a check about a column that MySQL numbers is listed, since MySQL refuses it', async () => {
  const { spec } = await specOf({
    'entities/a/item.yaml': `name: Item
fields:
  id: { type: serial, key: primary }
  n: { type: integer, required: true }
checks:
  not_first: { sql: "id <> 1" }
  positive: { sql: "n > 0" }
`,
  });
  const { content, omitted } = exported(spec, 'mysql');
  expect(content).toContain('constraint `positive` check');
  expect(content).not.toContain('not_first` check');
  expect(omitted).toContain('checks: item.not_first');
  expect(exported(spec, 'mssql').content).toContain('constraint [not_first] check');
});

/** What other databases take and SQL Server refuses. */
const REFUSED = {
  'spec.yaml': `title: T
revision: 1.0.0
database:
  dialect: postgres
  sequences:
    invoice_number: { type: int, start: 1000, cache: 1, ownedBy: invoice.number }
    Billing.order: { increment: -1, min: -100, max: -1, cycle: true }
`,
  'entities/a/invoice.yaml': `name: Invoice
fields:
  id: { type: bigint, key: primary, generated: identity }
  line: { type: bigserial }
  number: { type: int, required: true, default: { sql: "nextval('invoice_number'::regclass)" } }
  title: { type: text, required: true, default: { sql: "''::text" } }
  seal: { type: bytea, default: { value: '\\x00ff' } }
  blob: { type: bytea, default: { value: 'abc' } }
  until: { type: date, default: { value: infinity } }
  since: { type: date, default: '2026-01-01' }
  rate: { type: numeric, default: { value: NaN } }
  code: { type: varchar(10) }
  upper_code: { type: varchar(10), generated: { sql: upper(code), stored: true } }
  from_id: { type: bigint, required: true }
  to_id: { type: bigint, required: true }
  owner: { type: bigint, required: true, references: invoice_owner.id, onDelete: set null }
checks:
  invoice_owner: { sql: from_id <> to_id }
  set_of_letters: { sql: "code like '[a]%'" }
indexes:
  own: { on: [from_id], where: from_id = to_id }
  late: { on: [from_id], where: "code in ('a', 'it''s') and to_id > 3" }
  by_upper: { on: [upper_code], unique: true }
  invoice_code: { on: [code], unique: true }
`,
  'entities/a/invoice_owner.yaml': `name: Owner
fields:
  id: { type: bigint, key: primary }
  code: { type: varchar(10), references: invoice.code }
`,
};

test('what SQL Server refuses is written in another way, else listed', async () => {
  const { spec } = await specOf(REFUSED);
  const { content, omitted } = exportDialect(spec, SQLSERVER, 'sqlserver');
  for (const line of [
    'set quoted_identifier on;\nset ansi_nulls on;\nGO',
    'create schema [Billing];',
    'create sequence [invoice_number] as int start with 1000 increment by 1 no cache;',
    'create sequence [Billing].[order] as bigint start with -1 increment by -1 minvalue -100 maxvalue -1 cycle;',
    '[id] bigint identity(1,1) not null,',
    '[line] bigint not null,',
    '[number] int not null default (next value for [invoice_number]),',
    "[title] nvarchar(max) not null default N'',",
    '[seal] varbinary(max) null default 0x00ff,',
    '[blob] varbinary(max) null,',
    '[until] date null,',
    "[since] date null default N'2026-01-01',",
    '[rate] decimal(38,10) null,',
    'constraint [invoice_invoice_owner] check ([from_id] <> [to_id])',
    'create index [own] on [invoice] ([from_id]);',
    "create index [late] on [invoice] ([from_id]) where [code] in (N'a', N'it''s') and [to_id] > 3;",
    'create unique index [invoice_code] on [invoice] ([code]);',
    'foreign key ([owner]) references [invoice_owner] ([id]);',
  ])
    expect(content).toContain(line);
  for (const what of [
    'the numbering of a second column of a table: invoice.line',
    'defaults: invoice.blob (abc), invoice.until (infinity), invoice.rate (NaN)',
    'checks: invoice.set_of_letters',
    'names of constraints and indexes: invoice.invoice_owner (invoice_invoice_owner)',
    'indexes: invoice.by_upper',
    'conditions of indexes, which hold all rows here: invoice.own',
    'that several rows may be without a value that foreign keys refer to: invoice.invoice_code',
    'on delete set null of fields that must have a value: invoice.owner',
    'which field a sequence is dropped with: invoice_number',
  ])
    expect(omitted).toContain(what);
});

test('a key or an index that SQL Server makes, but not for the longest row, is listed', async () => {
  const { spec } = await specOf({
    'entities/a/person.yaml': `name: Person
fields:
  code: { type: varchar(450), key: primary }
  place: { type: varchar(10), key: primary }
  given: { type: varchar(400) }
  family: { type: varchar(400) }
  note: { type: varchar(60) }
indexes:
  by_name: { on: [family, given desc, note] }
  by_family: { on: [family, given] }
`,
  });
  const { omitted } = exportDialect(spec, SQLSERVER, 'sqlserver');
  expect(omitted).toContain('rows of more than 900 bytes in a primary key: person (code, place)');
  expect(omitted).toContain(
    'rows of more than 1700 bytes in an index: person (family, given, note)',
  );
  expect(exported(spec, 'mysql').omitted.join('\n')).not.toContain('rows of more than');
});

test('a specification of SQL Server keeps its conditions and its literals', async () => {
  const { spec } = await specOf({
    'spec.yaml': 'title: T\nrevision: 1.0.0\ndatabase: { dialect: sqlserver }\n',
    'entities/a/row.yaml': `name: Row
fields:
  id: { type: int, key: primary, generated: identity }
  at: { type: datetime, default: '19000101' }
  bits: { type: varbinary(4), default: '0x00ff' }
indexes: { latest: { on: [at], where: "[at] >= '20260101'" } }
`,
  });
  const { content, omitted } = exportDialect(spec, SQLSERVER, 'sqlserver');
  expect(content).toContain("[at] datetime null default N'19000101',");
  expect(content).toContain('[bits] varbinary(4) null default 0x00ff,');
  expect(content).toContain("create index [latest] on [row] ([at]) where [at] >= '20260101';");
  expect(omitted).toEqual([]);
});
