import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../../support/folder.ts';
import { runCommand } from '../../support/run-command.ts';

const good = {
  'content/spec.yaml':
    'title: Shop\nrevision: 1.0.0\ndocuments: { 05-data-models: { id: SHOP-05 } }\n',
  'content/entities/sales/order.yaml': `name: Order
purpose: What a customer agreed to buy.
fields:
  id: { type: uuid, key: primary }
`,
};
const bad = { ...good, 'content/enums/state.yaml': 'name: State\n' };
const args = ['export', 'documents', '--out', 'out'];

const fileNames = [
  '05-Data-Models.md',
  '06-Performance-Requirements.md',
  '07-Technical-Constraints.md',
  '08-Acceptance-Criteria.md',
];

describe('specbook export documents', () => {
  test('writes the four documents and prints their paths', async () => {
    const cwd = folderOf(good);
    const { status, stdout, written } = await runCommand(args, { cwd });
    const files = written.get(join(cwd, 'out'));
    expect([...(files?.keys() ?? [])]).toEqual(fileNames);
    expect(files?.get('05-Data-Models.md')).toMatch(/^# SHOP-05 Data Models\n/u);
    expect(files?.get('05-Data-Models.md')).toContain('What a customer agreed to buy.');
    expect(stdout.split('\n')).toEqual(fileNames.map((name) => `Wrote out/${name}`));
    expect(status).toBe(0);
  });

  test('is reproducible for the same files and date', async () => {
    const cwd = folderOf(good);
    const [one, two] = [
      await runCommand([...args, '--now', '2026-11-22'], { cwd }),
      await runCommand([...args, '--now', '2026-11-22'], { cwd }),
    ];
    expect(one.written).toEqual(two.written);
  });

  test('writes nothing if the specification has errors, and prints them', async () => {
    const { status, stdout, stderr, written } = await runCommand(args, { cwd: folderOf(bad) });
    expect(written.size).toBe(0);
    expect(stdout).toContain('content/enums/state.yaml:1:1  error  ');
    expect(stderr).toBe('Nothing was written.');
    expect(status).toBe(1);
  });

  test('requires --out', async () => {
    const { status, stderr } = await runCommand(['export', 'documents'], { cwd: folderOf(good) });
    expect(stderr).toContain('Write --out DIR.');
    expect(status).toBe(2);
  });

  test.each(['content', 'content/out', 'content/../content/a'])(
    'does not write into the content folder (%s)',
    async (out) => {
      const { status, stderr, written } = await runCommand(['export', 'documents', '--out', out], {
        cwd: folderOf(good),
      });
      expect(stderr).toContain('they would be read as content');
      expect(written.size).toBe(0);
      expect(status).toBe(2);
    },
  );

  test('explains why it cannot write, without a stack trace', async () => {
    const { status, stderr } = await runCommand(args, {
      cwd: folderOf(good),
      writeFiles: () => Promise.reject(new Error('ENOSPC: no space left on device')),
    });
    expect(stderr).toBe(
      'Nothing was written: ENOSPC: no space left on device.\nChoose another folder with --out DIR.',
    );
    expect(status).toBe(2);
  });

  test('prints the written files as JSON', async () => {
    const { stdout } = await runCommand([...args, '--format=json'], { cwd: folderOf(good) });
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 0,
      warnings: 0,
      written: fileNames.map((name) => `out/${name}`),
    });
  });

  test('is suggested for "export" without a name', async () => {
    const { status, stderr } = await runCommand(['export'], { cwd: folderOf(good) });
    expect(stderr).toMatch(/^Unknown command "export"\.\nCommands: export documents, [^]*\.$/u);
    expect(status).toBe(2);
  });

  test('does not share its options with other commands', async () => {
    const { status, stderr } = await runCommand(['check', '--out', 'out'], { cwd: folderOf(good) });
    expect(stderr).toContain('Unknown option --out for check.');
    expect(status).toBe(2);
  });
});
