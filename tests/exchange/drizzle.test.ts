/** The exported module of Drizzle, compiled, loaded by Drizzle, and in the nightly run made to SQL by drizzle-kit. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { is, Table } from 'drizzle-orm';
import { getTableConfig, isPgSequence, type PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportDrizzle } from '../../plugins/specbook/exchange/export/drizzle/drizzle.ts';
import { isView } from '../../plugins/specbook/model/data/entity-kind.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { compile } from '../support/compile.ts';
import { differencesOf } from '../support/differences-of.ts';
import { folderOf } from '../support/folder.ts';
import { HOSTILE } from '../support/hostile-spec.ts';
import { specOf } from '../support/spec-of.ts';
import { CATALOGUE, LIBRARY, readFolder, SHOP } from '../support/specs.ts';

/** It installs drizzle-kit. */
const isNightly = process.env.SPECBOOK_NIGHTLY === '1';

/** Where the modules find drizzle-orm. */
const FOLDER = join(import.meta.dirname, '../../.cache/drizzle');

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true });
});
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

async function tablesOf(name: string, spec: Spec) {
  const path = join(FOLDER, `${name}.ts`);
  writeFileSync(path, exportDrizzle(spec).content);
  const exported = (await import(path)) as Record<string, unknown>;
  return Object.values(exported)
    .filter((value): value is PgTable => is(value, Table))
    .map(getTableConfig);
}

test('modules of all sorts of data models compile', async () => {
  const { spec: hostile } = await specOf(HOSTILE);
  const modules = {
    'shop.ts': exportDrizzle(await readFolder(SHOP)).content,
    'library.ts': exportDrizzle(await readFolder(LIBRARY)).content,
    'catalogue.ts': exportDrizzle(await readFolder(CATALOGUE)).content,
    'hostile.ts': exportDrizzle(hostile).content,
  };
  expect(compile(modules)).toEqual([]);
});

test.each([
  ['shop', SHOP],
  ['library', LIBRARY],
  ['catalogue', CATALOGUE],
])('Drizzle knows every column, foreign key and check of the %s', async (name, folder) => {
  const spec = await readFolder(folder);
  const tables = await tablesOf(name, spec);
  const stated = spec.entities.filter((entity) => !isView(entity));
  const fields = stated.flatMap(({ id }) => spec.fields.get(id) ?? []);
  expect(tables).toHaveLength(stated.length);
  expect(tables.flatMap(({ columns }) => columns)).toHaveLength(fields.length);
  expect(tables.flatMap(({ checks }) => checks)).toHaveLength(
    stated.flatMap(({ data }) => data.checks ?? []).length,
  );
  expect(tables.flatMap(({ foreignKeys }) => foreignKeys)).toHaveLength(
    fields.filter(({ data }) => data.references !== undefined).length +
      stated.flatMap(({ data }) => data.foreignKeys ?? []).length,
  );
});

test('hostile names and texts come back as they were', async () => {
  const { spec } = await specOf(HOSTILE);
  const tables = await tablesOf('hostile', spec);
  const table = tables.find(({ name }) => name === 'Größe.class');
  expect(table?.schema).toBe('My "Schema"');
  expect(table?.columns.map(({ name }) => name)).toEqual([
    ...['id', '__proto__', 'constructor', `it's "quoted" \`here\` \\ [x]`, 'order', 'parent'],
  ]);
});

test('what a file cannot say is at its head', async () => {
  const { content, omitted } = exportDrizzle(await readFolder(SHOP));
  expect(omitted).toContain('fields that indexes carry along: order.order_by_buyer');
  for (const one of omitted) expect(content).toContain(`// Not in this file: ${one}\n`);
});

const SEQUENCES = {
  'spec.yaml': `title: T
revision: 1.0.0
database:
  dialect: postgres
  sequences:
    invoice_number: { type: int, start: 1000, ownedBy: invoice.number }
    Billing.order: { increment: -1, min: -100, cycle: true, description: Orders. }
  functions: { initials(text): { language: sql } }
`,
  'entities/a/invoice.yaml': `name: Invoice
fields:
  id: { type: bigint, key: primary }
  number: { type: int, required: true, default: { sql: "nextval('invoice_number')" } }
indexes: { invoice_number_key: { on: [number], unique: true, database: { fillfactor: '70' } } }
`,
  'entities/a/line.yaml': `name: Line
fields:
  id: { type: bigint, key: primary }
  invoice: { type: int, references: invoice.number }
`,
};

test('sequences are constants, and what they cannot say is listed', async () => {
  const { spec } = await specOf(SEQUENCES);
  const { content, omitted } = exportDrizzle(spec);
  expect(compile({ 'sequences.ts': content })).toEqual([]);
  const path = join(FOLDER, 'sequences.ts');
  writeFileSync(path, content);
  const sequences = Object.values((await import(path)) as object).filter(isPgSequence);
  expect(sequences.map(({ schema, seqName, seqOptions }) => [schema, seqName, seqOptions])).toEqual(
    [
      [undefined, 'invoice_number', { startWith: '1000', maxValue: '2147483647' }],
      ['Billing', 'order', { increment: '-1', minValue: '-100', cycle: true }],
    ],
  );
  expect(omitted).toEqual([
    'types of sequences, which are bigint here: invoice_number',
    'which field a sequence is dropped with: invoice_number',
    'unique indexes that foreign keys need, which are unique constraints here: invoice.invoice_number_key',
    'comments of the database, which are comments of this file',
    'functions, to be created before where an index, a default or a check calls them: initials(text)',
    'what stands under database: invoice.invoice_number_key (fillfactor)',
  ]);
});

test.skipIf(!isNightly)(
  'drizzle-kit makes the tables of the DDL but for what the file lists',
  async () => {
    const spec = await readFolder(SHOP);
    const folder = folderOf({
      'package.json': '{ "private": true }\n',
      'schema.ts': exportDrizzle(spec).content,
    });
    const { spec: numbered } = await specOf(SEQUENCES);
    writeFileSync(join(folder, 'sequences.ts'), exportDrizzle(numbered).content);
    const run = (command: string, ...args: string[]) =>
      execFileSync(command, args, { cwd: folder, encoding: 'utf8' });
    run('npm', 'install', '--no-audit', '--no-fund', 'drizzle-kit@0.31.11', 'drizzle-orm@0.45.4');
    const sqlOf = (schema: string) =>
      run('npx', 'drizzle-kit', 'export', '--dialect', 'postgresql', '--schema', schema);
    expect(await differencesOf(numbered, sqlOf('sequences.ts'))).toEqual([
      'index invoice.invoice_number_key is missing in the database',
      'unique constraint invoice(number) is not in the specification',
    ]);
    const differences = await differencesOf(spec, sqlOf('schema.ts'));
    // Drizzle has no comments of the database.
    expect(differences.filter((text) => !text.startsWith('comment of '))).toEqual([
      expect.stringMatching(/^index shop\.customer_order\.order_by_buyer: .* include total where/u),
    ]);
  },
);
