/** The exported module of Drizzle, compiled, loaded by Drizzle, and in the nightly run made to SQL by drizzle-kit. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { is, Table } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
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

test.skipIf(!isNightly)(
  'drizzle-kit makes the tables of the DDL but for what the file lists',
  async () => {
    const spec = await readFolder(SHOP);
    const folder = folderOf({
      'package.json': '{ "private": true }\n',
      'schema.ts': exportDrizzle(spec).content,
    });
    const run = (command: string, ...args: string[]) =>
      execFileSync(command, args, { cwd: folder, encoding: 'utf8' });
    run('npm', 'install', '--no-audit', '--no-fund', 'drizzle-kit@0.31.11', 'drizzle-orm@0.45.4');
    const sql = run(
      'npx',
      'drizzle-kit',
      'export',
      '--dialect',
      'postgresql',
      '--schema',
      'schema.ts',
    );
    const differences = await differencesOf(spec, sql);
    // Drizzle has no comments of the database.
    expect(differences.filter((text) => !text.startsWith('comment of '))).toEqual([
      expect.stringMatching(/^index shop\.customer_order\.order_by_buyer: .* include total where/u),
    ]);
  },
);
