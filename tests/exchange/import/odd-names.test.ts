/** Names of a database that no file may have, as files. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import { TemporaryProject } from '../../support/temporary-project.ts';

/** PostgreSQL cuts names at 63 bytes; DBML does not. */
const LONG = 'n'.repeat(200);
const NAMES = [
  '../../x',
  '..',
  '.',
  '/etc/passwd',
  String.raw`C:\x`,
  '__proto__',
  'constructor',
  'con',
  'CON',
  'aux.txt',
  'com1',
  'nul',
  'index',
  'README',
  '😀',
  '😁',
  'Order',
  'order',
  'ORDER',
  'Größe',
  'Grosse',
  'a b',
  'a_b',
  'a.b',
  ' lead',
  'trail ',
  'trail.',
  '-dash',
  '_hidden',
  '顧客',
  '10',
  'true',
  'null',
  '<script>',
  '%2e%2e',
  'q?x#y',
  LONG,
  `${LONG}2`,
];

async function expectSafe(project: TemporaryProject, physical: readonly string[]): Promise<void> {
  const files = project.files().filter((path) => !path.startsWith('source.'));
  // Nothing lands beside the content folder.
  expect(files.filter((path) => !path.startsWith('content/'))).toEqual([]);
  const entities = files.filter((path) => path.startsWith('content/entities/'));
  expect(entities).toHaveLength(physical.length);
  expect(new Set(entities.map((path) => path.toLowerCase())).size).toBe(physical.length);
  for (const path of entities) {
    expect(path).toMatch(/^content\/entities\/[\w-]+\/[\w-]+\.yaml$/u);
    const name = path.split('/').at(-1) ?? '';
    expect(name.length).toBeLessThanOrEqual(200);
    expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d|readme)\.yaml$/iu);
  }
  const { spec, problems } = await loadSpec({
    content: join(project.folder, 'content'),
    now: '2026-11-29',
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const bare = (text: string): string => {
    const [, inner] = /^"((?:[^"]|"")*)"$/u.exec(text) ?? [];
    return inner?.replaceAll('""', '"') ?? text;
  };
  expect(spec.entities.map(({ id, data }) => bare(data.table ?? id)).sort()).toEqual(
    [...physical].sort(),
  );
  for (const { id, data } of spec.entities) {
    const columns = (spec.fields.get(id) ?? []).map((field) => field.data.column ?? field.data.id);
    expect(columns, data.table).toEqual(['id', '__proto__', 'Con', 'con', '😀', '10']);
  }
}

test('names of SQL make safe and distinct files, and keep their letters', async () => {
  // So many bytes of a name does PostgreSQL keep.
  const names = NAMES.filter((name) => name !== `${LONG}2`);
  const tables = names.map(
    (name) =>
      `create table "${name}" (id bigint primary key, "__proto__" int, "Con" int, "con" int, "😀" text, "10" int);`,
  );
  const project = new TemporaryProject({ 'source.sql': tables.join('\n') });
  expect((await project.run(['import', 'source.sql', '--title', 'Odd'])).status).toBe(0);
  await expectSafe(
    project,
    names.map((name) => name.slice(0, 63)),
  );
  const again = await project.run(['import', 'source.sql']);
  expect(again.stdout).toContain('Nothing changes in content.');
});

test('names of DBML make safe and distinct files, and keep their letters', async () => {
  const names = NAMES.filter((name) => name !== String.raw`C:\x`);
  const tables = names.map(
    (name) =>
      `Table "${name}" {\n  id bigint [pk]\n  "__proto__" int\n  "Con" int\n  "con" int\n  "😀" text\n  "10" int\n}`,
  );
  const project = new TemporaryProject({ 'source.dbml': tables.join('\n') });
  const { status, stderr } = await project.run(['import', 'source.dbml', '--title', 'Odd']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  await expectSafe(project, names);
  const again = await project.run(['import', 'source.dbml']);
  expect(again.stdout).toContain('Nothing changes in content.');
});

test('names of schemas and enumerations make safe and distinct folders and files', async () => {
  const schemas = ['..', 'con', '__proto__', 'Sales', 'sales', '😀'];
  const project = new TemporaryProject({
    'source.sql': schemas
      .map(
        (name) =>
          `create schema "${name}"; create table "${name}".t (id bigint primary key); create type "${name}"."../e" as enum ('a', '__proto__', '');`,
      )
      .join('\n'),
  });
  expect((await project.run(['import', 'source.sql', '--title', 'Odd'])).status).toBe(0);
  const files = project.files().filter((path) => path !== 'source.sql');
  expect(files).toHaveLength(1 + schemas.length * 2);
  expect(new Set(files.map((path) => path.toLowerCase())).size).toBe(files.length);
  expect(files.every((path) => /^content\/(?:[\w-]+\/)*[\w-]+\.yaml$/u.test(path))).toBe(true);
  expect(files.some((path) => /\/con\b[./]/iu.test(path))).toBe(false);
  const { problems } = await loadSpec({
    content: join(project.folder, 'content'),
    now: '2026-11-29',
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
