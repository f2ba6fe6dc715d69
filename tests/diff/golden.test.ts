/** `specbook diff` over three commits of the example, as it is read in a terminal and in a comment. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../support/run-command.ts';

/** `UPDATE=1` rewrites the expected files, never in CI. */
const rewrites = process.env.UPDATE === '1' && process.env.CI === undefined;

test.each(
  ['storage-targets', 'drafts', 'scheduling'].flatMap((name) => [
    [name, 'text', 'txt'],
    [name, 'markdown', 'md'],
  ]),
)('%s as %s reads as expected', async (name, format, ending) => {
  const cwd = join(import.meta.dirname, 'commits', name);
  const { stdout } = await runCommand(
    [
      'diff',
      'before/content',
      'after/content',
      '--content',
      'after/content',
      '--format',
      format,
      '--now',
      '2026-11-22',
    ],
    { cwd },
  );
  const path = join(cwd, `expected.${ending}`);
  if (rewrites) writeFileSync(path, stdout);
  const hint = 'if the change is meant: UPDATE=1 npx vitest run tests/diff/golden.test.ts';
  expect(stdout, hint).toBe(readFileSync(path, 'utf8'));
});
