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
  // Nearly every test is alone: no text and no list is made for it.
  const groups: (MeasuredTest | MeasuredTest[])[] = [];
  const byFile = new Map<string | undefined, Map<string, number>>();
  for (const test of tests) {
    const byName = byFile.get(test.file) ?? new Map<string, number>();
    byFile.set(test.file, byName);
    const at = byName.get(test.name);
    const same = at === undefined ? undefined : groups[at];
    if (at === undefined || same === undefined) byName.set(test.name, groups.push(test) - 1);
    else if (Array.isArray(same)) same.push(test);
    else groups[at] = [same, test];
  }
  return groups.flatMap((group) => (Array.isArray(group) ? joinAttempts(group) : group));
}
