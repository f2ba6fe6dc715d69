import type { Problem } from '../model/problem.ts';
import { formatQuantity } from '../model/quantity.ts';
import { describeTargets } from '../model/performance/describe-requirement.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn } from './report.ts';

/** Loading times that are tied to no duration, or stated beside the target that says them. */
export function loadingTimesFollow(spec: Spec): Problem[] {
  return spec.constraints.flatMap((constraint): Problem[] => {
    const { data } = constraint;
    if (data.kind !== 'design' || data.timing?.from === undefined) return [];
    const { from, expected } = data.timing;
    const [id = '', ...rest] = from.split('.');
    const part = rest.join('.');
    const requirement = spec.items.get(`requirement:${id}`);
    if (requirement?.kind !== 'requirement') return [];
    // A target that is not there is a dangling reference, and reported as one.
    const dangles = spec.unresolved.some(
      (one) => one.from === constraint.key && one.relation === 'timing',
    );
    if (dangles) return [];
    const durations = describeTargets(requirement.data).filter(
      ({ quantity }) => quantity.dimension === 'duration',
    );
    const target = durations.find((one) => one.id === part);
    if (!target && (part !== '' || requirement.data.kind !== 'response-time')) {
      return [
        problemIn(constraint, {
          rule: 'timing-target',
          path: ['timing', 'from'],
          message: `${from} says no time`,
          hint: durations[0]
            ? `write one of ${durations.map((one) => `${id}.${one.id}`).join(', ')}`
            : 'name a target of a response time, such as PERF-RT-002.p95, or write expected: 1.5 s',
        }),
      ];
    }
    if (!expected || !target || expected.base === target.quantity.base) return [];
    return [
      problemIn(constraint, {
        rule: 'derived-contradiction',
        path: ['timing', 'expected'],
        message: `expected is ${formatQuantity(expected)}, and ${from} says ${formatQuantity(target.quantity)}`,
        hint: 'remove expected:, or from:',
      }),
    ];
  });
}
