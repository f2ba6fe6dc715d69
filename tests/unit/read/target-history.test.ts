import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyUnknown } from '../../../plugins/specbook/documents/performance/performance-measurement.ts';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import { verdictsOf } from '../../../plugins/specbook/model/verdicts/verdicts.ts';
import { k6 } from '../model/measured.ts';

const folder = mkdtempSync(join(tmpdir(), 'specbook-targets-'));
const origin = join(folder, 'origin');

function git(cwd: string, at: string, ...args: string[]): void {
  const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
  const identity = [
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@example.com',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', [...identity, ...args], { cwd, env });
}

function commit(at: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(origin, 'content', path)), { recursive: true });
    writeFileSync(join(origin, 'content', path), text);
  }
  git(origin, at, 'add', '-A');
  git(origin, at, 'commit', '-q', '-m', 'change');
}

const requirement = (p95: string): string => `kind: response-time\n  targets: { p95: ${p95} }\n`;
const RUN =
  'title: Nightly\nat: 2026-11-10T02:00:00Z\nresults:\n  - file: k6.json\n    tool: k6\n    maps:\n      A-1: { latency: http_req_duration }\n      B-1: { latency: http_req_duration }\n      C-1: { latency: http_req_duration }\n';

beforeAll(() => {
  mkdirSync(origin);
  git(origin, '2026-11-01T00:00:00Z', 'init', '-q');
  commit('2026-11-01T00:00:00Z', {
    'spec.yaml': 'title: T\nrevision: 1.0.0\n',
    'performance/all.yaml': `A-1:\n  ${requirement('300 ms')}B-1:\n  ${requirement('250 ms')}`,
  });
  commit('2026-11-12T00:00:00Z', {
    'performance/all.yaml': `A-1:\n  ${requirement('250 ms')}`,
    'performance/moved.yaml': `B-1:\n  ${requirement('0.25 s')}C-1:\n  ${requirement('250 ms')}`,
    'evidence/nightly/run.yaml': RUN,
    'evidence/nightly/k6.json': k6({ http_req_duration: { avg: 1, 'p(95)': 200 } }),
  });
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${origin}`, join(folder, 'shallow')]);
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function verdicts(repository: string): Promise<Record<string, string>> {
  const content = join(folder, repository, 'content');
  const { spec, problems } = await loadSpec({ content, now: '2026-11-22', history: true });
  expect(problems).toEqual([]);
  const all = [...verdictsOf(spec).requirements.values()];
  return Object.fromEntries(all.map(({ requirement: { id }, verdict }) => [id, verdict]));
}

describe('target history in git', () => {
  it('makes a result stale if the value changed, not if the target was moved, reworded or is new', async () => {
    expect(await verdicts('origin')).toEqual({ 'A-1': 'stale', 'B-1': 'met', 'C-1': 'met' });
  });

  it('is unknown before the start of a shallow clone, and makes nothing stale', async () => {
    expect(await verdicts('shallow')).toEqual({ 'A-1': 'met', 'B-1': 'met', 'C-1': 'met' });
  });

  it('is stated as unknown only in a shallow clone', async () => {
    const load = (repository: string) =>
      loadSpec({ content: join(folder, repository, 'content'), now: '2026-11-22', history: true });
    const textOf = async (repository: string) =>
      JSON.stringify(historyUnknown((await load(repository)).spec));
    expect(await textOf('shallow')).toContain('History unknown');
    expect(await textOf('origin')).toBe('[]');
  });

  it('has dates, oldest first', async () => {
    const { spec } = await loadSpec({
      content: join(origin, 'content'),
      now: '2026-11-22',
      history: true,
    });
    const states = spec.history?.targets?.get('requirement:A-1') ?? [];
    expect(states.map(({ at }) => Date.parse(at))).toEqual([
      Date.parse('2026-11-01T00:00:00Z'),
      Date.parse('2026-11-12T00:00:00Z'),
    ]);
  });
});
