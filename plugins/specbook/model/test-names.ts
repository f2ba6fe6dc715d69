/** Which tests of a run a criterion means: by name, or because the test names the criterion. */
import type { MeasuredFile, MeasuredTest } from './measurement.ts';

/** Between suite and test. */
const BETWEEN = ' > ';

/** The name itself, and what is left of it without its outermost suites. */
function endsOf(name: string): string[] {
  const parts = name.split(BETWEEN);
  return parts.map((_, index) => parts.slice(index).join(BETWEEN));
}

/** A name with `*` for any text, as a pattern over whole names and their ends. */
function patternOf(name: string): RegExp {
  const literal = name.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  return new RegExp(`(?:^| > )${literal.join('.*')}$`, 'su');
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
      const pattern = patternOf(name);
      return tests.filter((test) => pattern.test(test.name));
    },
    naming: (id) => byId.get(id) ?? [],
  };
}
