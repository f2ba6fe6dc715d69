import type { Constraint, Requirement } from '../model/item.ts';
import { monthlyCost } from '../model/performance/cost.ts';
import { formatQuantity } from '../model/quantity.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const differentUnits = defineCheck({
  id: 'different-units',
  severity: 'error',
  docs: 'Values that must be compared but have units of different kinds: trigger and present value, price and budget.',
  run: (spec) => [
    ...spec.requirements.flatMap(checkUnits),
    ...spec.constraints.flatMap(checkCurrencies),
  ],
});

function checkUnits(requirement: Requirement): ProblemInput[] {
  const { data } = requirement;
  if (data.kind !== 'scalability' || data.now.dimension === data.trigger.dimension) return [];
  return [
    {
      item: requirement,
      path: ['trigger'],
      message: `the trigger ${formatQuantity(data.trigger)} does not compare with ${formatQuantity(data.now)} now`,
      hint: 'write both in units of one kind',
    },
  ];
}

function checkCurrencies(constraint: Constraint): ProblemInput[] {
  const cost = monthlyCost(constraint);
  if (!cost || constraint.data.kind !== 'cost') return [];
  const { budget, price } = constraint.data.cost;
  if (!budget || cost.budget !== undefined) return [];
  return [
    {
      item: constraint,
      path: ['cost', 'budget'],
      message: `the budget is in ${budget.unit.split('/')[0] ?? ''}, and the price in ${price.unit}`,
      hint: 'write both in one currency',
    },
  ];
}
