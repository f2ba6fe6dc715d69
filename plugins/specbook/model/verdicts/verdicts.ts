/** Every verdict of a specification, computed once. */
import type { Assessment } from './assess.ts';
import { verdictOfCriterion, type CriterionVerdict, type Proof } from './criterion-verdict.ts';
import type { Criterion, Key, Requirement, Run } from '../item.ts';
import { verdictOfRequirement, type RequirementVerdict } from './requirement-verdict.ts';
import type { Spec } from '../spec.ts';
import type { TargetDescription } from '../performance/describe-requirement.ts';
import { indexTests } from './test-names.ts';
import { memoize } from '../memoize.ts';

/** What a run says of one target of a requirement. */
export interface RunMeasurement {
  requirement: Requirement;
  target: TargetDescription;
  assessment: Assessment;
  /** It decides the verdict of the target today. */
  decides: boolean;
}

/** What a run decides of a criterion. */
export interface RunProof {
  criterion: Criterion;
  proof: Proof;
}

/** What one run shows. */
export interface RunFindings {
  /** By requirement and target, in the order of the specification. */
  measurements: readonly RunMeasurement[];
  /** Tests and reviews of this run that decide a criterion today. */
  proofs: readonly RunProof[];
}

/** All verdicts of a specification. */
export interface Verdicts {
  /** Of every requirement, in the order of the specification. */
  requirements: ReadonlyMap<Key, RequirementVerdict>;
  /** Of every criterion, in the order of the specification. */
  criteria: ReadonlyMap<Key, CriterionVerdict>;
  /** What each run shows, by its address; of runs after today nothing. */
  runs: ReadonlyMap<Key, RunFindings>;
}

/** Runs that have happened by today, newest first; of two at one time the one with the later id. */
export function pastRuns({ runs, now }: Pick<Spec, 'runs' | 'now'>): Run[] {
  return runs
    .filter(({ data }) => data.at.slice(0, 10) <= now)
    .sort((a, b) => Date.parse(b.data.at) - Date.parse(a.data.at) || (a.id < b.id ? 1 : -1));
}

/**
 * The verdicts of a specification by the results that its runs hold.
 *
 * @example verdictsOf(spec).requirements.get('requirement:PERF-RT-002')?.verdict // 'missed'
 */
export const verdictsOf = memoize((spec: Spec): Verdicts => {
  const runs = pastRuns(spec);
  const measuring = runsByRequirement(runs);
  const requirements = new Map(
    spec.requirements.map((requirement) => [
      requirement.key,
      verdictOfRequirement(spec, requirement, measuring.get(requirement.id) ?? []),
    ]),
  );
  const tested = runs.map((run) => ({
    run,
    tests: indexTests(spec.evidence.get(run.id)?.values() ?? []),
  }));
  const criteria = new Map(
    spec.criteria.map((criterion) => [
      criterion.key,
      verdictOfCriterion(spec, criterion, tested, requirements),
    ]),
  );
  return { requirements, criteria, runs: findingsByRun(runs, requirements, criteria) };
});

/** The runs whose run.yaml maps a requirement, by its id, in the order given. */
function runsByRequirement(runs: readonly Run[]): Map<string, Run[]> {
  const found = new Map<string, Run[]>();
  for (const run of runs) {
    const ids = run.data.results.flatMap((result) =>
      result.tool === 'review' ? [] : (result.maps ?? []).map(({ id }) => id),
    );
    for (const id of new Set(ids)) found.set(id, [...(found.get(id) ?? []), run]);
  }
  return found;
}

function findingsByRun(
  runs: readonly Run[],
  requirements: ReadonlyMap<Key, RequirementVerdict>,
  criteria: ReadonlyMap<Key, CriterionVerdict>,
): Map<Key, RunFindings> {
  const found = new Map(
    runs.map(({ key }) => [
      key,
      { measurements: [] as RunMeasurement[], proofs: [] as RunProof[] },
    ]),
  );
  for (const { requirement, targets } of requirements.values()) {
    for (const { target, all, decidedBy } of targets) {
      for (const assessment of all) {
        const decides = assessment === decidedBy;
        const finding = { requirement, target, assessment, decides };
        found.get(assessment.run.key)?.measurements.push(finding);
      }
    }
  }
  for (const { criterion, proofs } of criteria.values()) {
    for (const proof of proofs) {
      if (proof.run && proof.by !== 'requirement')
        found.get(proof.run.key)?.proofs.push({ criterion, proof });
    }
  }
  return found;
}
