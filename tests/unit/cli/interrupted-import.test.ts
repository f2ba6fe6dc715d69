/** Imports that are killed, whose disk is full or whose folder may not be written, at each of their operations. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { updateFolder } from '../../../plugins/specbook/cli/update-folder.ts';
import { filesIn } from '../../support/specs.ts';
import { folderOf } from '../../support/folder.ts';
import { TemporaryProject } from '../../support/temporary-project.ts';

const repository = join(import.meta.dirname, '../../..');
const PRELOAD = pathToFileURL(join(repository, 'tests/support/fail-at.mjs')).href;
const MODULE = pathToFileURL(join(repository, 'plugins/specbook/cli/update-folder.ts')).href;
const COMMAND = join(repository, 'plugins/specbook/cli/main.ts');
const TIMES = process.env.SPECBOOK_NIGHTLY === '1' ? 40 : 2;
const LONG_MS = 300_000;

function run(
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string>; killAfterMs?: number },
): Promise<string> {
  const { cwd, env, killAfterMs } = options;
  const child = spawn(process.execPath, args, { cwd, env: { PATH: process.env.PATH, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output += String(chunk)));
  const timer =
    killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      resolve(output);
    });
  });
}

const BEFORE = {
  'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\ndatabase: { dialect: mysql }\n',
  'content/entities/sales/order.yaml':
    'name: Order\nfields: { id: { type: bigint, key: primary } }\n',
  'content/entities/sales/note.md':
    '---\nname: Note\nfields: { id: { type: bigint } }\n---\n\nMine.\n',
  'content/evidence/run/data.bin': 'x',
};
const NEW = {
  'spec.yaml': 'title: Shop\nrevision: 2.0.0\n',
  'entities/sales/order.yaml': 'name: Orders\n',
  'entities/billing/bill.yaml': 'name: Bill\n',
};
const within = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/${name}`, text]));
const AFTER = { ...BEFORE, ...within(NEW) };

const writing = (folder: string): string =>
  `import { updateFolder } from ${JSON.stringify(MODULE)}; await updateFolder(${JSON.stringify(join(folder, 'content'))}, new Map(${JSON.stringify(Object.entries(NEW))}));`;
const writeInProcess = (folder: string, env: Record<string, string>): Promise<string> =>
  run(['--import', PRELOAD, '--input-type=module', '--eval', writing(folder)], {
    cwd: repository,
    env,
  });

const contentOf = (folder: string): Record<string, string> => Object.fromEntries(filesIn(folder));

/** Operations of an update that nothing interrupts, with their numbers. */
async function moments(): Promise<{ operation: string; at: string }[]> {
  const log = join(folderOf({}), 'log');
  await writeInProcess(folderOf(BEFORE), { FAIL_LOG: log });
  const operations = readFileSync(log, 'utf8').trim().split('\n');
  return operations.map((operation, index) => ({ operation, at: String(index + 1) }));
}

/** The content, or what the next import moves back. */
function wholeFolder(around: string): string {
  const [moved = 'content'] = readdirSync(around).filter((name) => name.endsWith('.old'));
  return join(around, existsSync(join(around, 'content')) ? 'content' : moved);
}

describe('an update of a content folder', () => {
  test(
    'that is killed at any moment leaves it as it was, or as it becomes',
    async () => {
      for (const { operation, at } of await moments()) {
        const around = folderOf(BEFORE);
        await writeInProcess(around, { FAIL_AT: at });
        const found = within(contentOf(wholeFolder(around)));
        expect([BEFORE, AFTER], `${operation} (${at})`).toContainEqual(found);
        await updateFolder(join(around, 'content'), new Map(Object.entries(NEW)));
        expect(contentOf(around), `after ${operation} (${at})`).toEqual(AFTER);
      }
    },
    LONG_MS,
  );

  test.each(['ENOSPC', 'EACCES'])(
    'that fails with %s at any moment leaves it as it was, and nothing beside it',
    async (code) => {
      const all = await moments();
      const swapped = all.findIndex(({ operation }) => operation === 'rename');
      for (const { operation, at } of all.slice(0, swapped + 1)) {
        const around = folderOf(BEFORE);
        const output = await writeInProcess(around, { FAIL_AT: at, FAIL_WITH: code, FAIL_ON: '1' });
        const isDone = /rm|link/u.test(operation) && !output.includes(code);
        expect(contentOf(around), `${operation} (${at})`).toEqual(isDone ? AFTER : BEFORE);
        expect(readdirSync(around)).toEqual(['content']);
      }
    },
    LONG_MS,
  );
});

const TABLES = `Project shop { database_type: 'MySQL' }
Table bill { id bigint [pk] }
Table order { id bigint [pk]
  total "decimal(8,2)" }
`;

describe('an import', () => {
  test(
    'that is killed at a random moment leaves the folder as it was, or as it becomes',
    async () => {
      const project = () => folderOf({ ...BEFORE, 'schema.dbml': TABLES, 'package.json': '{}' });
      const whole = project();
      const started = performance.now();
      await run([COMMAND, 'import', 'schema.dbml'], { cwd: whole });
      const durationMs = performance.now() - started;
      const after = contentOf(join(whole, 'content'));
      expect(Object.keys(after).join(' ')).toContain('/bill.yaml');
      for (let time = 0; time < TIMES; time += 1) {
        const around = project();
        const killAfterMs = Math.random() * durationMs;
        await run([COMMAND, 'import', 'schema.dbml'], { cwd: around, killAfterMs });
        const found = contentOf(wholeFolder(around));
        const before = contentOf(join(project(), 'content'));
        expect([before, after], `killed after ${killAfterMs} ms`).toContainEqual(found);
      }
    },
    LONG_MS,
  );

  test('moves back what a killed one was about to swap before it reads', async () => {
    const project = new TemporaryProject({ 'schema.dbml': TABLES });
    // A process of this number is not at work.
    for (const [path, text] of Object.entries(BEFORE))
      project.write(path.replace('content/', '.content.4194999.old/'), text);
    await project.run(['import', 'schema.dbml', '--out', 'content']);
    expect(project.read('content/entities/sales/order.yaml')).toContain('name: Order\n');
    expect(project.read('content/entities/sales/note.md')).toContain('Mine.');
    expect(project.files().filter((path) => path.startsWith('.content'))).toEqual([]);
  });

  test('that was killed between its renames is undone by whatever reads the folder next', async () => {
    for (const args of [
      ['check'],
      ['export', 'dbml'],
      ['diff', 'content', 'content'],
      ['drift', 'schema.dbml'],
    ]) {
      const project = new TemporaryProject({ 'schema.dbml': TABLES });
      for (const [path, text] of Object.entries(BEFORE))
        project.write(path.replace('content/', '.content.4194999.old/'), text);
      const { stdout, stderr } = await project.run(args);
      expect(stdout + stderr, args.join(' ')).not.toContain('does not exist');
      expect(within(contentOf(join(project.folder, 'content')))).toEqual(BEFORE);
    }
  });

  test('that is at work, or whose folder may not be renamed, is named by what reads the folder', async () => {
    // Process 1 is at work.
    const project = new TemporaryProject({ '.content.1.old/spec.yaml': 'title: Shop\n' });
    const { status, stdout } = await project.run(['check']);
    expect(status).toBe(1);
    expect(stdout).toContain('content does not exist');
    expect(stdout).toContain(
      '.content.1.old by an import: wait for its end, or if it was killed, rename the folder',
    );
  });

  test.each([
    ['ENOSPC', 'no space left on device', 'Free some space'],
    ['EACCES', 'permission denied', 'Allow writing'],
  ])('says so when it fails with %s', async (code, message, hint) => {
    const project = new TemporaryProject({ ...BEFORE, 'schema.dbml': TABLES });
    const before = contentOf(project.folder);
    const { status, stderr } = await project.run(['import', 'schema.dbml'], {
      updateFolder: () =>
        Promise.reject(Object.assign(new Error(`${code}: ${message}, mkdir 'x'`), { code })),
    });
    expect(status).toBe(2);
    expect(stderr).toContain(`Nothing was written: ${code}: ${message}`);
    expect(stderr).toContain(hint);
    expect(contentOf(project.folder)).toEqual(before);
  });
});
