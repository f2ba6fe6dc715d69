/** What a run shows by itself, and what it changed since the run before of the same system and environment. */
import type { Assessment } from './assess.ts';
import { verdictOfCriterion, type Proof } from './criterion-verdict.ts';
import type { Criterion, Run } from '../item.ts';
import { memoize } from '../memoize.ts';
import type { Spec } from '../spec.ts';
import { indexTests } from './test-names.ts';
import { VERDICTS, type Verdict } from './verdict.ts';
import { pastRuns, verdictsOf, type RunMeasurement } from './verdicts.ts';

/** From this share on a value has moved, rather than varied from run to run. */
export const MOVED = 0.1;

/** What a run says of a criterion, whether or not a newer run has replaced it. */
export interface RunCriterion {
  criterion: Criterion;
  /** `met` where it passed, however long ago. */
  verdict: Extract<Verdict, 'met' | 'missed' | 'not-measured'>;
}

/** A target whose result or value changed. */
export interface MeasurementChange {
  now: RunMeasurement;
  before: Assessment;
  /** By how much the value moved, as a share of the value before; undefined where one of them is missing. */
  moved?: number;
}

/** A criterion whose outcome changed. */
export interface CriterionChange {
  now: RunCriterion;
  before: RunCriterion['verdict'];
}

/** A run beside the run before. */
export interface RunComparison {
  previous: Run;
  /** The worst result of today first. */
  measurements: readonly MeasurementChange[];
  criteria: readonly CriterionChange[];
}

/** What a run says of each target; of several files the worst. The worst comes first. */
export const measurementsOf = memoize((spec: Spec, run: Run): readonly RunMeasurement[] => {
  const found = verdictsOf(spec).runs.get(run.key)?.measurements ?? [];
  const byTarget = Map.groupBy(found, nameOf);
  return [...byTarget.values()]
    .flatMap((all) => all.toSorted(byOutcome).slice(0, 1))
    .toSorted(byOutcome);
});

/** The requirement with the worst result first; its targets stay together. */
export function worstFirst(found: readonly RunMeasurement[]): RunMeasurement[] {
  return [...Map.groupBy(found, ({ requirement }) => requirement).values()]
    .toSorted((a, b) => Math.min(...a.map(rankOf)) - Math.min(...b.map(rankOf)))
    .flat();
}

function rankOf({ assessment }: RunMeasurement): number {
  return rank(assessment.outcome);
}

function byOutcome(a: RunMeasurement, b: RunMeasurement): number {
  return rankOf(a) - rankOf(b);
}

function rank(verdict: Verdict): number {
  return VERDICTS.indexOf(verdict);
}

function nameOf({ requirement, target }: RunMeasurement): string {
  return `${requirement.id}.${target.id}`;
}

/** What the tests and reviews of a run say of each criterion, the worst first. */
export const criteriaOf = memoize((spec: Spec, run: Run): readonly RunCriterion[] => {
  const tested = [{ run, tests: indexTests(spec.evidence.get(run.id)?.values() ?? []) }];
  return spec.criteria
    .flatMap((criterion): RunCriterion[] => {
      const { proofs } = verdictOfCriterion(spec, criterion, tested, new Map());
      const own = proofs.filter((proof) => proof.run);
      return own.length === 0 ? [] : [{ criterion, verdict: outcomeOf(own) }];
    })
    .sort((a, b) => rank(a.verdict) - rank(b.verdict));
});

/** One failure fails; what passed then is met, whatever its age today. */
function outcomeOf(proofs: readonly Proof[]): RunCriterion['verdict'] {
  if (proofs.some(({ verdict }) => verdict === 'missed')) return 'missed';
  return proofs.some(({ verdict }) => verdict === 'not-measured') ? 'not-measured' : 'met';
}

/**
 * The newest earlier run of the same system in the same environment that shows something of what this run shows; none
 * for the first one.
 */
export function previousRun(spec: Spec, run: Run): Run | undefined {
  const targets = new Set(measurementsOf(spec, run).map(nameOf));
  const criteria = new Set(criteriaOf(spec, run).map(({ criterion }) => criterion));
  const past = pastRuns(spec);
  const at = past.indexOf(run);
  if (at < 0) return undefined;
  return past
    .slice(at + 1)
    .find(
      (other) =>
        other.data.environment === run.data.environment &&
        other.data.of?.system === run.data.of?.system &&
        (measurementsOf(spec, other).some((one) => targets.has(nameOf(one))) ||
          criteriaOf(spec, other).some(({ criterion }) => criteria.has(criterion))),
    );
}

/** What changed since the run before; undefined for the first run of its kind. */
export function compareWithPrevious(spec: Spec, run: Run): RunComparison | undefined {
  const previous = previousRun(spec, run);
  if (!previous) return undefined;
  const before = new Map(measurementsOf(spec, previous).map((one) => [nameOf(one), one]));
  const outcomes = new Map(
    criteriaOf(spec, previous).map(({ criterion, verdict }) => [criterion, verdict]),
  );
  return {
    previous,
    measurements: measurementsOf(spec, run).flatMap((now) => {
      const earlier = before.get(nameOf(now))?.assessment;
      return earlier ? measurementChange(now, earlier) : [];
    }),
    criteria: criteriaOf(spec, run).flatMap((now): CriterionChange[] => {
      const earlier = outcomes.get(now.criterion);
      return earlier === undefined || earlier === now.verdict ? [] : [{ now, before: earlier }];
    }),
  };
}

function measurementChange(now: RunMeasurement, before: Assessment): MeasurementChange[] {
  const { measured, outcome } = now.assessment;
  const earlier = before.measured?.base;
  const moved =
    measured === undefined || earlier === undefined || earlier === 0
      ? undefined
      : (measured.base - earlier) / earlier;
  if (outcome === before.outcome && Math.abs(moved ?? 0) < MOVED) return [];
  return [{ now, before, ...(moved !== undefined && { moved }) }];
}
