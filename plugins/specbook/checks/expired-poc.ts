import { isBefore } from '../model/days.ts';
import type { Spec } from '../model/spec.ts';
import { claims } from './claims.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { statusOf } from './status.ts';

export const expiredPoc = defineCheck({
  id: 'expired-poc',
  severity: 'warning',
  docs: 'Constraints of kind possible whose proof of concept has expired.',
  run: findExpired,
});

function findExpired(spec: Spec): ProblemInput[] {
  return claims(spec).flatMap(({ constraint, poc }) => {
    const { verdict, expires } = poc.data;
    if (verdict === 'no-go' || expires === undefined || isBefore(spec.now, expires)) return [];
    if (statusOf(spec, constraint) === 'draft') return [];
    return {
      item: constraint,
      path: ['validatedBy'],
      message: `${poc.id}, which shows that it is possible, expired on ${expires}`,
      hint: 'repeat the proof of concept, or write status: draft until it is repeated',
      related: [poc.source.locate(['expires'])],
    };
  });
}
