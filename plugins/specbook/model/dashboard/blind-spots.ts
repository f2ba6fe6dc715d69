/** What nothing says anything about, or soon does no more. */
import { msBetween } from '../days.ts';
import { operationsWithoutTarget } from '../performance/api-operations.ts';
import { PERIOD_MS } from '../../schema/units.ts';
import type { Requirement } from '../item.ts';
import { memoize } from '../memoize.ts';
import type { Spec } from '../spec.ts';
import type { RequirementVerdict } from '../verdicts/requirement-verdict.ts';
import { verdictsOf } from '../verdicts/verdicts.ts';
import { addMs } from '../days.ts';

/** How far ahead an expiry is told. */
export const EXPIRY_NOTICE_MS = 30 * PERIOD_MS.day;

/** A requirement whose evidence becomes stale on a day. */
export interface ExpiringEvidence {
  requirement: Requirement;
  /** The first day on which a result is too old. */
  on: string;
}

/** Where nobody looks. */
export interface BlindSpots {
  notMeasured: readonly Requirement[];
  stale: readonly Requirement[];
  /** Met today, stale within 30 days unless measured again; the first to expire first. */
  expiring: readonly ExpiringEvidence[];
  /** Operations of the API without a response-time target, of all that are owed one. */
  operations?: { without: number; all: number };
}

/** The first day on which a result that decides is too old; undefined for evidence that stays valid. */
function expiryDay(
  spec: Spec,
  { requirement, targets, verdict }: RequirementVerdict,
): string | undefined {
  const validFor = requirement.data.validFor ?? spec.info.evidence?.validFor;
  if (verdict !== 'met' || !validFor) return undefined;
  const days = targets.flatMap(({ decidedBy }) => {
    const day = decidedBy?.run.data.at.slice(0, 10);
    // Valid on the last day of its time, too old on the next.
    const last = day === undefined ? undefined : addMs(day, validFor.base);
    return (last === undefined ? undefined : addMs(last, PERIOD_MS.day)) ?? [];
  });
  return days.sort()[0];
}

/** What is not measured, too old or about to be, and operations that nothing is required of. */
export const blindSpots = memoize((spec: Spec): BlindSpots => {
  const found = [...verdictsOf(spec).requirements.values()];
  const judged = (verdict: RequirementVerdict['verdict']): Requirement[] =>
    found.filter((one) => one.verdict === verdict).map(({ requirement }) => requirement);
  const expiring = found
    .flatMap((one): ExpiringEvidence[] => {
      const on = expiryDay(spec, one);
      return on !== undefined && msBetween(spec.now, on) <= EXPIRY_NOTICE_MS
        ? [{ requirement: one.requirement, on }]
        : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const all = (spec.api?.operations ?? []).filter(({ deprecated }) => !deprecated).length;
  return {
    notMeasured: judged('not-measured'),
    stale: judged('stale'),
    expiring,
    ...(all > 0 && { operations: { without: operationsWithoutTarget(spec).length, all } }),
  };
});
