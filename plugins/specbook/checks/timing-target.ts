import { defineCheck } from './define-check.ts';
import { loadingTimes } from './loading-times.ts';

export const timingTarget = defineCheck({
  id: 'timing-target',
  severity: 'error',
  docs: 'Loading times that are taken from something that is no duration.',
  run: (spec) =>
    loadingTimes(spec)
      .filter(({ target, isWhole }) => !target && !isWhole)
      .map(({ constraint, from, durations }) => ({
        item: constraint,
        path: ['timing', 'from'],
        message: `${from} is not a duration`,
        hint: durations[0]
          ? `write one of ${durations.map(({ id }) => `${from.split('.')[0] ?? ''}.${id}`).join(', ')}`
          : 'name a target of a response time, such as PERF-RT-002.p95, or write expected: 1.5 s',
      })),
});
