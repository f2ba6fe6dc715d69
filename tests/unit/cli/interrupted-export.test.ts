/** Exports that are killed, or whose disk is full, at each of their operations on the file system. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { writeFiles } from '../../../plugins/specbook/cli/write-files.ts';
import { folderOf } from '../../support/folder.ts';

const OLD = { 'a.md': 'the old A', 'b.md': 'the old B', 'files/c.0123456789.txt': 'the old C' };
const NEW = { 'a.md': 'the new A', 'b.md': 'the new B', 'files/c.abcdef0123.txt': 'the new C' };
const repository = join(import.meta.dirname, '../../..');
const MODULE = join(repository, 'plugins/specbook/cli/write-files.ts');
const PRELOAD = pathToFileURL(join(repository, 'tests/support/fail-at.mjs')).href;

/** Writes the new files in a process of its own. */
function writeInProcess(folder: string, env: Record<string, string>): string {
  const script = `import { writeFiles } from ${JSON.stringify(pathToFileURL(MODULE).href)};
    await writeFiles(${JSON.stringify(folder)}, new Map(${JSON.stringify(Object.entries(NEW))}));`;
  const args = ['--import', PRELOAD, '--input-type=module', '--eval', script];
  const { stderr } = spawnSync(process.execPath, args, {
    cwd: repository,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
  });
  return stderr;
}

/** Operations of an export that nothing interrupts. */
function operationsOf(before: Record<string, string>): string[] {
  const around = folderOf(before);
  const log = join(folderOf({}), 'log');
  writeInProcess(join(around, 'out'), { FAIL_LOG: log });
  return readFileSync(log, 'utf8').trim().split('\n');
}

function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );
}

const within = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`out/${name}`, text]));

const LONG_MS = 60_000;
const ALLOCATES = /mkdir|writeFile/u;

/** Operations by their numbers, as {@link PRELOAD} counts them. */
const momentsOf = (operations: readonly string[]) =>
  operations.map((operation, index) => ({ operation, at: String(index + 1) }));

describe('an export into a folder of its own', () => {
  test(
    'that is killed at any moment leaves one export whole',
    async () => {
      const operations = operationsOf(within(OLD));
      expect(operations.filter((name) => name === 'rename')).toHaveLength(2);
      expect(operations.filter((name) => name === 'writeFile')).toHaveLength(3);
      for (const { operation, at } of momentsOf(operations)) {
        const around = folderOf(within(OLD));
        const folder = join(around, 'out');
        writeInProcess(folder, { FAIL_AT: at });
        // Between two renames, the old export is beside its place; the next run moves it back.
        const [moved = ''] = readdirSync(around).filter((name) => name.endsWith('.old'));
        const whole = existsSync(folder) ? folder : join(around, moved);
        expect([OLD, NEW], `${operation} (${at})`).toContainEqual(contentOf(whole));
        await writeFiles(folder, new Map(Object.entries(NEW)));
        expect(contentOf(folder), `after ${operation} (${at})`).toEqual(NEW);
        expect(readdirSync(around), `after ${operation} (${at})`).toEqual(['out']);
      }
    },
    LONG_MS,
  );

  test(
    'whose disk is full at any moment leaves the old one whole, and nothing else',
    () => {
      const moments = momentsOf(operationsOf(within(OLD)));
      for (const { operation, at } of moments.filter((moment) =>
        ALLOCATES.test(moment.operation),
      )) {
        const around = folderOf(within(OLD));
        const folder = join(around, 'out');
        const stderr = writeInProcess(folder, { FAIL_AT: at, FAIL_WITH: 'ENOSPC' });
        expect(stderr, `${operation} (${at})`).toContain('ENOSPC');
        expect(contentOf(around), `${operation} (${at})`).toEqual(within(OLD));
      }
    },
    LONG_MS,
  );
});

describe('an export into a folder that holds other files', () => {
  const before = { ...within(OLD), 'out/mine.txt': 'mine' };

  test(
    'that is killed at any moment leaves each file whole',
    async () => {
      for (const { operation, at } of momentsOf(operationsOf(before))) {
        const folder = join(folderOf(before), 'out');
        writeInProcess(folder, { FAIL_AT: at });
        const found = contentOf(folder);
        expect(found['mine.txt']).toBe('mine');
        for (const name of ['a.md', 'b.md'] as const)
          expect([OLD[name], NEW[name]], `${operation} (${at})`).toContain(found[name]);
        await writeFiles(folder, new Map(Object.entries(NEW)));
        const all = { ...OLD, ...NEW, 'mine.txt': 'mine' };
        expect(contentOf(folder), `after ${operation} (${at})`).toEqual(all);
      }
    },
    LONG_MS,
  );

  test(
    'whose disk is full at any moment leaves all files as they were',
    () => {
      const moments = momentsOf(operationsOf(before));
      for (const { operation, at } of moments.filter((moment) =>
        ALLOCATES.test(moment.operation),
      )) {
        const around = folderOf(before);
        const folder = join(around, 'out');
        const stderr = writeInProcess(folder, { FAIL_AT: at, FAIL_WITH: 'ENOSPC' });
        expect(stderr, `${operation} (${at})`).toContain('ENOSPC');
        expect(contentOf(around), `${operation} (${at})`).toEqual(before);
      }
    },
    LONG_MS,
  );
});
