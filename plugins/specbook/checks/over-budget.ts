import { monthlyCost } from '../model/performance/cost.ts';
import { formatNumber } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const overBudget = defineCheck({
  id: 'over-budget',
  severity: 'warning',
  docs: 'Expected monthly costs that exceed their budget.',
  run: findOverBudget,
});

function findOverBudget(spec: Spec): ProblemInput[] {
  return spec.constraints.flatMap((constraint) => {
    const cost = monthlyCost(constraint);
    if (!cost?.overBudget) return [];
    const [amount, limit] = [cost.amount ?? 0, cost.budget ?? 0].map((value) =>
      formatNumber(value),
    );
    return {
      item: constraint,
      path: ['cost', 'budget'],
      message: `the expected cost is ${amount ?? ''} ${cost.currency} per month, and the budget is ${limit ?? ''} ${cost.currency}`,
      hint: 'lower the expected use, raise the budget, or choose another solution',
    };
  });
}
