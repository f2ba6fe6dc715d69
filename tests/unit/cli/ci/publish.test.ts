import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { TemporaryProject } from '../../../support/temporary-project.ts';

const script = join(
  import.meta.dirname,
  '../../../../plugins/specbook/templates/ci/github/specbook-publish.sh',
);

/** Answers like GitHub's command line, from files, and notes what it was asked. */
const FAKE_GH = `#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$GH_LOG"
for argument in "$@"; do
  case "$argument" in body=@*) cp "\${argument#body=@}" "$GH_ANSWERS/body.md" ;; esac
done
case "$*" in
  *PATCH*|*POST*) ;;
  */pulls*) cat "$GH_ANSWERS/pulls.json" ;;
  */comments*) cat "$GH_ANSWERS/comments.json" ;;
  */pages*) cat "$GH_ANSWERS/pages.txt" 2> /dev/null || exit 1 ;;
esac
`;

let folder: string;
const at = (path: string) => join(folder, path);
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
  });

beforeEach(() => {
  ({ folder } = new TemporaryProject({ 'bin/gh': FAKE_GH, 'answers/comments.json': '[]' }));
  chmodSync(at('bin/gh'), 0o755);
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', at('origin.git'));
  git(folder, 'clone', '--quiet', at('origin.git'), at('clone'));
  writeFileSync(at('clone/README.md'), 'source\n');
  git(at('clone'), 'add', '.');
  git(at('clone'), 'commit', '--quiet', '--message', 'first');
  git(at('clone'), 'push', '--quiet', 'origin', 'HEAD:main');
});

const run = (...args: string[]) => runWith('', ...args);

function runWith(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('bash', [script, ...args], {
    input,
    cwd: at('clone'),
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: [at('bin'), process.env.PATH].join(delimiter),
      GH_LOG: at('gh.log'),
      GH_ANSWERS: at('answers'),
      GITHUB_REPOSITORY: 'acme/platform',
      DEFAULT_BRANCH: 'main',
    },
  });
  return { status, stdout, stderr };
}

/** A built site. */
function site(name: string, files: string[] = []): string {
  mkdirSync(at(name), { recursive: true });
  for (const file of ['index.html', ...files]) {
    mkdirSync(join(at(name), file, '..'), { recursive: true });
    writeFileSync(join(at(name), file), name);
  }
  return at(name);
}

const published = () =>
  git(at('origin.git'), 'ls-tree', '-r', '--name-only', 'gh-pages').trim().split('\n');
const asked = () => (existsSync(at('gh.log')) ? readFileSync(at('gh.log'), 'utf8') : '');

describe('publishing', () => {
  test('begins the branch with nothing of the source in it', () => {
    expect(run('publish', 'main', site('one'))).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(published()).toEqual(['.nojekyll', 'index.html']);
  });

  test('replaces the main site, and leaves previews and the domain alone', () => {
    run('publish', 'main', site('one', ['old.html', 'a/b.html']));
    run('publish', '7', site('seven'));
    run('publish', 'main', site('domain', ['CNAME']));
    run('publish', 'main', site('two', ['new.html', 'pr-preview/pr-7/index.html']));
    expect(published()).toEqual([
      '.nojekyll',
      'CNAME',
      'index.html',
      'new.html',
      'pr-preview/pr-7/index.html',
    ]);
    expect(git(at('origin.git'), 'show', 'gh-pages:index.html')).toBe('two');
    expect(git(at('origin.git'), 'show', 'gh-pages:pr-preview/pr-7/index.html')).toBe('seven');
  });

  test('replaces the preview of one pull request, and takes it away', () => {
    run('publish', '7', site('first', ['old.html']));
    run('publish', '8', site('other'));
    run('publish', '7', site('second'));
    expect(published()).toEqual([
      '.nojekyll',
      'pr-preview/pr-7/index.html',
      'pr-preview/pr-8/index.html',
    ]);
    expect(run('remove', '7').status).toBe(0);
    expect(published()).toEqual(['.nojekyll', 'pr-preview/pr-8/index.html']);
  });

  test('has nothing to take away where nothing was published', () => {
    expect(run('remove', '7')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test.each(['0', '-1', '7/../..', '7;id', '', '1234567890'])('refuses the number %j', (number) => {
    expect(run('publish', number, site('one'))).toMatchObject({
      status: 1,
      stderr: `'${number}' is no number of a pull request.\n`,
    });
  });

  test('refuses links, a .git folder, and a folder without pages', () => {
    const link = site('link');
    symlinkSync('/etc/hostname', join(link, 'name.txt'));
    mkdirSync(join(site('git'), 'assets/.git'), { recursive: true });
    mkdirSync(at('empty'));
    expect(run('publish', '7', link).stderr).toContain('Only plain files and folders');
    expect(run('publish', '7', at('git')).stderr).toContain('Only plain files and folders');
    expect(run('publish', '7', at('empty')).stderr).toContain('holds no index.html');
  });
});

describe('finding out what was built', () => {
  const pulls = (sha: string) =>
    writeFileSync(at('answers/pulls.json'), JSON.stringify([{ number: 12, head: { sha } }]));

  test('is the main site for a push to the default branch of this repository', () => {
    expect(run('find', 'push', 'acme', 'main', 'abc').stdout).toBe('target=main\n');
    expect(run('find', 'push', 'acme', 'other', 'abc').stdout).toBe('');
    expect(run('find', 'push', 'mallory', 'main', 'abc').stdout).toBe('');
  });

  test('is the open pull request whose head was built', () => {
    pulls('abc');
    expect(run('find', 'pull_request', 'fork', 'topic', 'abc').stdout).toBe('target=12\n');
    expect(asked()).toContain('repos/acme/platform/pulls -f state=open -f head=fork:topic');
  });

  test('is nothing once the pull request has moved on', () => {
    pulls('def');
    const { stdout, stderr, status } = run('find', 'pull_request', 'fork', 'topic', 'abc');
    expect(stdout).toBe('');
    expect(stderr).toContain('nothing to publish');
    expect(status).toBe(0);
  });
});

describe('the comment', () => {
  const comments = (...bodies: [login: string, body: string][]) =>
    writeFileSync(
      at('answers/comments.json'),
      JSON.stringify(bodies.map(([login, body], id) => ({ id: id + 1, user: { login }, body }))),
    );

  test('is written once, and then updated', () => {
    run('comment', '7', 'Preview: https://example.com/');
    expect(asked()).toContain('--method POST repos/acme/platform/issues/7/comments');
    comments(
      ['mallory', '<!-- specbook-preview -->'],
      ['github-actions[bot]', '<!-- specbook-preview -->\nPreview of 1'],
    );
    run('comment', '7', 'Preview of 2');
    expect(asked()).toContain('--method PATCH repos/acme/platform/issues/comments/2');
    expect(asked().match(/POST/gu)).toHaveLength(1);
  });

  test('holds what stands on the input, however long', () => {
    const text = `Preview: https://example.com/\n${'| `ü` |\n'.repeat(30_000)}`;
    expect(runWith(text, 'comment', '7', '-').status).toBe(0);
    const body = readFileSync(at('answers/body.md'), 'utf8');
    expect(body).toBe(`<!-- specbook-preview -->\n${text.trimEnd()}`);
  });

  test('is not begun by the removal of a preview', () => {
    run('comment', '7', 'The preview was removed.', '--only-update');
    expect(asked()).not.toContain('POST');
  });
});

describe('the list of changes in the comment', () => {
  const URL = 'https://acme.github.io/platform/pr-preview/pr-7/';
  const list = (text: string, files: string[] = []) => {
    writeFileSync(at('changes.md'), text);
    return run('changes', at('changes.md'), URL, site('preview', files)).stdout;
  };

  test('is that of specbook diff, with the page of all changes', async () => {
    const project = new TemporaryProject();
    const entity = (type: string) =>
      `name: Order\npurpose: What was bought.\nfields:\n  id: { type: uuid, key: primary }\n  note: { type: ${type} }\n`;
    for (const [side, type] of [
      ['old', 'varchar(90)'],
      ['content', 'varchar(20)'],
    ] as const) {
      project.write(`${side}/spec.yaml`, 'title: Shop\nrevision: 1.0.0\n');
      project.write(`${side}/entities/shop/order.yaml`, entity(type));
    }
    const { stdout } = await project.run(['diff', 'old', '--format', 'markdown']);
    expect(stdout).toContain('`varchar(90)`');
    expect(list(stdout)).not.toContain('All changes');
    expect(list(stdout, ['spec/changes/index.html'])).toBe(
      `${stdout}\nAll changes: ${URL}spec/changes/\n\n`,
    );
  });

  test('mentions nobody, links nothing and shows no HTML, whatever a pull request writes', () => {
    const text = [
      '@acme/owners <!-- specbook-preview --> <img src=x> <a href="https://evil.example">x</a>',
      '[x](https://evil.example) ![x](//evil.example) [x]: //evil.example www.evil.example #12',
      '<details><summary>1 &lt; 2</summary>',
    ].join('\n');
    const listed = list(text);
    for (const alive of ['@acme', '<!--', '<img', '<a ', '](', ']:', '://', 'www.', '#12'])
      expect(listed).not.toContain(alive);
    expect(listed.match(/<details>/gu)).toHaveLength(listed.match(/<\/details>/gu)!.length);
  });

  test('is cut to what a comment may hold, with the page of all changes', () => {
    const listed = list('| `ü` | a row |\n'.repeat(20_000), ['changes/index.html']);
    expect(listed.length).toBeLessThan(62_000);
    expect(listed).toMatch(/\| a row \|\n\n…\n/u);
    expect(listed).toContain(`All changes: ${URL}changes/`);
  });

  test('is nothing where there is no file, or a link', () => {
    expect(run('changes', at('none.md'), URL, site('preview')).stdout).toBe('');
    symlinkSync('/etc/hostname', at('link.md'));
    expect(run('changes', at('link.md'), URL, site('preview'))).toMatchObject({
      stdout: '',
      status: 0,
    });
  });
});

test('how Pages is published is asked of GitHub', () => {
  expect(run('pages')).toMatchObject({ stdout: 'source=none\n', status: 0 });
  expect(run('pages').stderr).toContain('Pages is off.');
  writeFileSync(at('answers/pages.txt'), 'workflow\n');
  expect(run('pages')).toMatchObject({ stdout: 'source=workflow\n', stderr: '' });
});
