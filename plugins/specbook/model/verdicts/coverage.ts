/** From what is promised to what proves it: rule, requirement or constraint → acceptance criteria → tests. */
import type { Constraint, Criterion, Requirement, Rule } from '../item.ts';
import type { Spec } from '../spec.ts';

/** What acceptance criteria verify. */
export type Promised = Rule | Requirement | Constraint;

/** How far something promised is covered. */
export const COVERAGES = ['covered', 'no-test-named', 'not-covered'] as const;
/** One of {@link COVERAGES}. */
export type CoverageState = (typeof COVERAGES)[number];

/** What proves one thing promised. */
export interface Coverage {
  item: Promised;
  /** Criteria that verify it, in the order of the specification. */
  criteria: readonly Criterion[];
  /** Tests that those criteria name. */
  tests: readonly string[];
  /**
   * `covered`: a criterion names a test, or is verified by review, analysis or demonstration; `no-test-named`: there
   * are criteria, but none says how it is proved; `not-covered`: no criterion verifies it.
   */
  state: CoverageState;
}

/** True when it is known how the criterion is proved. */
export function isProvable({ data }: Criterion): boolean {
  return data.tests !== undefined || (data.method !== undefined && data.method !== 'test');
}

/**
 * What proves one thing promised.
 *
 * @example coverageOf(spec, rule).state // 'covered'
 */
export function coverageOf(spec: Spec, item: Promised): Coverage {
  const found = new Map<string, Criterion>();
  for (const { from, relation } of spec.linksTo(item.key)) {
    const criterion = relation === 'verifies' ? spec.items.get(from) : undefined;
    if (criterion?.kind === 'criterion') found.set(criterion.key, criterion);
  }
  const criteria = [...found.values()];
  const tests = [...new Set(criteria.flatMap(({ data }) => data.tests ?? []))];
  const state =
    criteria.length === 0 ? 'not-covered' : criteria.some(isProvable) ? 'covered' : 'no-test-named';
  return { item, criteria, tests, state };
}

/** What is owed a criterion: rules and requirements that are not on their way out, in the order of the specification. */
export function owedCoverage(spec: Spec): (Rule | Requirement)[] {
  return [...spec.rules, ...spec.requirements].filter(({ data }) => data.status !== 'deprecated');
}
