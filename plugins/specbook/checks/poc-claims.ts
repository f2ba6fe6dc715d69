import { isBefore } from '../model/days.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn, statusOf } from './report.ts';

/** Claims of what is possible whose proof of concept says the contrary, or proves nothing any more. */
export function claimsAreProved(spec: Spec): Problem[] {
  return spec.constraints.flatMap((constraint): Problem[] => {
    const { data } = constraint;
    if (data.kind !== 'possible') return [];
    const poc = spec.items.get(`poc:${data.validatedBy}`);
    if (poc?.kind !== 'poc') return [];
    const { verdict, expires, date } = poc.data;
    if (verdict === 'no-go') {
      return [
        problemIn(constraint, {
          rule: 'refuted-claim',
          path: ['validatedBy'],
          message: `${constraint.id} says it is possible, but ${poc.id} ended with no-go on ${date}`,
          hint: 'write kind: limitation, or name a proof of concept that showed it',
          related: [poc.source.locate(['verdict'])],
        }),
      ];
    }
    const isExpired = expires !== undefined && !isBefore(spec.now, expires);
    if (!isExpired || statusOf(spec, constraint) === 'draft') return [];
    return [
      problemIn(constraint, {
        rule: 'expired-poc',
        path: ['validatedBy'],
        severity: 'warning',
        message: `${poc.id}, which shows that it is possible, expired on ${expires}`,
        hint: 'repeat the proof of concept, or write status: draft until it is repeated',
        related: [poc.source.locate(['expires'])],
      }),
    ];
  });
}
