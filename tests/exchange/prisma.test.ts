/** The exported schema of Prisma, read by its own engine, and the tables that its first migration makes. */
import { expect, test } from 'vitest';
import { exportPrisma } from '../../plugins/specbook/exchange/export/prisma/prisma.ts';
import { differencesOf } from '../support/differences-of.ts';
import { HOSTILE } from '../support/hostile-spec.ts';
import { migrationOf, validate } from '../support/prisma-engine.ts';
import { specOf } from '../support/spec-of.ts';
import { CATALOGUE, LIBRARY, readFolder, SHOP } from '../support/specs.ts';

/** Two databases are made for it, which takes seconds. */
const isNightly = process.env.SPECBOOK_NIGHTLY === '1';

test.skipIf(!isNightly)(
  'the first migration of Prisma makes the tables of the shop but for what the file lists',
  async () => {
    const spec = await readFolder(SHOP);
    const { content, omitted } = exportPrisma(spec);
    const all = await differencesOf(spec, await migrationOf(content));
    // Prisma has no comments of the database.
    expect(all.filter((text) => !text.startsWith('comment of '))).toEqual([
      'unique constraint shop.customer_order(number) is missing in the database',
      'check shop.customer_order.order_total_positive is missing in the database',
      'index shop.customer_order.order_by_buyer is missing in the database',
      'index shop.customer_order.order_one_open is missing in the database',
      'unique constraint buyer(email) is missing in the database',
      'index shop.customer_order.customer_order_number_key is not in the specification',
      'index buyer.buyer_email_key is not in the specification',
      'type of column shop.customer_order.number: bigint in the specification, bigserial in the database',
      'type of column event_log.id: bigint in the specification, bigserial in the database',
      'default of column shop.customer_order.number: identity by default{} in the specification, nothing in the database',
      'default of column shop.customer_order.search: generated (lower(note)) stored in the specification, nothing in the database',
      'default of column event_log.id: identity by default{} in the specification, nothing in the database',
    ]);
    expect(omitted).toEqual([
      'unique constraints, which migrations make as unique indexes: buyer, order',
      'indexes with a condition: order.order_one_open, order.order_by_buyer',
      'identities, which are serials here: event_log.id, order.number',
      'expressions of generated fields: order.search',
      'comments of the database, which are comments of this file',
      'extensions: citext',
      'check constraints: order',
      'relationships without a foreign key: order',
      'business rules: BR-ORD-001, BR-ORD-002, BR-ORD-003, BR-ORD-004, BR-ORD-005',
    ]);
    for (const one of omitted) expect(content).toContain(`// Not in this file: ${one}\n`);
  },
);

test.each([
  ['the shop', SHOP],
  ['the library', LIBRARY],
  ['names of any letters', CATALOGUE],
])('the schema of %s is valid, with every table', async (_, folder) => {
  const spec = await readFolder(folder);
  const sql = await migrationOf(exportPrisma(spec).content);
  expect(sql.match(/^CREATE TABLE /gmu)).toHaveLength(
    spec.entities.filter(({ data }) => !data.kind?.includes('view')).length,
  );
});

test('hostile names and texts make a valid schema', async () => {
  const { spec } = await specOf(HOSTILE);
  const { content } = exportPrisma(spec);
  const sql = await migrationOf(content);
  expect(sql.match(/^CREATE TABLE /gmu)).toHaveLength(2);
  expect(content.split('\n').filter((line) => line.includes('process.exit(1)'))).toSatisfy(
    (lines: string[]) => lines.every((line) => /^\s*\/\/|"[^"]*process\.exit/u.test(line)),
  );
});

const OF_DIALECTS: [string, string[], RegExp][] = [
  [
    'mysql',
    ['bigint unsigned', 'varchar(80)', 'mediumtext', 'datetime(3)', 'decimal(9,2)', 'json'],
    /f3 +Decimal\? +@db\.Decimal\(9, 2\)/u,
  ],
  [
    'sqlserver',
    ['bigint', 'nvarchar(80)', 'nvarchar(max)', 'datetime2', 'decimal(9,2)', 'xml'],
    /f1 +String\? +@db\.NVarChar\(Max\)/u,
  ],
  [
    'sqlite',
    ['integer', 'varchar(80)', 'text', 'datetime', 'decimal', 'json'],
    /id +Int +@id @default\(autoincrement\(\)\)/u,
  ],
  [
    'oracle',
    ['number(10)', 'varchar2(80)', 'clob', 'timestamp with time zone', 'number(9,2)', 'json'],
    /f2 +DateTime\? +@db\.Timestamptz/u,
  ],
];

test.each(OF_DIALECTS)(
  'a schema with the types of %s is valid',
  async (dialect, types, expected) => {
    const fields = types.slice(1).map((type, at) => `  f${at}: { type: '${type}' }`);
    const { spec } = await specOf({
      'spec.yaml': `title: T\nrevision: 1.0.0\ndatabase: { dialect: ${dialect} }\n`,
      'entities/a/room.yaml': `name: Room
fields:
  id: { type: '${types[0]}', key: primary, generated: identity }
  state: { type: state, required: true, default: open }
  parent_id: { type: '${types[0]}', references: room.id, onDelete: restrict }
${fields.join('\n')}
indexes: { by_name: { on: [f0 desc] } }
`,
      'enums/state.yaml': 'name: State\nvalues: { open: Open, "in work": In work }\n',
    });
    const { content } = exportPrisma(spec);
    expect(() => {
      validate(content);
    }).not.toThrow();
    expect(content).toMatch(expected);
  },
);

/** What only one database refuses: names of keys, names of defaults, texts in indexes, lists. */
const REFUSED = {
  'entities/a/invoices.yaml': `name: Invoices
fields:
  id: { type: int, key: primary }
  taxes_amount: { type: int, default: 0 }
  code: { type: text, required: true, unique: true }
  name: { type: text }
  codes: { type: 'text[]' }
indexes: { by_name: { on: [name] } }
`,
  'entities/a/invoices_taxes.yaml': `name: Taxes
fields:
  id: { type: int, key: primary }
  amount: { type: int, default: 1 }
  invoice_id: { type: int, references: invoices.id, constraint: fk_invoice }
  by_code: { type: text, references: invoices.code }
`,
};

test.each([
  ['mysql', ['invoices.code', 'invoices.by_name'], []],
  ['sqlserver', ['invoices.code', 'invoices.by_name'], []],
  ['sqlite', [], ['invoices_taxes.fk_invoice']],
])(
  'a schema for %s is valid for Prisma, and what that database refuses is listed',
  async (dialect, texts, names) => {
    const { spec } = await specOf({
      'spec.yaml': `title: Refused\nrevision: 1.0.0\ndatabase: { dialect: ${dialect} }\n`,
      ...REFUSED,
    });
    const { content, omitted } = exportPrisma(spec);
    expect(() => {
      validate(content);
    }).not.toThrow();
    const listed = (what: string) => omitted.find((one) => one.startsWith(`${what}: `));
    expect(listed('keys and indexes over types that the database puts into none as a whole')).toBe(
      texts.length === 0
        ? undefined
        : `keys and indexes over types that the database puts into none as a whole: ${texts.join(', ')}`,
    );
    expect(listed('names of foreign keys')).toBe(
      names.length === 0 ? undefined : `names of foreign keys: ${names.join(', ')}`,
    );
    if (dialect === 'sqlserver')
      expect(content).toContain('@default(1, map: "invoices_taxes_amount_df_2")');
  },
);
