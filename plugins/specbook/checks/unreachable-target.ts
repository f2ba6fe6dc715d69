import { availabilityBudget } from '../model/availability.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn } from './report.ts';

/** A share with as many digits as tell it from 100 %: 0.99895 → `99.895 %`. */
function percent(share: number): string {
  const digits = Math.min(8, Math.max(2, 1 - Math.floor(Math.log10(Math.max(1 - share, 1e-9)))));
  return `${Number((share * 100).toFixed(digits))} %`;
}

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
        message: `${percent(budget.target)} cannot be reached: ${names} ${promised.length > 1 ? 'together allow' : 'allows'} ${percent(budget.ceiling)}`,
        hint: `lower the target, or make ${weakest?.service.id ?? 'the weakest'} redundant or more available`,
      }),
    ];
  });
}
