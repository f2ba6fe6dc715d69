import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFiles } from '../../../plugins/specbook/cli/write-files.ts';
import { folderOf } from '../../support/folder.ts';

const files = new Map([
  ['a.md', 'A\n'],
  ['b.md', 'B\n'],
]);

describe('writing several files atomically', () => {
  test('creates the folder and leaves only the files', async () => {
    const folder = join(folderOf({}), 'deep', 'out');
    await writeFiles(folder, files);
    expect(readdirSync(folder)).toEqual(['a.md', 'b.md']);
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe('B\n');
  });

  test('replaces existing files and leaves others unchanged', async () => {
    const folder = folderOf({ 'a.md': 'old\n', 'c.md': 'C\n' });
    await writeFiles(folder, files);
    expect(readdirSync(folder)).toEqual(['a.md', 'b.md', 'c.md']);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('A\n');
  });

  test('changes nothing when one of the files cannot be written', async () => {
    const folder = folderOf({ 'a.md': 'old\n' });
    const unwritable = new Map([...files, ['no/such/folder.md', 'C\n']]);
    await expect(writeFiles(folder, unwritable)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['a.md']);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old\n');
  });

  test('changes nothing when a folder has the name of a file', async () => {
    const folder = folderOf({ 'a.md': 'old\n' });
    mkdirSync(join(folder, 'b.md'));
    await expect(writeFiles(folder, files)).rejects.toThrow();
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('old\n');
    expect(readdirSync(folder)).toEqual(['a.md', 'b.md']);
  });

  test('removes a folder it created when it fails', async () => {
    const folder = folderOf({});
    await expect(
      writeFiles(join(folder, 'new', 'out'), new Map([['no/such.md', '']])),
    ).rejects.toThrow();
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });
});
