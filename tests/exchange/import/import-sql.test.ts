/** `specbook import` of SQL files, run by an embedded database. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TemporaryProject } from '../../support/temporary-project.ts';

const TRAPS = readFileSync(join(import.meta.dirname, 'traps.sql'), 'utf8');
const lineOf = (text: string): number => TRAPS.slice(0, TRAPS.indexOf(text)).split('\n').length;

/** The files of a project with their texts. */
function snapshot(project: TemporaryProject): Map<string, string> {
  return new Map(project.files().map((path) => [path, project.read(path)]));
}

async function errorsOf(project: TemporaryProject): Promise<unknown[]> {
  const { stdout } = await project.run(['check', '--format', 'json', '--now', '2026-11-29']);
  const { problems } = JSON.parse(stdout) as { problems: { severity: string }[] };
  return problems.filter(({ severity }) => severity === 'error');
}

test('a dump with the traps of real ones becomes a specification without errors, and twice changes nothing', async () => {
  const project = new TemporaryProject({ 'traps.sql': TRAPS });
  const { status, stdout } = await project.run(['import', 'traps.sql', '--title', 'Traps']);
  expect(status).toBe(0);
  expect(await errorsOf(project)).toEqual([]);
  const paths = project.files().filter((path) => path.startsWith('content/'));
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  expect(paths.every((path) => /^content\/[\w/-]+\.yaml$/u.test(path))).toBe(true);
  expect(paths).toContain('content/entities/public/con_entity.yaml');
  expect(project.read('content/entities/public/x.yaml')).toContain(`table: '"../../x"'`);
  // What the embedded database lacks is counted, each reason with the line where it begins.
  expect(stdout).toContain(
    `rows of tables: 1 statement, first at traps.sql:${lineOf('COPY public')}`,
  );
  expect(stdout).toContain(
    `commands of psql: 1 statement, first at traps.sql:${lineOf('\\restrict')}`,
  );
  const before = snapshot(project);
  const again = await project.run(['import', 'traps.sql']);
  expect(again.stdout).toContain('Nothing changes in content.');
  expect(snapshot(project)).toEqual(before);
});

const SHOP = `
create table customer (id bigint primary key, email varchar(80) not null, old text);
create table purchase (id bigint primary key, customer_id bigint references customer);
create table gone (id bigint primary key);
comment on table customer is 'Who buys.';
create index purchase_by_customer on purchase (customer_id);`;

const CUSTOMER = `# Reviewed by Ann.
name: Client
status: approved
fields:
  id: { type: bigint, key: primary }   # never shown
  email:
    type: varchar(60)
    required: true
    description: Where we write.   # since 2020
    example: ann@example.org
  planned: { type: text, status: proposed }
purpose: A person, see [[BR-1]].
rules:
  BR-1: { kind: validation, statement: One address per person., enforcedBy: application }
`;

test('an import into a specification updates its structure and leaves every other letter', async () => {
  const project = new TemporaryProject({
    'schema.sql': SHOP.replace(/create table gone.*\n/u, ''),
    'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\n',
    'content/entities/sales/customer.yaml': CUSTOMER,
    'content/entities/sales/gone.yaml':
      'name: Gone\nfields:\n  id: { type: bigint, key: primary }\n',
  });
  const { stdout } = await project.run(['import', 'schema.sql']);
  expect(project.read('content/entities/sales/customer.yaml')).toBe(
    CUSTOMER.replace('varchar(60)', 'varchar(80)')
      .replace('example: ann@example.org\n', 'example: ann@example.org\n  old: { type: text }\n')
      .replace('[[BR-1]].\n', '[[BR-1]].\n')
      .trimEnd()
      .concat('\ncomment: Who buys.\n'),
  );
  expect(project.read('content/entities/sales/gone.yaml')).toContain('status: deprecated');
  expect(project.read('content/entities/sales/purchase.yaml')).toContain('references: customer.id');
  expect(stdout).toContain('field email: type varchar(60) → varchar(80)');
  const again = await project.run(['import', 'schema.sql']);
  expect(again.stdout).toContain('Nothing changes');
});

test('a dry run shows a diff and writes nothing', async () => {
  const project = new TemporaryProject({ 'schema.sql': SHOP });
  const { stdout } = await project.run([
    'import',
    'schema.sql',
    '--dry-run',
    '--out',
    'content',
    '--title',
    'Shop',
  ]);
  expect(stdout).toContain('+++ b/entities/shop/customer.yaml');
  expect(stdout).toContain('+purpose: Who buys.');
  expect(project.files()).toEqual(['schema.sql']);
});

test('migrations run in order, without the parts that lead back', async () => {
  const project = new TemporaryProject({
    'db/V2__b.sql': 'alter table a add b text;',
    'db/V10__c.sql': 'alter table a rename b to c;',
    'db/V1__a.sql':
      '-- migrate:up\ncreate table a (id int primary key);\n-- migrate:down\ndrop table a;',
    'db/U10__c.sql': 'alter table a rename c to b;',
    'db/003.down.sql': 'drop table a;',
  });
  await project.run(['import', 'db', '--title', 'Migrated']);
  expect(project.read('content/entities/migrated/a.yaml')).toBe(
    'name: A\nfields:\n  id: { type: integer, key: primary }\n  c: { type: text }\n',
  );
});
