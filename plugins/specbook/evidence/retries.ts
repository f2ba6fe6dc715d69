/** Attempts at one test, as tools repeat them in a file. */
import type { MeasuredTest } from '../model/verdicts/measurement.ts';

/** A test is tried again until it passes: of the attempts only the last one can have passed. */
function areAttempts(tests: readonly MeasuredTest[]): boolean {
  return (
    tests.length > 1 &&
    tests.at(-1)?.outcome !== 'skipped' &&
    tests.slice(0, -1).every(({ outcome }) => outcome !== 'passed')
  );
}

function joinAttempts(tests: readonly MeasuredTest[]): readonly MeasuredTest[] {
  const last = tests.at(-1);
  if (!last || !areAttempts(tests)) return tests;
  const attempts = tests.reduce((sum, test) => sum + (test.attempts ?? 1), 0);
  const ids = [...new Set(tests.flatMap((test) => test.ids))];
  return [{ ...last, ids, attempts }];
}

/**
 * One test for the attempts at it, with the outcome of the last one: gotestsum repeats a test that is run again, TestNG
 * writes its first attempt as skipped. Tests of one name of which an earlier one passed are different tests, and all stay.
 */
export function mergeAttempts(tests: readonly MeasuredTest[]): MeasuredTest[] {
  const byName = Map.groupBy(tests, ({ name, file }) => `${file ?? ''}\n${name}`);
  return [...byName.values()].flatMap((same) => [...joinAttempts(same)]);
}
