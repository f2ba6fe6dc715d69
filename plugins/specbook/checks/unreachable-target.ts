import { availabilityBudget } from '../model/performance/availability.ts';
import { formatShare } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const unreachableTarget = defineCheck({
  id: 'unreachable-target',
  severity: 'warning',
  docs: 'Availability targets above what the services that they depend on allow together.',
  run: findUnreachable,
});

function findUnreachable(spec: Spec): ProblemInput[] {
  return spec.requirements.flatMap((requirement): ProblemInput[] => {
    const budget = availabilityBudget(spec, requirement);
    if (!budget || budget.reachable || budget.ceiling === undefined) return [];
    const promised = budget.dependencies.filter(({ effective }) => effective !== undefined);
    const weakest = [...promised].sort((a, b) => (a.effective ?? 1) - (b.effective ?? 1))[0];
    const names = promised.map(({ service }) => service.id).join(', ');
    return [
      {
        item: requirement,
        path: ['targets', 'availability'],
        message: `${formatShare(budget.target)} cannot be reached: ${names} ${promised.length > 1 ? 'together allow' : 'allows'} ${formatShare(budget.ceiling)}`,
        hint: `lower the target, or make ${weakest?.service.id ?? 'the weakest'} redundant or more available`,
      },
    ];
  });
}
