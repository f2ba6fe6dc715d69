/** Which commit is the revision that the option `versions` names. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findVersions } from '../../../plugins/specbook/site/integration/older/older-revisions.ts';
import { git } from '../../support/pull-request.ts';

let root: string;
const content = (): string => join(root, 'spec');
const commitOf = (name: string): string => git(root, 'rev-parse', `${name}^{commit}`).trim();

function commit(revision: string, folder = 'spec'): void {
  const file = join(root, folder, 'spec.yaml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `title: T\nrevision: ${revision}\n`);
  git(root, 'add', '.');
  git(root, 'commit', '-q', '--allow-empty', '-m', revision);
}
const found = async (revision: string): Promise<string | undefined> =>
  (await findVersions([revision], content()))[0]?.commit;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'specbook-versions-'));
  git(root, 'init', '-q', '-b', 'main');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('a tag is the revision, annotated or not, whichever commit stated it first', async () => {
  commit('1.0.0');
  commit('1.0.0');
  git(root, 'tag', '-a', '-m', 'one', 'v1.0.0');
  commit('2.0.0-beta');
  commit('2.0.0-beta');
  git(root, 'tag', 'spec-2.0.0-beta');
  expect(await found('1.0.0')).toBe(commitOf('v1.0.0'));
  expect(await found('2.0.0-beta')).toBe(commitOf('spec-2.0.0-beta'));
});

test('without a tag it is the first commit that states it', async () => {
  commit('1.0.0');
  const first = commitOf('HEAD');
  commit('1.0.0');
  commit('1.1.0');
  expect(await found('1.0.0')).toBe(first);
});

test('a tag on a branch of its own is found', async () => {
  commit('1.0.0');
  git(root, 'checkout', '-q', '-b', 'side');
  commit('1.0.1');
  git(root, 'tag', 'v1.0.1');
  git(root, 'checkout', '-q', 'main');
  commit('1.1.0');
  expect(await found('1.0.1')).toBe(commitOf('v1.0.1'));
});

test('the tag holds also where the content folder was moved since', async () => {
  commit('1.0.0', 'docs/spec');
  git(root, 'tag', 'v1.0.0');
  writeFileSync(join(root, 'docs/spec/note.md'), 'Later.\n');
  git(root, 'add', '.');
  git(root, 'commit', '-q', '-m', 'later');
  renameSync(join(root, 'docs/spec'), content());
  commit('1.0.0');
  expect(await found('1.0.0')).toBe(commitOf('v1.0.0'));
});

test('the tag of another specification of the repository is not taken', async () => {
  commit('3.0.0', 'other');
  commit('0.9.0');
  git(root, 'tag', 'v3.0.0');
  commit('3.0.0');
  const stated = commitOf('HEAD');
  commit('3.1.0');
  expect(await found('3.0.0')).toBe(stated);
});
