import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSpec } from '../../../plugins/specbook/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'specbook-history-'));
const content = join(folder, 'spec/content');

function git(...args: string[]): string {
  return execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args],
    { cwd: folder, encoding: 'utf8' },
  );
}

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}

function release(message: string): void {
  git('add', '-A');
  git('commit', '-q', '-m', message);
}

const spec = (revision: string): string =>
  `title: T\nrevision: ${revision}\ndocuments:\n  05-data-models:\n    approvals:\n      - { role: Architect, name: B, revision: 1.0.0, on: 2026-01-01 }\n`;
const entity = (purpose: string, statement = 'It is paid.'): string =>
  `name: A\npurpose: ${purpose}\nfields:\n  id: { type: uuid, key: primary }\nrules:\n  BR-1: { kind: validation, statement: ${statement} }\n`;

beforeAll(() => {
  git('init', '-q');
  write({
    'spec.yaml': spec('1.0.0'),
    'entities/x/a.yaml': entity('First.'),
    'entities/x/b.yaml': entity('Other.').replace('BR-1', 'BR-2'),
  });
  release('one');
  write({ 'entities/x/a.yaml': entity('First.', 'It is paid in full.') });
  release('reword a rule');
  rmSync(join(content, 'entities/x/b.yaml'));
  write({ 'spec.yaml': spec('1.1.0') });
  release('two');
  write({
    'entities/x/a.yaml': entity('Second.', 'It is paid in full.'),
    'entities/x/c.yaml': entity('New.').replace('BR-1', 'BR-3'),
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const purpose = {
  key: 'entity:a',
  values: [{ path: ['purpose'], before: 'First.', after: 'Second.' }],
};
const statement = {
  key: 'rule:BR-1',
  values: [{ path: ['statement'], before: 'It is paid.', after: 'It is paid in full.' }],
};

test('each revision has its changes, and an approved one the changes since, including uncommitted files', async () => {
  const loaded = await loadSpec({ content, now: '2026-11-22', history: true });
  const { revisions, shallow } = loaded.spec.history ?? { revisions: [], shallow: true };
  expect(shallow).toBe(false);
  expect(revisions.map(({ revision, since, brought }) => ({ revision, since, brought }))).toEqual([
    {
      revision: '1.1.0',
      since: { added: ['entity:c', 'rule:BR-3'], changed: [purpose], removed: [] },
      brought: { added: [], changed: [statement], removed: ['entity:b', 'rule:BR-2'] },
    },
    {
      revision: '1.0.0',
      since: {
        added: ['entity:c', 'rule:BR-3'],
        changed: [purpose, statement],
        removed: ['entity:b', 'rule:BR-2'],
      },
      brought: undefined,
    },
  ]);
  expect(revisions.map(({ author }) => author)).toEqual(['A', 'A']);
  expect(revisions[0]?.commit).toBe(git('rev-parse', 'HEAD').trim());
});

test('a shallow clone states that older revisions are unknown', async () => {
  const shallow = mkdtempSync(join(tmpdir(), 'specbook-shallow-'));
  try {
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, shallow]);
    const loaded = await loadSpec({
      content: join(shallow, 'spec/content'),
      now: '2026-11-22',
      history: true,
    });
    expect(loaded.spec.history?.shallow).toBe(true);
    expect(loaded.spec.history?.revisions.map(({ revision }) => revision)).toEqual(['1.1.0']);
  } finally {
    rmSync(shallow, { recursive: true, force: true });
  }
});

test('there is no history outside git, and none is read by default', async () => {
  const bare = mkdtempSync(join(tmpdir(), 'specbook-nogit-'));
  try {
    writeFileSync(join(bare, 'spec.yaml'), spec('1.0.0'));
    expect(
      (await loadSpec({ content: bare, now: '2026-11-22', history: true })).spec.history,
    ).toBeUndefined();
    expect((await loadSpec({ content, now: '2026-11-22' })).spec.history).toBeUndefined();
  } finally {
    rmSync(bare, { recursive: true, force: true });
  }
});
