import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { TemporaryProject } from '../../support/temporary-project.ts';

const SQL =
  'create table clinic (id int primary key);\ncreate table room (id int primary key, clinic_id int references clinic);\n';

/** A served site: the files of its project, as they were when it was served. */
function serving() {
  const seen = { root: '', files: [] as string[], config: '', isLinked: false, isStopped: false };
  const serveSite = (root: string) => {
    seen.root = root;
    seen.files = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
    seen.config = readFileSync(join(root, 'astro.config.mjs'), 'utf8');
    seen.isLinked = existsSync(join(root, 'node_modules/astro-specbook/package.json'));
    const stop = () => {
      seen.isStopped = true;
      return Promise.resolve();
    };
    return Promise.resolve({ url: 'http://127.0.0.1:4321/', stop });
  };
  return {
    seen,
    effects: {
      serveSite,
      untilInterrupted: () =>
        Promise.resolve().then(() => new Promise<void>((resolve) => setImmediate(resolve))),
    },
  };
}

test('preview serves a temporary project of the source, and removes it at the end', async () => {
  const project = new TemporaryProject({ 'schema.sql': SQL });
  const { seen, effects } = serving();
  const { status, stdout } = await project.run(['preview', 'schema.sql'], effects);
  expect(status).toBe(0);
  expect(stdout).toContain('2 entities, 0 enums, 1 domain');
  expect(stdout).toContain('http://127.0.0.1:4321/');
  expect(seen.files.filter((path) => path.endsWith('room.yaml'))).toHaveLength(1);
  expect(seen.isLinked).toBe(true);
  expect(seen.isStopped).toBe(true);
  expect(existsSync(seen.root)).toBe(false);
  expect(project.files()).toEqual(['schema.sql']);
});

test('preview removes the folders of earlier ones that were killed, and no others', async () => {
  const project = new TemporaryProject({ 'schema.sql': SQL });
  const first = serving();
  await project.run(['preview', 'schema.sql'], first.effects);
  const place = dirname(first.seen.root);
  const host = hostname().replaceAll(/[^\w.]/gu, '_');
  const folderOf = (owner: string) => join(place, `specbook-preview-${owner}-abc123`);
  // No process has the first number; process 1 is at work.
  const [killed, running, elsewhere] = [`${host}-4194999`, `${host}-1`, 'other-4194999'].map(
    folderOf,
  );
  for (const folder of [killed, running, elsewhere]) {
    mkdirSync(folder ?? '');
    writeFileSync(join(folder ?? '', 'package.json'), '{}');
  }
  try {
    await project.run(['preview', 'schema.sql'], serving().effects);
    expect([killed, running, elsewhere].map((folder) => existsSync(folder ?? ''))).toEqual([
      false,
      true,
      true,
    ]);
  } finally {
    for (const folder of [killed, running, elsewhere])
      rmSync(folder ?? '', { recursive: true, force: true });
  }
});

test('preview --out keeps a project, and serves its content folder', async () => {
  const project = new TemporaryProject({ 'schema.sql': SQL });
  const { seen, effects } = serving();
  const { status } = await project.run(['preview', 'schema.sql', '--out', 'kept'], effects);
  expect(status).toBe(0);
  expect(seen.config).toContain(JSON.stringify(join(project.folder, 'kept', 'content')));
  expect(existsSync(seen.root)).toBe(false);
  expect(project.files()).toEqual(
    expect.arrayContaining([
      'kept/astro.config.mjs',
      'kept/content/spec.yaml',
      'kept/package.json',
    ]),
  );
  const packageFile = JSON.parse(project.read('kept/package.json')) as Record<string, object>;
  expect(packageFile.devDependencies).toHaveProperty('@electric-sql/pglite');
  const again = await project.run(['preview', 'schema.sql', '--out', 'kept'], effects);
  expect(again.stderr).toContain('kept is not empty.');
});

test('preview says what is wrong before it makes a folder', async () => {
  const project = new TemporaryProject({ 'schema.sql': SQL });
  const run = (...args: string[]) => project.run(['preview', ...args]);
  expect((await run()).stderr).toContain('preview needs a source.');
  expect((await run('schema.sql', '--port', '70000')).stderr).toContain('Invalid port "70000".');
  expect((await run('none.sql')).stderr).toContain('There is no none.sql.');
});
