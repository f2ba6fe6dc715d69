import { monthlyCost } from '../model/performance/cost.ts';
import type { Problem } from '../model/problem.ts';
import { formatNumber } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn } from './report.ts';

/** Costs that exceed their budget, and budgets in another currency than the price. */
export function costsAreWithinBudget(spec: Spec): Problem[] {
  return spec.constraints.flatMap((constraint): Problem[] => {
    const cost = monthlyCost(constraint);
    if (!cost || constraint.data.kind !== 'cost') return [];
    const { budget, price } = constraint.data.cost;
    if (budget && cost.budget === undefined) {
      return [
        problemIn(constraint, {
          rule: 'different-units',
          path: ['cost', 'budget'],
          message: `the budget is in ${budget.unit.split('/')[0] ?? ''}, and the price in ${price.unit}`,
          hint: 'write both in one currency',
        }),
      ];
    }
    if (!cost.overBudget) return [];
    const [amount, limit] = [cost.amount ?? 0, cost.budget ?? 0].map(formatNumber);
    return [
      problemIn(constraint, {
        rule: 'over-budget',
        path: ['cost', 'budget'],
        severity: 'warning',
        message: `${amount ?? ''} ${cost.currency} a month are expected, and the budget is ${limit ?? ''} ${cost.currency}`,
        hint: 'lower the expected use, raise the budget, or look for another way',
      }),
    ];
  });
}
