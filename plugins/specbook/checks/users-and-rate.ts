import { userLoad, type UserLoad } from '../model/performance/littles-law.ts';
import type { Problem } from '../model/problem.ts';
import { formatCount, formatDuration, formatNumber, formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn } from './report.ts';

/** `a pause of 7 s and answers of 108 ms`. */
function cycle({ pauseMs, answer }: UserLoad): string {
  const pause = `a pause of ${formatDuration(pauseMs)}`;
  return answer ? `${pause} and answers of ${formatDuration(answer.ms)}` : pause;
}

/** Users, rate and pause of a throughput requirement that contradict each other by Little's law. */
export function usersMakeTheRate(spec: Spec): Problem[] {
  return spec.requirements.flatMap((requirement): Problem[] => {
    const load = userLoad(spec, requirement);
    if (!load?.users || !load.rate || load.agrees) return [];
    const { users, rate, ratePart = 'sustained', rateOfUsers = 0, usersOfRate = 0 } = load;
    return [
      problemIn(requirement, {
        rule: 'users-and-rate',
        path: ['targets', 'concurrentUsers'],
        severity: 'warning',
        message: `${formatQuantity(users)} users with ${cycle(load)} make ${formatNumber(rateOfUsers)} rps, and ${ratePart} is ${formatQuantity(rate)}`,
        hint: `write about ${formatCount(usersOfRate)} users, about ${formatNumber(rateOfUsers)} rps, or another thinkTime (Little: users = rate × (answer + pause))`,
      }),
    ];
  });
}
