/** Each rule of the diff has an edit that it, and nothing else, recognises. */
import { describe, expect, test } from 'vitest';
import { diffSpecs } from '../../plugins/specbook/diff/diff-specs.ts';
import { RULES, RULE_IDS } from '../../plugins/specbook/schema/changes/rules.ts';
import { specOf } from '../support/spec-of.ts';
import { BASE } from './base.ts';
import { editedBy, PAIRS } from './pairs.ts';

async function read(texts: Record<string, string>) {
  const { spec, problems } = await specOf(texts);
  expect(
    problems.filter(({ severity, rule }) => severity === 'error' && rule !== 'dangling-reference'),
  ).toEqual([]);
  return spec;
}

const base = await read({ ...BASE });

test('the base differs from itself in nothing', () => {
  expect(diffSpecs(base, base)).toEqual({ changes: [], suspects: [], notCompared: [] });
});

describe.each(PAIRS.map((pair) => [pair.rule, pair] as const))('%s', (rule, pair) => {
  test('is recognised, with its class, item and part', async () => {
    const { changes } = diffSpecs(base, await read(editedBy(pair)));
    expect(changes).toContainEqual(
      expect.objectContaining({
        rule,
        class: RULES[rule],
        item: pair.item,
        path: pair.path?.split('/') ?? [],
      }),
    );
  });

  test('is mirrored by the way back', async () => {
    const after = await read(editedBy(pair));
    const forth = diffSpecs(base, after).changes;
    const back = diffSpecs(after, base).changes;
    const shape = (changes: typeof forth, [one, other]: ['before' | 'after', 'before' | 'after']) =>
      changes
        .map((change) => JSON.stringify([change.path, change[one] ?? null, change[other] ?? null]))
        .sort();
    expect(shape(back, ['after', 'before'])).toEqual(shape(forth, ['before', 'after']));
  });
});

test('every rule has a pair', () => {
  const shown = new Set(PAIRS.map(({ rule }) => rule));
  expect(RULE_IDS.filter((rule) => !shown.has(rule))).toEqual([]);
});
