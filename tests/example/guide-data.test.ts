/** Tables of the guide, against what they are about. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RESULT_TOOLS as TOOLS_OF_SCHEMA } from '../../plugins/specbook/schema/run.ts';
import { OptionsSchema } from '../../plugins/specbook/site/integration/options.ts';
import { RULES_GUIDE } from '../../plugins/specbook/schema/changes/rule-groups.ts';
import { RULE_IDS } from '../../plugins/specbook/schema/changes/rules.ts';
import {
  EXAMPLES_FILE,
  examplesText,
  RULES_FILE,
  RULES_PAGE,
  rulesPage,
  rulesText,
} from '../../scripts/diff-rules.ts';
import { readOptions, REFERENCE_FILE, referenceText } from '../../scripts/options-reference.ts';
import { RESULT_TOOLS } from '../../src/result-tools.ts';

describe('the options reference of the guide', () => {
  const rows = readOptions();

  test('is what the types and doc comments say', () => {
    expect(readFileSync(REFERENCE_FILE, 'utf8'), 'run node scripts/options-reference.ts').toBe(
      referenceText(rows),
    );
  });

  test('has every option, with what it means', () => {
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.keys(OptionsSchema.shape)),
    );
    expect(rows.filter(({ meaning }) => meaning === '').map(({ name }) => name)).toEqual([]);
  });
});

test('the table of result files names every tool that is read, once', () => {
  const named = RESULT_TOOLS.flatMap(({ tools }) => tools);
  expect(named.toSorted()).toEqual([...TOOLS_OF_SCHEMA].sort());
});

describe('the rules of changes', () => {
  test.each([
    ['in the guide', RULES_FILE, rulesText],
    ['in their examples', EXAMPLES_FILE, examplesText],
    ['on the page of the repository', RULES_PAGE, rulesPage],
  ])('%s are those that classify', (_, file, text) => {
    expect(readFileSync(file, 'utf8'), 'run node scripts/diff-rules.ts').toBe(text());
  });

  test('each have a heading on the page to which reports link, in the repository of the package', () => {
    const headings = rulesPage().match(/(?<=^### `)[\w-]+(?=`$)/gmu);
    expect(headings).toEqual(RULE_IDS);
    const { repository } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../plugins/specbook/package.json'), 'utf8'),
    ) as { repository: { url: string } };
    const address = repository.url.replace(/^git\+|\.git$/gu, '');
    expect(RULES_GUIDE).toBe(`${address}/blob/main/docs/diff-rules.md`);
  });
});
