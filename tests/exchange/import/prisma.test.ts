/** `specbook import` of a schema of Prisma, compared with the tables that Prisma's own engine makes of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSchema } from '@mrleebo/prisma-ast';
import { expect, test } from 'vitest';
import type { Catalogue, Table } from '../../../plugins/specbook/exchange/import/catalogue.ts';
import { catalogueOfPrisma } from '../../../plugins/specbook/exchange/import/prisma/catalogue-of-prisma.ts';
import type { PrismaSchema } from '../../../plugins/specbook/exchange/import/prisma/prisma-schema.ts';
import { readSqlTexts } from '../../../plugins/specbook/cli/import/postgres-source.ts';
import { migrationOf } from '../../support/prisma-engine.ts';
import { TemporaryProject } from '../../support/temporary-project.ts';

const repository = join(import.meta.dirname, '../../..');
const SCHEMA = readFileSync(join(repository, 'tests/fixtures/import/shop.prisma'), 'utf8');

/** Tables without what no migration of Prisma makes: comments. */
function plain({ tables }: Catalogue): object[] {
  const without = (table: Table) => ({
    ...table,
    comment: undefined,
    bytes: undefined,
    columns: table.columns.map((column) => ({ ...column, comment: undefined })),
    indexes: table.indexes.toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
    foreignKeys: table.foreignKeys.toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
  });
  return tables.map(without).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

test('the tables of a schema are those that a migration of Prisma makes', async () => {
  const read = catalogueOfPrisma(
    getSchema(SCHEMA.replaceAll(/[ \t]+$/gmu, '')) as unknown as PrismaSchema,
  );
  const text = await migrationOf(SCHEMA);
  const { catalogue: made } = await readSqlTexts([{ path: 'migration.sql', text }], repository);
  expect(made.losses).toEqual([]);
  expect(plain(read)).toEqual(plain(made));
  expect(
    read.enumerations.map(({ values, ...name }) => ({
      ...name,
      values: values.map((value) => value.name),
    })),
  ).toEqual(
    made.enumerations.map(({ values, ...name }) => ({
      ...name,
      values: values.map((value) => value.name),
    })),
  );
});

test('a schema becomes a specification without errors, with its documentation', async () => {
  const project = new TemporaryProject({ 'prisma/schema.prisma': SCHEMA });
  const { status, stdout } = await project.run(['import', 'prisma', '--title', 'Shop']);
  expect(status).toBe(0);
  expect(stdout).toContain('- the default uuid() of Order.id, which the client of Prisma makes');
  expect(stdout).toContain('- @updatedAt of customers.updatedAt, which the client of Prisma sets');
  const customer = project.read('content/entities/sales/customers.yaml');
  expect(customer).toContain('Somebody who buys.');
  expect(customer).toContain('Where we write.');
  const checked = await project.run(['check', '--format', 'json', '--now', '2026-11-29']);
  expect(checked.status, checked.stdout).toBe(0);
  const again = await project.run(['import', 'prisma/schema.prisma', '--title', 'Shop']);
  expect(again.stdout).toContain('Nothing changes in content.');
});

test('a schema that cannot be read is named with its line; MongoDB has no tables', async () => {
  const project = new TemporaryProject({
    'broken.prisma': 'model A {\n  id Int @id(\n}\n',
    'mongo.prisma': 'datasource db {\n  provider = "mongodb"\n}\n',
  });
  const broken = await project.run(['import', 'broken.prisma']);
  expect(broken.status).toBe(2);
  expect(broken.stderr).toMatch(/^broken\.prisma:\d+:\d+ cannot be read: /u);
  expect((await project.run(['import', 'mongo.prisma'])).stderr).toContain('MongoDB');
});
