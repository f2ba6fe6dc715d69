import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../../support/folder.ts';
import { runCommand } from '../../support/run-command.ts';

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

  it('writes its file into the folder, and lists omissions on standard error', async () => {
    const cwd = folderOf(good);
    const { status, stdout, stderr, written } = await runCommand(args, { cwd });
    const files = written.get(join(cwd, 'out'));
    expect([...(files?.keys() ?? [])]).toEqual([fileName]);
    expect(files?.get(fileName)).toMatch(/^(?:\/\/|#) .* of Shop, revision 1\.0\.0\.\n/u);
    expect(stdout).toBe(`Wrote out/${fileName}`);
    expect(stderr).toContain('Not expressible in this format:');
    expect(stderr).toContain('- PERF-2: ');
    expect(status).toBe(0);
  });

  it('writes the file that --out names', async () => {
    const cwd = folderOf(good);
    const { stdout, written } = await runCommand(['export', name, '--out', `gates/${ownName}`], {
      cwd,
    });
    expect([...(written.get(join(cwd, 'gates'))?.keys() ?? [])]).toEqual([ownName]);
    expect(stdout).toBe(`Wrote gates/${ownName}`);
  });

  it('writes nothing when the specification has errors', async () => {
    const { status, stdout, stderr, written } = await runCommand(args, { cwd: folderOf(bad) });
    expect(written.size).toBe(0);
    expect(stdout).toContain('content/enums/state.yaml:1:1  error  ');
    expect(stderr).toBe('Nothing was written.');
    expect(status).toBe(1);
  });

  it('prints the file without --out, and omissions on standard error', async () => {
    const { status, stdout, stderr, written } = await runCommand(['export', name], {
      cwd: folderOf(good),
    });
    expect(stdout).toMatch(/^(?:\/\/|#) .* of Shop, revision 1\.0\.0\.\n/u);
    expect(stderr).toContain('- PERF-2: ');
    expect([status, written.size]).toEqual([0, 0]);
  });

  it('rejects the content folder', async () => {
    const inside = await runCommand(['export', name, '--out', `content/${ownName}`], {
      cwd: folderOf(good),
    });
    expect(inside.stderr).toContain('cannot be written into the content folder');
    expect([inside.status, inside.written.size]).toEqual([2, 0]);
  });

  it('prints written files and omissions as JSON', async () => {
    const { stdout, stderr } = await runCommand([...args, '--format=json'], {
      cwd: folderOf(good),
    });
    const answer = JSON.parse(stdout) as { omitted: { requirement: string }[] };
    expect(answer).toMatchObject({ errors: 0, written: [`out/${fileName}`] });
    expect(answer.omitted.map(({ requirement }) => requirement)).toContain('PERF-2');
    expect(stderr).toBe('');
  });

  it('has a help text', async () => {
    const { status, stdout } = await runCommand(['export', name, '--help']);
    expect(stdout).toContain(`specbook export ${name} [options]`);
    expect(stdout).toContain(fileName);
    expect(status).toBe(0);
  });
});

describe('specbook export', () => {
  it('lists every format in its help', async () => {
    const { status, stdout } = await runCommand(['export', '--help']);
    for (const name of ['documents', 'k6', 'lighthouserc', 'openslo', 'prometheus']) {
      expect(stdout).toMatch(new RegExp(`^ {2}export ${name} `, 'mu'));
    }
    expect(stdout).not.toContain('check');
    expect(status).toBe(0);
  });

  it('accepts metric and label names', async () => {
    const cwd = folderOf(good);
    const names = ['--metric', 'http_seconds', '--labels', 'method,path,code,service'];
    const { written } = await runCommand(['export', 'openslo', '--out', 'out', ...names], { cwd });
    expect(written.get(join(cwd, 'out'))?.get('openslo.yaml')).toContain(
      'sum(http_seconds_count{method="GET",path="/orders"})',
    );
  });

  it.each([
    [['--metric', 'a b'], 'Invalid value "a b" of --metric: not a metric name.'],
    [
      ['--labels', 'method,path'],
      'Invalid value "method,path" of --labels: expected four label names.',
    ],
    [['--labels', 'a,b,c,d"'], 'Invalid value "a,b,c,d"" of --labels'],
  ])('rejects invalid Prometheus names: %s', async (options, words) => {
    const cwd = folderOf(good);
    const { status, stderr, written } = await runCommand(
      ['export', 'prometheus', '--out', 'out', ...options],
      { cwd },
    );
    expect(stderr).toContain(words);
    expect([status, written.size]).toEqual([2, 0]);
  });

  it('rejects options of other formats', async () => {
    const { status, stderr } = await runCommand(['export', 'k6', '--out', 'x', '--metric', 'a']);
    expect(stderr).toContain('Unknown option --metric for export k6.');
    expect(status).toBe(2);
  });

  it('suggests the closest format', async () => {
    const { stderr } = await runCommand(['export', 'opensol']);
    expect(stderr).toBe('Unknown command "export opensol".\nDid you mean export openslo?');
  });
});
