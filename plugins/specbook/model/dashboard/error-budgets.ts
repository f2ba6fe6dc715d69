/** Error budgets of all availability targets, by what was measured last. */
import { availabilityBudget, type AvailabilityBudget } from '../performance/availability.ts';
import { burnOf, type BudgetUse } from '../performance/error-budget.ts';
import type { Requirement, Run } from '../item.ts';
import { memoize } from '../memoize.ts';
import type { Spec } from '../spec.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { verdictsOf } from '../verdicts/verdicts.ts';

/** The error budget of one requirement. */
export interface ErrorBudget {
  requirement: Requirement;
  budget: AvailabilityBudget;
  /** Of its availability target, not of its recovery targets. */
  verdict: Verdict;
  /** The measured share, what it used of the budget, and the run that says so; absent without a measurement. */
  measured?: { share: number; use: BudgetUse; run: Run };
}

/** Every error budget: the most used first, those that were never measured last. */
export const errorBudgets = memoize((spec: Spec): readonly ErrorBudget[] => {
  const { requirements } = verdictsOf(spec);
  const found = spec.requirements.flatMap((requirement): ErrorBudget[] => {
    const budget = availabilityBudget(spec, requirement);
    if (!budget) return [];
    const target = requirements
      .get(requirement.key)
      ?.targets.find((one) => one.target.id === 'availability');
    const verdict = target?.verdict ?? 'not-measured';
    const decided = target?.decidedBy;
    if (!decided?.measured) return [{ requirement, budget, verdict }];
    const share = decided.measured.base;
    return [
      {
        requirement,
        budget,
        verdict,
        measured: { share, use: burnOf(budget, share), run: decided.run },
      },
    ];
  });
  const used = ({ measured }: ErrorBudget): number => measured?.use.used ?? -1;
  return found.sort((a, b) => used(b) - used(a));
});
