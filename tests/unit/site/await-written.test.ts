import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { awaitWritten } from '../../../plugins/specbook/site/build/await-written.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'specbook-written-'));
  writeFileSync(join(folder, 'whole.js'), 'x');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('files of an index that are empty are waited for', async () => {
  const late = join(folder, 'late.js');
  writeFileSync(late, '');
  let isWritten = false;
  setTimeout(() => {
    isWritten = true;
    writeFileSync(late, 'x');
  }, 100);
  await awaitWritten(folder);
  expect(isWritten).toBe(true);
});

test('a file that stays empty is an error', async () => {
  writeFileSync(join(folder, 'empty.js'), '');
  await expect(awaitWritten(folder, 100)).rejects.toThrow(/is not whole/u);
});
