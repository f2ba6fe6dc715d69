/** Loading times of screens that constraints take from requirements. */
import type { Constraint } from '../model/item.ts';
import {
  describeTargets,
  type TargetDescription,
} from '../model/performance/describe-requirement.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';

/** A `timing:` with a `from:` whose requirement exists. */
export interface LoadingTime {
  constraint: Constraint;
  /** As written: `PERF-RT-002.p95`. */
  from: string;
  /** The time that is stated beside it. */
  expected?: Quantity | undefined;
  /** Targets of the requirement that are durations. */
  durations: readonly TargetDescription[];
  /** The one that `from` names. */
  target?: TargetDescription | undefined;
  /** `from` names a response time as a whole. */
  isWhole: boolean;
}

/** All loading times; those whose target does not exist are dangling references. */
export function loadingTimes(spec: Spec): LoadingTime[] {
  return spec.constraints.flatMap((constraint): LoadingTime[] => {
    const { data } = constraint;
    if (data.kind !== 'design' || data.timing?.from === undefined) return [];
    const { from, expected } = data.timing;
    const [id = '', ...rest] = from.split('.');
    const part = rest.join('.');
    const requirement = spec.items.get(`requirement:${id}`);
    const dangles = spec.unresolved.some(
      (one) => one.from === constraint.key && one.relation === 'timing',
    );
    if (requirement?.kind !== 'requirement' || dangles) return [];
    const durations = describeTargets(requirement.data).filter(
      ({ quantity }) => quantity.dimension === 'duration',
    );
    const target = durations.find((one) => one.id === part);
    const isWhole = part === '' && requirement.data.kind === 'response-time';
    return [{ constraint, from, expected, durations, target, isWhole }];
  });
}
