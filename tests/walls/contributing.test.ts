import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wallsInWords } from '../../scripts/walls.ts';

const file = join(import.meta.dirname, '..', '..', 'CONTRIBUTING.md');
const BLOCK = /(?<=<!-- walls -->\n)[\s\S]*?(?=\n<!-- \/walls -->)/u;

/** As Prettier writes it: columns are aligned. */
function formatted(markdown: string): string {
  const prettier = createRequire(import.meta.url).resolve('prettier/bin/prettier.cjs');
  const args = [prettier, '--stdin-filepath', file];
  return execFileSync(process.execPath, args, { input: markdown, encoding: 'utf8' });
}

/** `UPDATE=1` writes the table, never in CI. */
const rewrites = process.env.UPDATE === '1' && process.env.CI === undefined;

it('CONTRIBUTING.md lists the walls that are enforced', () => {
  const text = readFileSync(file, 'utf8');
  const walls = formatted(wallsInWords());
  if (rewrites)
    writeFileSync(
      file,
      text.replace(BLOCK, () => `\n${walls}`),
    );
  expect(BLOCK.exec(readFileSync(file, 'utf8'))?.[0].trim()).toBe(walls.trim());
});
