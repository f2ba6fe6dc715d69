import { isBefore } from '../model/days.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const earlyApproval = defineCheck({
  id: 'early-approval',
  severity: 'warning',
  docs: 'Approvals of a day before the commit that gave the specification the approved revision.',
  run: findEarlyApprovals,
});

function findEarlyApprovals({ info, infoSource, now, releases = [] }: Spec): ProblemInput[] {
  if (!infoSource) return [];
  // Newest first: a revision that was withdrawn and given again has existed since the first time.
  const firstDays = new Map(releases.map(({ revision, at }) => [revision, dayOf(at)]));
  return Object.entries(info.documents ?? {}).flatMap(([slug, document]) =>
    (document.approvals ?? []).flatMap(({ revision, on }, index): ProblemInput[] => {
      const since = firstDays.get(revision);
      // A build of an earlier day, such as a reproducible one, does not know what git has seen since.
      const isKnown = since !== undefined && !isBefore(now, since);
      if (!isKnown || !isBefore(on, since)) return [];
      return [
        {
          position: infoSource.locate(['documents', slug, 'approvals', index, 'on']),
          message: `approved on ${on}, but revision ${revision} exists since ${since}`,
          hint: 'write the day on which this revision was approved, or the revision that was approved on that day',
        },
      ];
    }),
  );
}

/** The UTC day of a moment. */
function dayOf(at: string): string {
  return new Date(at).toISOString().slice(0, 10);
}
