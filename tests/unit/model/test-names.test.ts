import { describe, expect, it } from 'vitest';
import type { MeasuredTest } from '../../../plugins/specbook/model/verdicts/measurement.ts';
import { indexTests } from '../../../plugins/specbook/model/verdicts/test-names.ts';

/** Which of some tests a criterion means by a name. */
function named(name: string, names: readonly string[]): string[] {
  const tests = names.map((test): MeasuredTest => ({ name: test, outcome: 'passed', ids: [] }));
  const index = indexTests([{ series: new Map(), tests, flags: [] }]);
  return index.named(name).map((test) => test.name);
}

describe('the name of a test', () => {
  const NAMES = ['auth > locks', 'auth > locks late', 'web > auth > locks', 'oauth > locks'];

  it('may leave out outer suites, whole ones only', () => {
    expect(named('auth > locks', NAMES)).toEqual(['auth > locks', 'web > auth > locks']);
    expect(named('locks', NAMES)).toEqual(['auth > locks', 'web > auth > locks', 'oauth > locks']);
    expect(named('ocks', NAMES)).toEqual([]);
  });

  it('has asterisks for any text, none included', () => {
    expect(named('auth > locks*', NAMES)).toEqual(NAMES.slice(0, 3));
    expect(named('auth > *', NAMES)).toEqual(NAMES.slice(0, 3));
    expect(named('web*locks', NAMES)).toEqual(['web > auth > locks']);
    expect(named('*late', NAMES)).toEqual(['auth > locks late']);
    expect(named('*th*ks', NAMES)).toEqual(['auth > locks', 'web > auth > locks', 'oauth > locks']);
    expect(named('*', NAMES)).toEqual(NAMES);
  });

  it('takes no letter twice', () => {
    expect(named('aba*ba', ['aba', 'ababa', 'abaxba'])).toEqual(['ababa', 'abaxba']);
    expect(named('*ab*ab', ['ab', 'abab'])).toEqual(['abab']);
  });

  it('is no regular expression', () => {
    expect(named('a.c*', ['abc', 'a.c(1)', 'x > a.c'])).toEqual(['a.c(1)', 'x > a.c']);
    expect(named('a > (*', ['a > (b)', 'a > b'])).toEqual(['a > (b)']);
  });

  it('that is itself a name with an asterisk means that test', () => {
    expect(named('2 * 3', ['2 * 3', '2 and 3'])).toEqual(['2 * 3']);
  });

  // Backtracking would try every way to share the letters out among the asterisks.
  it('may hold many asterisks', () => {
    expect(named(`${'*a'.repeat(20)}*b`, ['a'.repeat(2000)])).toEqual([]);
  });
});
