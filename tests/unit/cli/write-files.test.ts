import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
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
    const unwritable = new Map([...files, ['a.md/below.md', 'C\n']]);
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
      writeFiles(join(folder, 'new', 'out'), new Map([...files, ['a.md/below.md', '']])),
    ).rejects.toThrow();
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  test('replaces a folder as a whole where it holds nothing else', async () => {
    const around = folderOf({ 'out/a.md': 'old\n' });
    const before = statSync(join(around, 'out')).ino;
    await writeFiles(join(around, 'out'), files);
    expect(readdirSync(around)).toEqual(['out']);
    expect(readdirSync(join(around, 'out'))).toEqual(['a.md', 'b.md']);
    expect(statSync(join(around, 'out')).ino).not.toBe(before);
  });

  test('replaces the copies of an earlier export with it', async () => {
    const around = folderOf({ 'out/a.md': 'old\n', 'out/files/flow.0123456789.png': 'old' });
    const copy: [string, Uint8Array] = ['files/flow.abcdef0123.png', new Uint8Array([137, 80])];
    await writeFiles(join(around, 'out'), new Map<string, string | Uint8Array>([...files, copy]));
    expect(readdirSync(join(around, 'out/files'))).toEqual(['flow.abcdef0123.png']);
    expect([...readFileSync(join(around, 'out', copy[0]))]).toEqual([137, 80]);
  });

  test('leaves a folder of the user in it unchanged', async () => {
    const around = folderOf({ 'out/a.md': 'old\n', 'out/files/mine.png': 'mine' });
    const copy: [string, string] = ['files/flow.abcdef0123.png', 'new'];
    await writeFiles(join(around, 'out'), new Map<string, string | Uint8Array>([...files, copy]));
    expect(readdirSync(join(around, 'out/files'))).toEqual(['flow.abcdef0123.png', 'mine.png']);
    expect(readdirSync(around)).toEqual(['out']);
  });

  test('keeps the folder it replaces when a file cannot be written', async () => {
    const around = folderOf({ 'out/a.md': 'old\n' });
    const unwritable = new Map([...files, ['a.md/below.md', 'C\n']]);
    await expect(writeFiles(join(around, 'out'), unwritable)).rejects.toThrow();
    expect(readdirSync(around)).toEqual(['out']);
    expect(readFileSync(join(around, 'out/a.md'), 'utf8')).toBe('old\n');
  });
});

describe('what a killed export left behind', () => {
  // No process has such a number.
  const dead = 2 ** 22 + 1;

  test('is removed by the next one', async () => {
    const around = folderOf({
      [`.out.${dead}.part/a.md`]: 'half',
      [`out/.a.md.${dead}.part`]: 'half',
      'out/a.md': 'old\n',
    });
    await writeFiles(join(around, 'out'), files);
    expect(readdirSync(around)).toEqual(['out']);
    expect(readdirSync(join(around, 'out'))).toEqual(['a.md', 'b.md']);
  });

  test('is moved back where the new one had not taken its place', async () => {
    const around = folderOf({ [`.out.${dead}.old/c.md`]: 'of the user\n' });
    await writeFiles(join(around, 'out'), files);
    expect(readdirSync(around)).toEqual(['out']);
    expect(readdirSync(join(around, 'out'))).toEqual(['a.md', 'b.md', 'c.md']);
  });

  test('stays while its process is at work, and so do files of others', async () => {
    const running = `.a.md.${process.ppid}.part`;
    const folder = folderOf({ [running]: 'half', [`.z.md.${dead}.part`]: 'not of this export' });
    await writeFiles(folder, files);
    expect(readdirSync(folder).sort()).toEqual(
      [`.z.md.${dead}.part`, running, 'a.md', 'b.md'].sort(),
    );
  });
});
