import { isBefore } from '../model/days.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn } from './report.ts';

/** Considerations that are still open behind the day by which they had to be decided. */
export function considerationsAreInTime(spec: Spec): Problem[] {
  return spec.considerations.flatMap((consideration) => {
    const { status, due } = consideration.data;
    if (status !== 'open' || due === undefined || !isBefore(due, spec.now)) return [];
    return [
      problemIn(consideration, {
        rule: 'overdue-consideration',
        path: ['due'],
        severity: 'warning' as const,
        message: `${consideration.id} was to be decided by ${due} and is still open`,
        hint: 'write the decision and status: decided, or a new day under due:',
      }),
    ];
  });
}
