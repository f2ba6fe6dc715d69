import { isBefore } from '../model/days.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const overdueConsideration = defineCheck({
  id: 'overdue-consideration',
  severity: 'warning',
  docs: 'Considerations that are still open after their due date.',
  run: findOverdue,
});

function findOverdue(spec: Spec): ProblemInput[] {
  return spec.considerations.flatMap((consideration) => {
    const { status, due } = consideration.data;
    if (status !== 'open' || due === undefined || !isBefore(due, spec.now)) return [];
    return [
      {
        item: consideration,
        path: ['due'],
        message: `${consideration.id} was due on ${due} and is still open`,
        hint: 'write the decision and status: decided, or a new date under due:',
      },
    ];
  });
}
