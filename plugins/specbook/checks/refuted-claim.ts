import { claims } from './claims.ts';
import { defineCheck } from './define-check.ts';

export const refutedClaim = defineCheck({
  id: 'refuted-claim',
  severity: 'error',
  docs: 'Constraints of kind possible whose proof of concept ended with no-go.',
  run: (spec) =>
    claims(spec)
      .filter(({ poc }) => poc.data.verdict === 'no-go')
      .map(({ constraint, poc }) => ({
        item: constraint,
        path: ['validatedBy'],
        message: `${constraint.id} is stated as possible, but ${poc.id} ended with no-go on ${poc.data.date}`,
        hint: 'write kind: limitation, or name a proof of concept that showed it',
        related: [poc.source.locate(['verdict'])],
      })),
});
