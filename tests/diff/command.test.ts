/** `specbook diff` over a repository like that of a pull request. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBase, readSide } from '../../plugins/specbook/read/sources/sides.ts';
import { specJson } from '../../plugins/specbook/exchange/export/spec-json/spec-json.ts';
import { guideOf } from '../../plugins/specbook/schema/changes/rule-groups.ts';
import type { RuleId } from '../../plugins/specbook/schema/changes/rules.ts';
import { REASONS } from '../../plugins/specbook/views/reasons/reasons.ts';
import { runCommand } from '../support/run-command.ts';
import { folderOf } from '../support/folder.ts';
import { specOf } from '../support/spec-of.ts';
import { BASE } from './base.ts';

const identity = [
  '-c',
  'user.name=Test',
  '-c',
  'user.email=test@example.com',
  '-c',
  'commit.gpgsign=false',
];
const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const under = (prefix: string, texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${prefix}/${path}`, text]));

const JOB = 'entities/work/job.yaml';
const shorter = (BASE[JOB] ?? '').replace('  number: { type: bigint, generated: identity }\n', '');

/** A repository whose branch removes a field, and whose working tree adds a file. */
function repository(prefix = 'content'): string {
  const folder = folderOf(under(prefix, BASE));
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'base');
  git(folder, 'tag', 'v1');
  git(folder, 'checkout', '-q', '-b', 'work');
  writeFileSync(join(folder, prefix, JOB), shorter);
  git(folder, 'commit', '-q', '-a', '-m', 'remove a field');
  writeFileSync(
    join(folder, prefix, 'enums/size.yaml'),
    'name: Size\npurpose: How large.\nvalues: { s: Small. }\n',
  );
  return folder;
}

/** The repository, with a commit on `main` since the branch began, and nothing that is not committed. */
function whereMainWentOn(): string {
  const folder = repository();
  git(folder, 'stash', '-q', '-u');
  git(folder, 'checkout', '-q', 'main');
  writeFileSync(join(folder, 'content/enums/other.yaml'), 'name: Other\nvalues: { s: Small. }\n');
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'later');
  git(folder, 'tag', 'v2');
  git(folder, 'checkout', '-q', 'work');
  return folder;
}

const diff = (folder: string, ...args: string[]) =>
  runCommand(['diff', ...args, '--now', '2026-11-22'], { cwd: folder });
interface Report {
  changes: {
    rule: string;
    item: string;
    positions: Record<string, { file: string; line: number }>;
  }[];
}
const rulesOf = (json: string): string[] =>
  (JSON.parse(json) as Report).changes.map(({ rule, item }) => `${rule} ${item}`);

test('a revision is named with its commit, a commit by seven digits only', async () => {
  const cwd = repository();
  const commit = git(cwd, 'rev-parse', 'v1').trim();
  const { spec } = await specOf(BASE);
  const context = { spec, contentDir: join(cwd, 'content'), cwd };
  const nameOf = async (side: string) => (await readSide(side, context)).name;
  expect(await nameOf('v1')).toBe(`v1 (${commit.slice(0, 7)})`);
  expect(await nameOf(commit)).toBe(commit.slice(0, 7));
});

describe('without arguments', () => {
  test('the working tree, untracked files included, is compared with the commit where the branch began', async () => {
    const { stdout, status } = await diff(repository(), '--format', 'json');
    expect(rulesOf(stdout)).toEqual(['field-removed field:job.number', 'enum-added enum:size']);
    expect(status).toBe(0);
  });

  test('a change on the default branch since then is not the change of the branch', async () => {
    const { stdout } = await diff(whereMainWentOn(), '--format', 'json');
    expect(rulesOf(stdout)).toEqual(['field-removed field:job.number']);
  });

  test('outside git, what is missing is said', async () => {
    const { status, stderr } = await diff(folderOf(under('content', BASE)));
    expect(status).toBe(2);
    expect(stderr).toContain('There is no branch to compare with');
  });
});

describe('two sides', () => {
  test('may be revisions, and no file of the working tree changes', async () => {
    const folder = repository();
    const before = git(folder, 'status', '--porcelain');
    const { stdout } = await diff(folder, 'v1', 'work', '--format', 'json');
    expect(rulesOf(stdout)).toEqual(['field-removed field:job.number']);
    expect(git(folder, 'status', '--porcelain')).toBe(before);
  });

  test('may be folders and files of spec.json', async () => {
    const folder = repository();
    cpSync(join(folder, 'content'), join(folder, 'copy'), { recursive: true });
    expect(rulesOf((await diff(folder, 'v1', 'copy', '--format', 'json')).stdout)).toHaveLength(2);
    const { spec } = await specOf({ ...BASE });
    writeFileSync(join(folder, 'spec.json'), specJson(spec, REASONS));
    const { stdout } = await diff(folder, 'spec.json', 'v1', '--format', 'json');
    expect(rulesOf(stdout)).toEqual([]);
    writeFileSync(join(folder, 'other.json'), '{}');
    expect((await diff(folder, 'other.json')).stderr).toContain('its "format" is not specbook/2');
  });

  test('a content folder below the root of the repository, and a renamed file, are found', async () => {
    const folder = repository('docs/platform/content');
    const within = join(folder, 'docs/platform');
    renameSync(join(within, 'content/pocs/all.yaml'), join(within, 'content/pocs/some.yaml'));
    const { stdout } = await diff(within, 'v1', '--format', 'json');
    expect(rulesOf(stdout)).toEqual(['field-removed field:job.number', 'enum-added enum:size']);
  });

  test('a content folder that was moved as a whole is the same specification', async () => {
    const folder = repository();
    mkdirSync(join(folder, 'docs'));
    renameSync(join(folder, 'content'), join(folder, 'docs/spec'));
    const args = ['v1', '--content', 'docs/spec', '--format', 'json'];
    const { stdout } = await diff(folder, ...args);
    expect(rulesOf(stdout)).toEqual(['field-removed field:job.number', 'enum-added enum:size']);
    // Beside another specification, a new one is new.
    cpSync(join(folder, 'docs/spec'), join(folder, 'content'), { recursive: true });
    expect(rulesOf((await diff(folder, ...args)).stdout)).toContain('entity-added entity:job');
  });

  test('a submodule that holds the content is a repository of its own', async () => {
    const inner = repository();
    const outer = folderOf({ 'README.md': 'Outer' });
    git(outer, 'init', '-q', '-b', 'main');
    git(
      outer,
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      '-b',
      'work',
      inner,
      'spec',
    );
    const { stdout } = await diff(outer, 'v1', '--content', 'spec/content', '--format', 'json');
    expect(rulesOf(stdout)).toEqual(['field-removed field:job.number']);
  });

  test('in a shallow clone, an unknown revision is fetched by the command that is named', async () => {
    const origin = repository();
    const clone = join(folderOf({}), 'clone');
    git(origin, 'clone', '-q', '--depth=1', '--branch=work', `file://${origin}`, clone);
    const missing = await diff(clone, 'v1');
    expect(missing.stderr).toContain('git fetch --depth=1 origin v1');
    const branch = await diff(clone, 'origin/main');
    const fetch = /git (fetch --depth=1 origin main:refs\/remotes\/origin\/main)/u.exec(
      branch.stderr,
    );
    git(clone, ...(fetch?.[1] ?? '').split(' '));
    expect(rulesOf((await diff(clone, 'origin/main', '--format', 'json')).stdout)).toEqual([
      'field-removed field:job.number',
    ]);
    git(clone, 'fetch', '-q', '--depth=1', 'origin', 'tag', 'v1');
    expect(rulesOf((await diff(clone, 'v1', '--format', 'json')).stdout)).toEqual([
      'field-removed field:job.number',
    ]);
  });
});

describe('the base of a site, and of --merge-base', () => {
  const baseOf = async (folder: string, text: string) => {
    const { spec } = await specOf(BASE);
    return readBase(text, { spec, contentDir: join(folder, 'content'), cwd: folder });
  };

  test('is of a branch or a commit what HEAD shares with it', async () => {
    const folder = whereMainWentOn();
    const [began, later] = [git(folder, 'rev-parse', 'v1'), git(folder, 'rev-parse', 'v2').trim()];
    for (const name of ['main', later]) {
      const { name: shown, sharedWith } = await baseOf(folder, name);
      expect([shown, sharedWith]).toEqual([`${name} (${began.slice(0, 7)})`, name]);
    }
    const { stdout } = await diff(folder, 'main', '--merge-base', '--format', 'json');
    expect(rulesOf(stdout)).toEqual(['field-removed field:job.number']);
    const between = await diff(folder, 'work', 'main', '--merge-base', '--format', 'json');
    expect(rulesOf(between.stdout)).toEqual(['enum-added enum:other']);
  });

  test('is of a tag the tag, and a branch that did not go on is named alone', async () => {
    const folder = whereMainWentOn();
    expect(await baseOf(folder, 'v2')).not.toHaveProperty('sharedWith');
    expect((await baseOf(folder, 'v2')).name).toMatch(/^v2 \([\da-f]{7}\)$/u);
    expect(await baseOf(repository(), 'main')).not.toHaveProperty('sharedWith');
  });

  test('in a shallow clone without it, the command that fetches it is named', async () => {
    const origin = whereMainWentOn();
    const clone = join(folderOf({}), 'clone');
    git(origin, 'clone', '-q', '--depth=1', '--no-single-branch', `file://${origin}`, clone);
    await expect(baseOf(clone, 'origin/main')).rejects.toMatchObject({
      message: 'Git knows no commit that origin/main and HEAD share: the clone is shallow.',
      hint: 'Run: git fetch --unshallow',
    });
  });
});

describe('the exit status', () => {
  test('is 1 for the classes that the team chose', async () => {
    const folder = repository();
    expect((await diff(folder, '--fail-on', 'breaking')).status).toBe(1);
    expect((await diff(folder, '--fail-on', 'loosened,wording')).status).toBe(0);
    const { status, stderr } = await diff(folder, '--fail-on', 'braking');
    expect([status, stderr]).toEqual([2, expect.stringContaining('Did you mean breaking?')]);
  });
});

describe('the reports', () => {
  test('have a place in the files for each change', async () => {
    const folder = repository();
    const text = (await diff(folder)).stdout;
    expect(text).toContain('Breaking  field job.number: removed');
    expect(text).toContain('content/entities/work/job.yaml:15:3  field-removed');
    expect(text).toContain('2 changes: 1 breaking, 1 compatible.');
    const annotations = (await diff(folder, '--format', 'github')).stdout;
    expect(annotations).toContain(
      '::notice file=content/enums/size.yaml,line=1,col=1,title=enum-added::',
    );
    const sarif = JSON.parse((await diff(folder, '--format', 'sarif')).stdout) as {
      runs: {
        results: { ruleId: string; level: string; ruleIndex: number }[];
        tool: { driver: { rules: Record<'id' | 'helpUri', string>[] } };
      }[];
    };
    const [run] = sarif.runs;
    for (const { ruleId, ruleIndex } of run?.results ?? []) {
      const rule = run?.tool.driver.rules[ruleIndex];
      expect([rule?.id, rule?.helpUri]).toEqual([ruleId, guideOf(ruleId as RuleId)]);
      expect(rule).toHaveProperty('help.markdown', expect.stringContaining(`{ ${ruleId}: off }`));
      expect(rule).toHaveProperty('fullDescription.text');
    }
    expect(sarif.runs[0]?.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['field-removed', 'error'],
      ['enum-added', 'note'],
    ]);
  });

  test('name files from the root of the repository where a git host reads them', async () => {
    const folder = repository('docs/platform/content');
    const cwd = join(folder, 'docs/platform');
    mkdirSync(join(cwd, 'content/enums/ü #1'), { recursive: true });
    renameSync(join(cwd, 'content/enums/size.yaml'), join(cwd, 'content/enums/ü #1/size.yaml'));
    expect((await diff(cwd)).stdout).toContain('  content/enums/ü #1/size.yaml:1:1');
    const annotations = (await diff(cwd, '--format', 'github')).stdout;
    expect(annotations).toContain('file=docs/platform/content/enums/ü #1/size.yaml,line=1');
    expect((await diff(cwd, '--format', 'sarif')).stdout).toContain(
      '"uri": "docs/platform/content/enums/%C3%BC%20%231/size.yaml"',
    );
    writeFileSync(join(cwd, 'content', JOB), 'name: [');
    const { stdout } = await runCommand(['check', '--format', 'github'], { cwd });
    expect(stdout).toContain('::error file=docs/platform/content/entities/work/job.yaml,line=1');
  });

  test('say which items have errors and are not compared', async () => {
    const folder = repository();
    mkdirSync(join(folder, 'content/entities/work'), { recursive: true });
    writeFileSync(join(folder, 'content', JOB), 'name: [');
    const { stdout } = await diff(folder);
    expect(stdout).toMatch(/have errors and are not compared: .*job/u);
    expect(stdout).not.toContain('entity-removed');
  });
});
