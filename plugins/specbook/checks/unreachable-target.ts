import { availabilityBudget } from '../model/performance/availability.ts';
import type { Problem } from '../model/problem.ts';
import { formatShare } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn } from './report.ts';

/** Availability targets that the promises of the services they depend on do not permit. */
export function targetsAreReachable(spec: Spec): Problem[] {
  return spec.requirements.flatMap((requirement): Problem[] => {
    const budget = availabilityBudget(spec, requirement);
    if (!budget || budget.reachable || budget.ceiling === undefined) return [];
    const promised = budget.dependencies.filter(({ effective }) => effective !== undefined);
    const weakest = [...promised].sort((a, b) => (a.effective ?? 1) - (b.effective ?? 1))[0];
    const names = promised.map(({ service }) => service.id).join(', ');
    return [
      problemIn(requirement, {
        rule: 'unreachable-target',
        path: ['targets', 'availability'],
        severity: 'warning',
        message: `${formatShare(budget.target)} cannot be reached: ${names} ${promised.length > 1 ? 'together allow' : 'allows'} ${formatShare(budget.ceiling)}`,
        hint: `lower the target, or make ${weakest?.service.id ?? 'the weakest'} redundant or more available`,
      }),
    ];
  });
}
