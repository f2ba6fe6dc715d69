/** `specbook preview` as a process: what somebody sees, and what is left when it is interrupted. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '..', '..');
mkdirSync(join(repository, '.cache'), { recursive: true });
const folder = mkdtempSync(join(repository, '.cache', 'preview-'));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('preview shows pages of the tables, and leaves nothing behind when it is interrupted', async () => {
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  writeFileSync(
    join(folder, 'schema.sql'),
    "create table clinic (id int primary key);\ncomment on table clinic is 'Where somebody is seen.';\n",
  );
  const main = join(repository, 'plugins/specbook/dist/cli/main.js');
  const { VITEST: _, ...env } = process.env;
  const child = spawn(process.execPath, [main, 'preview', 'schema.sql', '--title', 'Care'], {
    cwd: folder,
    env: {
      ...env,
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      TMPDIR: temporary,
      HOME: temporary,
    },
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer): void => {
      output += data.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(output)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(output)));
  });
  const page = await (await fetch(`${url}entities/clinic/`)).text();
  expect(page).toContain('Where somebody is seen.');
  expect(page).toContain('Care');
  expect(readdirSync(temporary).filter((name) => name.startsWith('specbook-'))).toHaveLength(1);
  child.kill('SIGINT');
  expect(await ended, output).toBe(0);
  expect(readdirSync(temporary).filter((name) => name.startsWith('specbook-'))).toEqual([]);
  expect(existsSync(join(folder, 'content'))).toBe(false);
});
