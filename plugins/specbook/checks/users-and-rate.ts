import { userLoad, type UserLoad } from '../model/performance/littles-law.ts';
import { formatCount, formatDuration, formatNumber, formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

/** `a pause of 7 s and answers of 108 ms`. */
function cycle({ pauseMs, answer }: UserLoad): string {
  const pause = `a pause of ${formatDuration(pauseMs)}`;
  return answer ? `${pause} and answers of ${formatDuration(answer.ms)}` : pause;
}

export const usersAndRate = defineCheck({
  id: 'users-and-rate',
  severity: 'warning',
  docs: "Users, rate and think time that contradict each other by Little's law.",
  run: findContradictions,
});

function findContradictions(spec: Spec): ProblemInput[] {
  return spec.requirements.flatMap((requirement): ProblemInput[] => {
    const load = userLoad(spec, requirement);
    if (!load?.users || !load.rate || load.agrees) return [];
    const { users, rate, ratePart = 'sustained', rateOfUsers = 0, usersOfRate = 0 } = load;
    return [
      {
        item: requirement,
        path: ['targets', 'concurrentUsers'],
        message: `${formatQuantity(users)} users with ${cycle(load)} make ${formatNumber(rateOfUsers)} rps, and ${ratePart} is ${formatQuantity(rate)}`,
        hint: `write about ${formatCount(usersOfRate)} users, about ${formatNumber(rateOfUsers)} rps, or another thinkTime (Little: users = rate × (answer + pause))`,
      },
    ];
  });
}
