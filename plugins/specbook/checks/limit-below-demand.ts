import { peakDemand } from '../model/performance/peak-demand.ts';
import { formatNumber, formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const limitBelowDemand = defineCheck({
  id: 'limit-below-demand',
  severity: 'warning',
  docs: 'Limits of constraints below the peak demand of the requirements.',
  run: findLowLimits,
});

function findLowLimits(spec: Spec): ProblemInput[] {
  return spec.constraints.flatMap((constraint): ProblemInput[] => {
    const found = peakDemand(spec, constraint);
    if (!found?.peak || found.holds || found.demand === undefined) return [];
    const { limit, peak, demand, together } = found;
    const asked =
      together === demand && together > peak.rate.base
        ? `the loads of its response times together are ${formatNumber(together)} rps`
        : `${peak.item.id} has ${peak.part} ${formatQuantity(peak.rate)}`;
    return [
      {
        item: constraint,
        path: ['limit'],
        message: `the limit is ${formatQuantity(limit)}, and ${asked}`,
        hint: 'spread the demand, lower the target, or agree on a higher limit',
      },
    ];
  });
}
