import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '.github',
  'scripts',
  'publish-preview.sh',
);

let folder: string;
let origin: string;
let clone: string;

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'specbook-preview-'));
  origin = join(folder, 'origin.git');
  clone = join(folder, 'clone');
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  git(folder, 'clone', '--quiet', origin, clone);
  writeFileSync(join(clone, 'README.md'), 'source\n');
  git(clone, 'add', '.');
  git(clone, 'commit', '--quiet', '--message', 'first');
  git(clone, 'push', '--quiet', 'origin', 'HEAD:main');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A built site of one page. */
function site(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'index.html'), `<title>${name}</title>`);
  return path;
}

function run(...args: string[]) {
  const { status, stderr } = spawnSync('bash', [script, ...args], { cwd: clone, encoding: 'utf8' });
  return { status, stderr };
}

const published = () => git(origin, 'ls-tree', '-r', '--name-only', 'gh-pages').trim().split('\n');

describe('publishing a preview', () => {
  it('begins the gh-pages branch with nothing of the source in it', () => {
    expect(run('publish', '7', site('one'))).toEqual({ status: 0, stderr: '' });
    expect(published()).toEqual(['.nojekyll', 'pr-preview/pr-7/index.html']);
  });

  it('replaces its own earlier preview and leaves the others alone', () => {
    const first = site('first');
    writeFileSync(join(first, 'old.html'), '');
    run('publish', '7', first);
    run('publish', '8', site('other'));
    run('publish', '7', site('second'));
    expect(published()).toEqual([
      '.nojekyll',
      'pr-preview/pr-7/index.html',
      'pr-preview/pr-8/index.html',
    ]);
    expect(git(origin, 'show', 'gh-pages:pr-preview/pr-7/index.html')).toBe(
      '<title>second</title>',
    );
  });

  it('takes a closed one away', () => {
    run('publish', '7', site('one'));
    run('publish', '8', site('two'));
    expect(run('remove', '7').status).toBe(0);
    expect(published()).toEqual(['.nojekyll', 'pr-preview/pr-8/index.html']);
  });

  it('has nothing to take away where none was ever published', () => {
    expect(run('remove', '7')).toEqual({ status: 0, stderr: '' });
  });
});

describe('a hostile artifact', () => {
  it.each(['0', '-1', '7/../..', '7;id', '', '1234567890'])(
    'is refused for the number %j',
    (number) => {
      expect(run('publish', number, site('one'))).toEqual({
        status: 1,
        stderr: `'${number}' is no number of a pull request.\n`,
      });
    },
  );

  it('is refused where it holds a symbolic link', () => {
    const hostile = site('hostile');
    symlinkSync('/etc/hostname', join(hostile, 'name.txt'));
    expect(run('publish', '7', hostile).stderr).toContain(
      'Only plain files and folders are published',
    );
  });

  it('is refused where it holds a .git folder', () => {
    const hostile = site('hostile');
    mkdirSync(join(hostile, 'assets', '.git'), { recursive: true });
    expect(run('publish', '7', hostile).stderr).toContain(
      'Only plain files and folders are published',
    );
  });

  it('is refused where it holds no page', () => {
    mkdirSync(join(folder, 'empty'));
    expect(run('publish', '7', join(folder, 'empty')).stderr).toContain('holds no index.html');
  });
});
