import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesAt } from '../../../plugins/specbook/history/files-at.ts';
import { folderOf } from '../../support/folder.ts';

it('reads files of a commit, and skips folders and missing paths', async () => {
  const folder = folderOf({ 'a.yaml': 'one\n', 'evidence/b': 'two\n', 'z.yaml': 'three\n' });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
      encoding: 'utf8',
    });
  git('init', '--quiet');
  rmSync(join(folder, 'evidence/b'));
  mkdirSync(join(folder, 'evidence/b'));
  writeFileSync(join(folder, 'evidence/b/run.yaml'), 'a file in a folder\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'A folder now');
  const paths = ['a.yaml', 'evidence/b', 'not there', 'z.yaml'];
  const files = await filesAt(folder, git('rev-parse', 'HEAD').trim(), paths);
  expect([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
    ['a.yaml', 'one\n'],
    ['z.yaml', 'three\n'],
  ]);
});
