import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRevision } from '../../../plugins/specbook/history/revision.ts';

let folder: string;
const content = () => join(folder, 'content');

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=A. Berg', '-c', 'user.email=a.berg@example.com'];
  const env = {
    ...process.env,
    GIT_COMMITTER_DATE: '2026-11-01T09:12:00+01:00',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  return execFileSync('git', ['-C', folder, ...identity, ...args], { env, encoding: 'utf8' });
}

function commitSpec(): string {
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Describe the platform');
  return git('rev-parse', 'HEAD').trim();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'specbook-history-'));
  mkdirSync(content());
  writeFileSync(join(content(), 'spec.yaml'), 'title: Shop\n');
  writeFileSync(join(folder, 'README.md'), 'Shop\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the revision of a content folder', () => {
  test('is the checked-out commit and its time, with offset', async () => {
    const commit = commitSpec();
    await expect(readRevision(content())).resolves.toEqual({
      commit,
      at: '2026-11-01T09:12:00+01:00',
      dirty: false,
    });
  });

  test('is dirty if a file of the folder changed', async () => {
    commitSpec();
    writeFileSync(join(content(), 'spec.yaml'), 'title: Bigger shop\n');
    await expect(readRevision(content())).resolves.toMatchObject({ dirty: true });
  });

  test('is dirty if a file of the folder is new', async () => {
    commitSpec();
    mkdirSync(join(content(), 'enums'));
    writeFileSync(join(content(), 'enums', 'state.yaml'), 'name: State\n');
    await expect(readRevision(content())).resolves.toMatchObject({ dirty: true });
  });

  test('is clean if only files outside the folder changed', async () => {
    commitSpec();
    writeFileSync(join(folder, 'README.md'), 'Bigger shop\n');
    await expect(readRevision(content())).resolves.toMatchObject({ dirty: false });
  });

  test('is known in a shallow clone', async () => {
    commitSpec();
    git('commit', '--quiet', '--allow-empty', '-m', 'Second');
    const clone = join(folder, 'clone');
    git('clone', '--quiet', '--depth', '1', `file://${folder}`, clone);
    await expect(readRevision(join(clone, 'content'))).resolves.toMatchObject({ dirty: false });
  });

  test('is that of the folder, even inside a git hook of another repository', async () => {
    const commit = commitSpec();
    const before = process.env.GIT_DIR;
    process.env.GIT_DIR = '.git';
    try {
      await expect(readRevision(content())).resolves.toMatchObject({ commit });
    } finally {
      if (before === undefined) delete process.env.GIT_DIR;
      else process.env.GIT_DIR = before;
    }
  });

  test('is unknown outside git', async () => {
    await expect(readRevision(content())).resolves.toBeUndefined();
  });

  test('is unknown before the first commit', async () => {
    git('init', '--quiet');
    await expect(readRevision(content())).resolves.toBeUndefined();
  });

  test('is unknown if git is not installed', async () => {
    await expect(
      readRevision(content(), () => Promise.resolve(undefined)),
    ).resolves.toBeUndefined();
  });
});
