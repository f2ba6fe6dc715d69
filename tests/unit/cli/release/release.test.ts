/** `specbook release` in scratch repositories. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFiles } from '../../../../plugins/specbook/cli/write-files.ts';
import { loadSpec } from '../../../../plugins/specbook/load.ts';
import { runCommand, type Outcome } from '../../../support/run-command.ts';

const SPEC = `# The shop.
title: Shop   # its name
owner: sales
revision: "2.3.0" # stamped
teams: { sales: Sales }
`;
let folder: string;

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
}

const specFile = (): string => readFileSync(join(folder, 'spec/spec.yaml'), 'utf8');

function release(...args: string[]): Promise<Outcome> {
  const options = ['--content', 'spec', '--now', '2026-11-22'];
  return runCommand(['release', ...args, ...options], { cwd: folder, writeFiles });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'specbook-release-'));
  mkdirSync(join(folder, 'spec'));
  writeFileSync(join(folder, 'spec/spec.yaml'), SPEC);
  git('init', '-q');
  git('config', 'user.name', 'A. Berg');
  git('config', 'user.email', 'a@example.com');
  git('config', 'commit.gpgsign', 'false');
  git('config', 'tag.gpgsign', 'false');
  git('add', '-A');
  git('commit', '-q', '-m', 'one');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a release', () => {
  it('stamps revision and history, changes nothing else, commits and tags', async () => {
    const { status, stdout } = await release('2.4.0', '--summary', 'Billing: "all" of it.');
    expect(status).toBe(0);
    expect(specFile()).toBe(
      `${SPEC.replace('2.3.0', '2.4.0')}history:\n  - { revision: 2.4.0, on: 2026-11-22, by: A. Berg, summary: "Billing: \\"all\\" of it." }\n`,
    );
    expect(git('tag', '--list')).toBe('v2.4.0');
    expect(git('rev-parse', 'v2.4.0^{commit}')).toBe(git('rev-parse', 'HEAD'));
    expect(git('show', '--format=%s', '--name-only', 'HEAD')).toBe(
      'Release 2.4.0\n\nspec/spec.yaml',
    );
    expect(git('status', '--porcelain')).toBe('');
    expect(stdout).toContain('spec/spec.yaml committed as');
    expect(stdout).toContain('git push --follow-tags');
    const { spec, problems } = await loadSpec({ content: join(folder, 'spec'), now: '2026-11-22' });
    expect(problems).toEqual([]);
    expect(spec.info.revision).toBe('2.4.0');
    expect(spec.info.history).toEqual([
      { revision: '2.4.0', on: '2026-11-22', by: 'A. Berg', summary: 'Billing: "all" of it.' },
    ]);
  });

  it('adds its entry above earlier ones, in blocks and in brackets', async () => {
    await release('2.4.0');
    await release('2.5.0');
    expect(specFile()).toContain(
      'history:\n  - { revision: 2.5.0, on: 2026-11-22, by: A. Berg }\n  - { revision: 2.4.0,',
    );
    writeFileSync(
      join(folder, 'spec/spec.yaml'),
      'title: Shop\nhistory: [{ revision: 1.0.0, on: 2026-01-01 }] # all\nrevision: 1.0.0\n',
    );
    git('commit', '-qam', 'flow');
    expect((await release('3.0.0')).status).toBe(0);
    expect(specFile()).toBe(
      'title: Shop\nhistory: [ { revision: 3.0.0, on: 2026-11-22, by: A. Berg },{ revision: 1.0.0, on: 2026-01-01 }] # all\nrevision: 3.0.0\n',
    );
  });

  it('may have another tag, and only says what it would do', async () => {
    const { stdout } = await release('2.4.0', '--tag', 'spec-2.4.0', '--dry-run');
    expect(stdout).toContain('add the tag spec-2.4.0');
    expect(specFile()).toBe(SPEC);
    expect(git('tag', '--list')).toBe('');
    expect((await release('2.4.0', '--tag', 'spec-2.4.0')).status).toBe(0);
    expect(git('tag', '--list')).toBe('spec-2.4.0');
  });
});

describe('a release is refused', () => {
  const refused = async (message: string, ...args: string[]): Promise<void> => {
    const before = [specFile(), git('rev-parse', 'HEAD'), git('tag', '--list')];
    const { status, stderr } = await release(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect([specFile(), git('rev-parse', 'HEAD'), git('tag', '--list')]).toEqual(before);
  };

  it('without a revision, and for one that is not made of numbers', async () => {
    await refused('Which revision?');
    await refused('"next" is not a revision made of numbers', 'next');
  });

  it('below the revision of the specification', async () => {
    await refused('2.2.9 is lower than 2.3.0', '2.2.9');
  });

  it('where something is not committed, also beside the content', async () => {
    writeFileSync(join(folder, 'notes.txt'), 'x');
    await refused('There are uncommitted changes: notes.txt', '2.4.0');
  });

  it('where the tag exists', async () => {
    git('tag', 'v2.4.0');
    await refused('The tag v2.4.0 exists already', '2.4.0');
  });

  it('where a hook refuses the commit: the file is as it was', async () => {
    writeFileSync(
      join(folder, '.git/hooks/pre-commit'),
      '#!/bin/sh\necho "no release today" >&2\nexit 1\n',
      {
        mode: 0o755,
      },
    );
    await refused('which is as it was: no release today', '2.4.0');
    expect(git('status', '--porcelain')).toBe('');
  });

  it('with errors in the specification, which it prints', async () => {
    writeFileSync(join(folder, 'spec/spec.yaml'), `${SPEC}colour: red\n`);
    git('commit', '-qam', 'fault');
    const { status, stdout } = await release('2.4.0');
    expect(status).toBe(1);
    expect(stdout).toContain('unknown key "colour"');
    expect(git('tag', '--list')).toBe('');
  });
});
