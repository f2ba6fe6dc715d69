/** Whether an acceptance criterion is met: by tests, reviews, and the requirements that it verifies. */
import type { Criterion, Key, Run } from '../item.ts';
import type { MeasuredTest } from './measurement.ts';
import type { RequirementVerdict, TargetVerdict } from './requirement-verdict.ts';
import type { Spec } from '../spec.ts';
import { expiryOf, type Staleness } from './staleness.ts';
import type { TestIndex } from './test-names.ts';
import { worst, type Verdict } from './verdict.ts';

/** A run that has happened, and its tests. */
export interface TestedRun {
  run: Run;
  tests: TestIndex;
}

/** Why a proof has its verdict. */
export type ProofReason =
  | { code: 'no-result' }
  /** Tests of one name in one run. */
  | { code: 'tests'; tests: readonly MeasuredTest[] }
  | { code: 'review'; outcome: 'passed' | 'failed'; day: string }
  | { code: 'requirement'; of: RequirementVerdict }
  | { code: 'target'; of: TargetVerdict };

/** One thing that proves a criterion, or fails to. */
export interface Proof {
  /** A test by name, a test that names the criterion, a review, or a requirement that it verifies. */
  by: 'test' | 'review' | 'requirement';
  /** The name of the test, who reviewed, or the id of the requirement with the target that is meant. */
  name: string;
  verdict: Verdict;
  reason: ProofReason;
  /** What makes a test or a review stale, or how old a failure is that nothing has tested since. */
  staleness?: Staleness;
  /** The run that decides. */
  run?: Run;
  /** The requirement. */
  requirement?: Key;
  /** The report of a review. */
  report?: string;
}

/** What results say of a criterion. */
export interface CriterionVerdict {
  criterion: Criterion;
  /** The worst of its proofs; `not-measured` without any. */
  verdict: Verdict;
  proofs: readonly Proof[];
}

/** The verdict of something that passed or failed on some day, with its age. */
function dated(spec: Spec, day: string, passed: boolean): Pick<Proof, 'verdict' | 'staleness'> {
  const expiry = expiryOf(spec, day, spec.info.evidence?.validFor);
  if (passed) return expiry ? { verdict: 'stale', staleness: expiry } : { verdict: 'met' };
  // A failure does not expire.
  const age = expiry && { staleness: { code: 'unconfirmed', day } as const };
  return { verdict: 'missed', ...age };
}

/** How the tests of one name ended in one run. */
function proofOfTests(spec: Spec, name: string, run: Run, tests: readonly MeasuredTest[]): Proof {
  const has = (outcome: MeasuredTest['outcome']): boolean =>
    tests.some((test) => test.outcome === outcome);
  const common = { by: 'test', name, run, reason: { code: 'tests', tests } } as const;
  if (!has('failed') && has('skipped')) return { ...common, verdict: 'not-measured' };
  return { ...common, ...dated(spec, run.data.at.slice(0, 10), !has('failed')) };
}

/** The newest run in which a test did not only skip decides; else the newest one that has it. */
function proofByTests(
  spec: Spec,
  name: string,
  runs: readonly TestedRun[],
  pick: (tests: TestIndex) => readonly MeasuredTest[],
): Proof | undefined {
  let skipped: Proof | undefined;
  for (const { run, tests } of runs) {
    const found = pick(tests);
    if (found.length === 0) continue;
    const proof = proofOfTests(spec, name, run, found);
    if (proof.verdict !== 'not-measured') return proof;
    skipped ??= proof;
  }
  return skipped;
}

/** Reviews of a criterion, the newest one deciding. */
function proofByReview(spec: Spec, id: string, runs: readonly TestedRun[]): Proof | undefined {
  const reviews = runs.flatMap(({ run }) =>
    run.data.results.flatMap((result) =>
      result.tool === 'review' && result.criterion === id && result.on <= spec.now
        ? [{ run, result }]
        : [],
    ),
  );
  // Runs come newest first, and the sort keeps that order for reviews of one day.
  const newest = reviews.sort((a, b) => b.result.on.localeCompare(a.result.on))[0];
  if (!newest) return undefined;
  const { by, on, outcome, report } = newest.result;
  return {
    by: 'review',
    name: by,
    run: newest.run,
    ...(report !== undefined && { report }),
    reason: { code: 'review', outcome, day: on },
    ...dated(spec, on, outcome === 'passed'),
  };
}

/** The requirements that a criterion verifies, or the one target of them that it names. */
function proofsByRequirements(
  spec: Spec,
  criterion: Criterion,
  requirements: ReadonlyMap<Key, RequirementVerdict>,
): Proof[] {
  const found = new Map<string, Proof>();
  for (const { to, relation, part } of spec.linksFrom(criterion.key)) {
    const known = relation === 'verifies' ? requirements.get(to) : undefined;
    if (!known) continue;
    const target = known.targets.find(({ target: { id } }) => id === part);
    const { verdict } = target ?? known;
    const run = (target ?? known.targets.find((one) => one.verdict === verdict))?.decidedBy?.run;
    const name = part === undefined ? known.requirement.id : `${known.requirement.id}.${part}`;
    found.set(name, {
      by: 'requirement',
      name,
      verdict,
      reason: target ? { code: 'target', of: target } : { code: 'requirement', of: known },
      requirement: to,
      ...(run && { run }),
    });
  }
  return [...found.values()];
}

/**
 * The verdict of a criterion.
 *
 * @param runs runs that have happened by today, newest first
 */
export function verdictOfCriterion(
  spec: Spec,
  criterion: Criterion,
  runs: readonly TestedRun[],
  requirements: ReadonlyMap<Key, RequirementVerdict>,
): CriterionVerdict {
  const named = (criterion.data.tests ?? []).map(
    (name): Proof =>
      proofByTests(spec, name, runs, (tests) => tests.named(name)) ?? {
        by: 'test',
        name,
        verdict: 'not-measured',
        reason: { code: 'no-result' },
      },
  );
  const naming = proofByTests(spec, criterion.id, runs, (tests) => tests.naming(criterion.id));
  const review = proofByReview(spec, criterion.id, runs);
  const proofs = [
    ...named,
    ...(naming ? [naming] : []),
    ...(review ? [review] : []),
    ...proofsByRequirements(spec, criterion, requirements),
  ];
  const verdict = worst(proofs.map((proof) => proof.verdict));
  return { criterion, verdict, proofs };
}
