/**
 * Each folder here is a test: `content/` is a specification with one fault, `problems.txt` is all that is said about it.
 * `UPDATE=1 npx vitest run tests/faults` rewrites the expectations: read them as the one who made the mistake.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSpec } from '../../plugins/specbook/load.ts';
import { problemText } from '../../plugins/specbook/model/problem-text.ts';

const folder = import.meta.dirname;
const update = process.env.UPDATE === '1';
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

async function reported(name: string): Promise<string> {
  const { problems } = await loadSpec({
    content: join(folder, name, 'content'),
    now: '2026-11-22',
  });
  const texts = problems.map((problem) => `${problemText(problem)}\n`);
  return texts.join('') || 'no problems\n';
}

describe('what is said about a fault: message, hint, rule and place', () => {
  test.each(names)('%s', async (name) => {
    const expectation = join(folder, name, 'problems.txt');
    const text = await reported(name);
    if (update && !process.env.CI) writeFileSync(expectation, text);
    expect(existsSync(expectation), `${name}/problems.txt is missing: run with UPDATE=1`).toBe(
      true,
    );
    const hint = 'if the change is meant: UPDATE=1 npx vitest run tests/faults/faults.test.ts';
    expect(text, hint).toBe(readFileSync(expectation, 'utf8'));
  });

  test('a folder whose name ends in "fine" has no problem, every other one has', async () => {
    for (const name of names) {
      const isFine = /-(?:is|are)-(?:fine|names)$/u.test(name);
      expect((await reported(name)) === 'no problems\n', name).toBe(isFine);
    }
  });
});
