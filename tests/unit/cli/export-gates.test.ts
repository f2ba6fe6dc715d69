import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../../support/folder.ts';
import { typed } from '../../support/typed.ts';

const good = {
  'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\n',
  'content/performance/all.yaml': `PERF-1:
  kind: response-time
  endpoints: [GET /orders]
  targets: { p95: 250 ms }
PERF-2: { kind: data-volume, targets: { storage: 1 GB } }
`,
};
const bad = { ...good, 'content/enums/state.yaml': 'name: State\n' };

describe.each([
  ['k6', 'k6-thresholds.js', 'gate.mjs'],
  ['lighthouserc', 'lighthouserc.cjs', 'gate.js'],
  ['openslo', 'openslo.yaml', 'gate.yml'],
  ['prometheus', 'prometheus-rules.yaml', 'gate.yaml'],
])('specbook export %s', (name, fileName, ownName) => {
  const args = ['export', name, '--out', 'out'];

  it('writes its file into the folder, and lists what it could not say beside the answer', async () => {
    const cwd = folderOf(good);
    const { status, stdout, stderr, written } = await typed(args, { cwd });
    const files = written.get(join(cwd, 'out'));
    expect([...(files?.keys() ?? [])]).toEqual([fileName]);
    expect(files?.get(fileName)).toMatch(/^(?:\/\/|#) .* of Shop, revision 1\.0\.0\.\n/u);
    expect(stdout).toBe(`Wrote out/${fileName}`);
    expect(stderr).toContain('in the file; what the format has no words for:');
    expect(stderr).toContain('- PERF-2: ');
    expect(status).toBe(0);
  });

  it('writes the file that --out names', async () => {
    const cwd = folderOf(good);
    const { stdout, written } = await typed(['export', name, '--out', `gates/${ownName}`], { cwd });
    expect([...(written.get(join(cwd, 'gates'))?.keys() ?? [])]).toEqual([ownName]);
    expect(stdout).toBe(`Wrote gates/${ownName}`);
  });

  it('writes nothing when the specification has errors', async () => {
    const { status, stdout, stderr, written } = await typed(args, { cwd: folderOf(bad) });
    expect(written.size).toBe(0);
    expect(stdout).toContain('content/enums/state.yaml:1:1  error  ');
    expect(stderr).toBe('Nothing was written.');
    expect(status).toBe(1);
  });

  it('needs to be told where to write, and not into the content folder', async () => {
    const nowhere = await typed(['export', name], { cwd: folderOf(good) });
    expect(nowhere.stderr).toContain('Write --out DIR|FILE.');
    expect(nowhere.status).toBe(2);
    const inside = await typed(['export', name, '--out', `content/${ownName}`], {
      cwd: folderOf(good),
    });
    expect(inside.stderr).toContain('cannot stand in the content folder');
    expect([inside.status, inside.written.size]).toEqual([2, 0]);
  });

  it('tells programs what it wrote and what it left out', async () => {
    const { stdout, stderr } = await typed([...args, '--format=json'], { cwd: folderOf(good) });
    const answer = JSON.parse(stdout) as { omitted: { requirement: string }[] };
    expect(answer).toMatchObject({ errors: 0, written: [`out/${fileName}`] });
    expect(answer.omitted.map(({ requirement }) => requirement)).toContain('PERF-2');
    expect(stderr).toBe('');
  });

  it('explains itself', async () => {
    const { status, stdout } = await typed(['export', name, '--help']);
    expect(stdout).toContain(`specbook export ${name} --out DIR|FILE`);
    expect(stdout).toContain(fileName);
    expect(status).toBe(0);
  });
});

describe('specbook export', () => {
  it('lists every format by --help', async () => {
    const { status, stdout } = await typed(['export', '--help']);
    for (const name of ['documents', 'k6', 'lighthouserc', 'openslo', 'prometheus']) {
      expect(stdout).toMatch(new RegExp(`^ {2}export ${name} `, 'mu'));
    }
    expect(stdout).not.toContain('check');
    expect(status).toBe(0);
  });

  it('takes the names of metrics and labels', async () => {
    const cwd = folderOf(good);
    const names = ['--metric', 'http_seconds', '--labels', 'method,path,code,service'];
    const { written } = await typed(['export', 'openslo', '--out', 'out', ...names], { cwd });
    expect(written.get(join(cwd, 'out'))?.get('openslo.yaml')).toContain(
      'sum(http_seconds_count{method="GET",path="/orders"})',
    );
  });

  it.each([
    [['--metric', 'a b'], '--metric cannot be "a b": it is no name of a metric.'],
    [['--labels', 'method,path'], '--labels cannot be "method,path": it takes the names of four'],
    [['--labels', 'a,b,c,d"'], '--labels cannot be "a,b,c,d""'],
  ])('refuses names that Prometheus does not take: %s', async (options, words) => {
    const cwd = folderOf(good);
    const { status, stderr, written } = await typed(
      ['export', 'prometheus', '--out', 'out', ...options],
      { cwd },
    );
    expect(stderr).toContain(words);
    expect([status, written.size]).toEqual([2, 0]);
  });

  it('has no option of another format', async () => {
    const { status, stderr } = await typed(['export', 'k6', '--out', 'x', '--metric', 'a']);
    expect(stderr).toContain('--metric is no option of export k6.');
    expect(status).toBe(2);
  });

  it('names the format that was meant', async () => {
    const { stderr } = await typed(['export', 'opensol']);
    expect(stderr).toBe('There is no command "export opensol".\nDid you mean export openslo?');
  });
});
