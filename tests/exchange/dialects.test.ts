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
    '`no` bigint auto_increment null,',
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
    '[no] bigint identity(1000,1) null,',
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
