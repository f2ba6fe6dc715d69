/** Coverage in words, for facts and tables. */
import { stringsOf } from '../../i18n/index.ts';
import type { Fact } from '../../markup/mdast.ts';
import { coverageOf, type CoverageState, type Promised } from '../../model/verdicts/coverage.ts';
import type { Spec } from '../../model/spec.ts';

/** How many things promised are in each state of coverage. */
export function countCoverage(
  spec: Spec,
  items: readonly Promised[],
): Record<CoverageState, number> {
  const counts: Record<CoverageState, number> = {
    covered: 0,
    'no-test-named': 0,
    'not-covered': 0,
  };
  for (const item of items) counts[coverageOf(spec, item).state] += 1;
  return counts;
}

/** `Verified by criteria: 12 of 30`; nothing where there is nothing to verify. */
export function coverageFact(spec: Spec, items: readonly Promised[]): Fact {
  const { covered } = countCoverage(spec, items);
  const { terms: t } = stringsOf(spec);
  const share = items.length === 0 ? undefined : t.of({ done: covered, total: items.length });
  return [t.verifiedByCriteria, share];
}
