/** Tables of the guide, against what they are about. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RESULT_TOOLS as TOOLS_OF_SCHEMA } from '../../plugins/specbook/schema/run.ts';
import { OptionsSchema } from '../../plugins/specbook/site/integration/options.ts';
import { RULES_FILE, rulesText } from '../../scripts/diff-rules.ts';
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

test('the rules of changes in the guide are those that classify', () => {
  expect(readFileSync(RULES_FILE, 'utf8'), 'run node scripts/diff-rules.ts').toBe(rulesText());
});
