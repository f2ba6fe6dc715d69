/** Which tests of a run a criterion means: by name, or because the test names the criterion. */
import type { MeasuredFile, MeasuredTest } from './measurement.ts';

/** Between suite and test. */
const BETWEEN = ' > ';

/** The name itself, and what is left of it without its outermost suites. */
function endsOf(name: string): string[] {
  const parts = name.split(BETWEEN);
  return parts.map((_, index) => parts.slice(index).join(BETWEEN));
}

/**
 * Tells names that a name with at least one `*` means, whole or without their outermost suites. Part by part, each as
 * early as it comes: a regular expression would try every combination of a dozen stars.
 */
function matcherOf(pattern: string): (name: string) => boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop() ?? '';
  return (name) => {
    const end = name.length - last.length;
    let at = 0;
    if (!name.startsWith(first)) {
      const suite = name.indexOf(BETWEEN + first);
      if (suite < 0) return false;
      at = suite + BETWEEN.length;
    }
    at += first.length;
    for (const part of rest) {
      const found = name.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= end && name.endsWith(last);
  };
}

/** The tests of some result files, to be asked for by name or by the id of a criterion. */
export interface TestIndex {
  /**
   * Tests of that name: suites and name joined by ` > `, outer suites may be left out, `*` stands for any text.
   *
   * @example index.named('auth > locks after 5 failures')
   */
  named(name: string): readonly MeasuredTest[];
  /** Tests that name an id in a tag, a property or their title. */
  naming(id: string): readonly MeasuredTest[];
}

/** Collects the tests of one run. */
export function indexTests(files: Iterable<MeasuredFile>): TestIndex {
  const tests = [...files].flatMap((file) => file.tests);
  const byName = new Map<string, MeasuredTest[]>();
  const byId = new Map<string, MeasuredTest[]>();
  const put = (map: Map<string, MeasuredTest[]>, key: string, test: MeasuredTest): void => {
    const group = map.get(key);
    if (group) group.push(test);
    else map.set(key, [test]);
  };
  for (const test of tests) {
    for (const end of endsOf(test.name)) put(byName, end, test);
    for (const id of new Set(test.ids)) put(byId, id, test);
  }
  return {
    named: (name) => {
      const exact = byName.get(name);
      if (exact || !name.includes('*')) return exact ?? [];
      const isMeant = matcherOf(name);
      return tests.filter((test) => isMeant(test.name));
    },
    naming: (id) => byId.get(id) ?? [],
  };
}
