import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../../support/folder.ts';
import { typed } from '../../support/typed.ts';

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
  test('writes the four documents by their names and says where', async () => {
    const cwd = folderOf(good);
    const { status, stdout, written } = await typed(args, { cwd });
    const files = written.get(join(cwd, 'out'));
    expect([...(files?.keys() ?? [])]).toEqual(fileNames);
    expect(files?.get('05-Data-Models.md')).toMatch(/^# SHOP-05 Data Models\n/u);
    expect(files?.get('05-Data-Models.md')).toContain('What a customer agreed to buy.');
    expect(stdout.split('\n')).toEqual(fileNames.map((name) => `Wrote out/${name}`));
    expect(status).toBe(0);
  });

  test('writes the same for the same files and the same day', async () => {
    const cwd = folderOf(good);
    const [one, two] = [
      await typed([...args, '--now', '2026-11-22'], { cwd }),
      await typed([...args, '--now', '2026-11-22'], { cwd }),
    ];
    expect(one.written).toEqual(two.written);
  });

  test('writes nothing when the specification has errors, and prints them', async () => {
    const { status, stdout, stderr, written } = await typed(args, { cwd: folderOf(bad) });
    expect(written.size).toBe(0);
    expect(stdout).toContain('content/enums/state.yaml:1:1  error  ');
    expect(stderr).toBe('Nothing was written.');
    expect(status).toBe(1);
  });

  test('needs to be told where to write', async () => {
    const { status, stderr } = await typed(['export', 'documents'], { cwd: folderOf(good) });
    expect(stderr).toContain('Write --out DIR.');
    expect(status).toBe(2);
  });

  test.each(['content', 'content/out', 'content/../content/a'])(
    'does not write into the content folder (%s)',
    async (out) => {
      const { status, stderr, written } = await typed(['export', 'documents', '--out', out], {
        cwd: folderOf(good),
      });
      expect(stderr).toContain('they would be read as content');
      expect(written.size).toBe(0);
      expect(status).toBe(2);
    },
  );

  test('says why a folder cannot be written to, without a stack trace', async () => {
    const { status, stderr } = await typed(args, {
      cwd: folderOf(good),
      writeFiles: () => Promise.reject(new Error('ENOSPC: no space left on device')),
    });
    expect(stderr).toBe(
      'Nothing was written: ENOSPC: no space left on device.\nName another folder with --out DIR.',
    );
    expect(status).toBe(2);
  });

  test('tells programs what it wrote', async () => {
    const { stdout } = await typed([...args, '--format=json'], { cwd: folderOf(good) });
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 0,
      warnings: 0,
      written: fileNames.map((name) => `out/${name}`),
    });
  });

  test('is one of the things that "export" alone could mean', async () => {
    const { status, stderr } = await typed(['export'], { cwd: folderOf(good) });
    expect(stderr).toMatch(
      /^There is no command "export"\.\nThere are export documents, export k6, [^]*\.$/u,
    );
    expect(status).toBe(2);
  });

  test('options of its own are no options of other commands', async () => {
    const { status, stderr } = await typed(['check', '--out', 'out'], { cwd: folderOf(good) });
    expect(stderr).toContain('--out is no option of check.');
    expect(status).toBe(2);
  });
});
