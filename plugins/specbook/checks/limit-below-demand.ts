import { peakDemand } from '../model/performance/peak-demand.ts';
import type { Problem } from '../model/problem.ts';
import { formatNumber, formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn } from './report.ts';

/** Limits of an API that the demand of the requirements exceeds. */
export function limitsBearDemand(spec: Spec): Problem[] {
  return spec.constraints.flatMap((constraint): Problem[] => {
    const found = peakDemand(spec, constraint);
    if (!found?.peak || found.holds || found.demand === undefined) return [];
    const { limit, peak, demand, together } = found;
    const asked =
      together === demand && together > peak.rate.base
        ? `the loads of its response times together are ${formatNumber(together)} rps`
        : `${peak.item.id} has ${peak.part} ${formatQuantity(peak.rate)}`;
    return [
      problemIn(constraint, {
        rule: 'limit-below-demand',
        path: ['limit'],
        severity: 'warning',
        message: `the limit is ${formatQuantity(limit)}, and ${asked}`,
        hint: 'spread the demand, lower the target, or agree on a higher limit',
      }),
    ];
  });
}
