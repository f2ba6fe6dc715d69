/** Faults that cannot be checked in: invalid bytes, symbolic links, very large files. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { loadSpec } from '../../plugins/specbook/load.ts';
import { problemText } from '../../plugins/specbook/model/problem-text.ts';
import { folderOf } from '../support/folder.ts';

const spec = { 'spec.yaml': 'title: Shop\nrevision: 1.0.0\n' };
const order =
  'name: Order\npurpose: What a customer agreed to buy.\nfields:\n  id: { type: uuid, key: primary }\n';
const orderFile = 'entities/sales/order.yaml';

async function reported(content: string): Promise<string> {
  const { problems } = await loadSpec({ content, now: '2026-11-22' });
  return problems.map((problem) => problemText(problem)).join('\n');
}

/** Seconds of work of this process, whatever else the machine does meanwhile. */
async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('invalid bytes', () => {
  test('a file that is not UTF-8 is reported at the first invalid byte', async () => {
    const latin1 = Buffer.from('name: Order\npurpose: Für alle.\n', 'latin1');
    const content = folderOf({ ...spec, [orderFile]: latin1 });
    expect(await reported(content)).toBe(
      `${orderFile}:2:11  error  the file is not valid UTF-8  not-utf-8\n    save it as UTF-8`,
    );
  });

  test('a file in UTF-16 is reported', async () => {
    const content = folderOf({ ...spec, [orderFile]: Buffer.from(`\ufeff${order}`, 'utf16le') });
    expect(await reported(content)).toContain(
      `${orderFile}:1:1  error  the file is not valid UTF-8`,
    );
  });

  test('a NUL character is reported at its position', async () => {
    const content = folderOf({ ...spec, [orderFile]: 'name: Or\0der\n' });
    expect(await reported(content)).toBe(
      `${orderFile}:1:9  error  the file contains a NUL character  not-text\n    save it as UTF-8 text`,
    );
  });
});

describe('symbolic links', () => {
  function linked(target: string): string {
    const folder = folderOf({ 'secret.yaml': order, 'content/spec.yaml': spec['spec.yaml'] });
    mkdirSync(join(folder, 'content/entities/sales'), { recursive: true });
    symlinkSync(target, join(folder, 'content', orderFile));
    return join(folder, 'content');
  }

  test('a link to a file outside the content folder is reported, and not followed', async () => {
    expect(await reported(linked('../../../secret.yaml'))).toBe(
      `${orderFile}:1:1  error  the symbolic link points outside the content folder  outside-content
    copy the file into the content folder`,
    );
  });

  test('a broken link is reported', async () => {
    expect(await reported(linked('gone.yaml'))).toBe(
      `${orderFile}:1:1  error  the symbolic link is broken  broken-link
    remove it, or point it to a file in the content folder`,
    );
  });

  test('a link to its own folder is reported, and not followed', async () => {
    const content = folderOf({ ...spec, [orderFile]: order });
    symlinkSync('..', join(content, 'entities', 'again'));
    expect(await reported(content)).toBe(
      `entities/again:1:1  error  the symbolic link points to a folder that contains it  link-loop
    remove the link`,
    );
  });

  test('a link inside the content folder is followed', async () => {
    const content = folderOf({ ...spec, 'entities/sales/_order.yaml': order });
    symlinkSync('_order.yaml', join(content, orderFile));
    const { spec: read, problems } = await loadSpec({ content, now: '2026-11-22' });
    expect(problems).toEqual([]);
    expect(read.entities.map(({ id }) => id)).toEqual(['order']);
  });
});

describe('a content folder that cannot be read', () => {
  test('is a file: the folder around it is suggested', async () => {
    const folder = folderOf(spec);
    const file = join(folder, 'spec.yaml');
    expect(await reported(file)).toBe(
      `.:1:1  error  the content folder ${file} is a file  no-content
    name the folder that contains it: --content ${folder}`,
    );
  });

  test('has a path that is too long, or leads through a file', async () => {
    expect(await reported(`/${'a'.repeat(5000)}`)).toMatch(
      /^\.:1:1 {2}error {2}the content folder \/a{199}… cannot be read: the path is too long {2}no-content\n {4}check its path and permissions$/u,
    );
    expect(await reported(join(folderOf(spec), 'spec.yaml', 'content'))).toContain(
      'cannot be read: a part of the path is a file',
    );
  });

  test('is in a repository of another user: git is named, and the rest is read', async () => {
    const content = folderOf(spec);
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
    execFileSync('git', ['init', '-q', content]);
    execFileSync('git', ['-C', content, 'add', '.']);
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    execFileSync('git', ['-C', content, ...author, 'commit', '-qm', 'First']);
    expect(await reported(content)).toBe('');
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    expect(await reported(content)).toBe(
      `spec.yaml:1:1  warning  git does not read the repository, since it belongs to another user: revision, history and approvals are not shown  git-refused
    run: git config --global --add safe.directory ${content}`,
    );
    vi.unstubAllEnvs();
  });

  test('lies outside git, or has no commit: nothing is missing', async () => {
    const content = folderOf(spec);
    expect(await reported(content)).toBe('');
    execFileSync('git', ['init', '-q', content]);
    expect(await reported(content)).toBe('');
  });
});

describe('large files', () => {
  const rationale = 'The front desk works with a customer waiting, and looks the order up. '.repeat(
    5,
  );
  const requirement = (number: number) => `PERF-RT-${number}:
  kind: response-time
  endpoints: ["GET /orders/{id}/lines/${number}"]
  targets: { p50: 80 ms, p95: 250 ms, p99: 600 ms }
  rationale: ${rationale}
`;
  const count = 11_000;

  test('5 MB take a few times the time of the YAML parser alone, and an error at the end is reported', async () => {
    const large = Array.from({ length: count }, (_, index) => requirement(index)).join('');
    expect(large.length).toBeGreaterThan(5_000_000);
    const text = `${large}PERF-RT-0${count}: { kind: response-time, targets: { p95: 250 } }\n`;
    const content = folderOf({ ...spec, 'performance/orders.yaml': text });
    const parser = await secondsOf(() =>
      Promise.resolve(parseDocument(text, { uniqueKeys: false })),
    );
    let problems = '';
    const seconds = await secondsOf(async () => {
      problems = await reported(content);
    });
    expect(problems).toContain(
      `performance/orders.yaml:${count * 5 + 1}:56  error  "250" has no unit`,
    );
    // About 2.7 on a machine at rest; work that grows with the square of the size is far beyond.
    expect(seconds / parser).toBeLessThan(10);
  }, 60_000);

  test('100,000 brackets are a problem, not a crash', async () => {
    const content = folderOf({ ...spec, [orderFile]: `name: ${'['.repeat(100_000)}\n` });
    expect(await reported(content)).toContain(`${orderFile}:1:`);
  });
});
