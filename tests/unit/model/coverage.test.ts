import { describe, expect, test } from 'vitest';
import { coverageOf, owedCoverage } from '../../../plugins/specbook/model/verdicts/coverage.ts';
import { specOf } from '../../support/spec-of.ts';

const ENTITY = `name: Order
purpose: One order.
fields: { id: { type: uuid, key: primary } }
rules:
  BR-1: { kind: validation, statement: One holds. }
  BR-2: { kind: validation, statement: Two holds., status: deprecated }
`;

/** Coverage of BR-1 with the criteria of one area. */
async function coverageWith(...criteria: string[]) {
  const lines = criteria.map(
    (rest, n) => `  AC-${n}: { kind: functional, statement: It works., ${rest} }`,
  );
  const { spec } = await specOf({
    'entities/shop/order.yaml': ENTITY,
    ...(lines.length > 0 && {
      'acceptance/shop.yaml': `area: Shop\ncriteria:\n${lines.join('\n')}\n`,
    }),
  });
  const [rule] = spec.rules;
  if (!rule) throw new Error('the rule is missing');
  return { spec, ...coverageOf(spec, rule) };
}

describe('a rule', () => {
  test('is not covered without a criterion that verifies it', async () => {
    expect((await coverageWith()).state).toBe('not-covered');
    expect((await coverageWith('tests: [a]')).state).toBe('not-covered');
  });

  test('is covered by a criterion that names a test', async () => {
    const { state, tests, criteria } = await coverageWith(
      'verifies: [BR-1], tests: ["a > b", "a > b", c]',
    );
    expect(state).toBe('covered');
    expect(tests).toEqual(['a > b', 'c']);
    expect(criteria.map(({ id }) => id)).toEqual(['AC-0']);
  });

  test('is covered by a review, which needs no test', async () => {
    expect((await coverageWith('verifies: [BR-1], method: review')).state).toBe('covered');
  });

  test('lacks a test where its criteria name none', async () => {
    expect((await coverageWith('verifies: [BR-1]')).state).toBe('no-test-named');
    expect((await coverageWith('verifies: [BR-1], method: test')).state).toBe('no-test-named');
  });

  test('on its way out is owed nothing', async () => {
    const { spec } = await coverageWith();
    expect(owedCoverage(spec).map(({ id }) => id)).toEqual(['BR-1']);
  });
});
