/** Which commit is the revision that the option `versions` names. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SpecbookConfigError } from '../../../plugins/specbook/site/integration/options.ts';
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

describe('a revision that git does not have', () => {
  const hintOf = async (revision: string): Promise<string> => {
    const error: unknown = await findVersions([revision], content()).catch((one: unknown) => one);
    return error instanceof SpecbookConfigError ? error.hint : 'no error';
  };

  test('is named as spec.yaml states it, whatever stands in front of its number', async () => {
    commit('1.0.0');
    git(root, 'tag', '1.0.0');
    commit('v2.0.0');
    expect(await hintOf('v1.0.0')).toBe('Did you mean 1.0.0? Git has v2.0.0, 1.0.0.');
    expect(await hintOf('2.0.0')).toBe('Did you mean v2.0.0? Git has v2.0.0, 1.0.0.');
    expect(await hintOf('3.0.0')).toBe('Git has v2.0.0, 1.0.0.');
  });

  test('is explained by its tag, with the file in which it was looked for', async () => {
    commit('1.0.0');
    git(root, 'tag', 'v1.1.0');
    git(root, 'rm', '-q', 'spec/spec.yaml');
    git(root, 'commit', '-q', '-m', 'remove');
    git(root, 'tag', 'v0.9.0');
    commit('1.0.0');
    expect(await hintOf('0.9.0')).toBe('The tag v0.9.0 has no spec/spec.yaml. Git has 1.0.0.');
    expect(await hintOf('1.1.0')).toBe(
      'In the tag v1.1.0, spec/spec.yaml states the revision 1.0.0: write 1.0.0. Git has 1.0.0.',
    );
  });
});
