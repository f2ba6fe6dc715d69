/** Whether an acceptance criterion is met: by tests, reviews, and the requirements that it verifies. */
import { describeAge } from './age.ts';
import { stringsOf } from '../../i18n/index.ts';
import { msBetween } from '../days.ts';
import type { Criterion, Key, Run } from '../item.ts';
import type { MeasuredTest } from './measurement.ts';
import { formatQuantity } from '../quantity.ts';
import type { RequirementVerdict } from './requirement-verdict.ts';
import type { Spec } from '../spec.ts';
import type { TestIndex } from './test-names.ts';
import { worst, type Verdict } from './verdict.ts';

/** A run that has happened, and its tests. */
export interface TestedRun {
  run: Run;
  tests: TestIndex;
}

/** One thing that proves a criterion, or fails to. */
export interface Proof {
  /** A test by name, a test that names the criterion, a review, or a requirement that it verifies. */
  by: 'test' | 'review' | 'requirement';
  /** The name of the test, who reviewed, or the id of the requirement with the target that is meant. */
  name: string;
  verdict: Verdict;
  /** Why, in a sentence without a full stop. */
  why: string;
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
  /** The worst of its proofs; `not measured` without any. */
  verdict: Verdict;
  proofs: readonly Proof[];
  /** Why, in a sentence without a full stop. */
  why: string;
}

/** Why something of that day is too old; undefined when it is not. */
function age(spec: Spec, day: string): string | undefined {
  const validFor = spec.info.evidence?.validFor;
  return validFor && msBetween(day, spec.now) > validFor.base
    ? `it is of ${day}, and a result is valid for ${formatQuantity(validFor)}`
    : undefined;
}

/** The verdict of something that passed or failed on some day, with its age. */
function dated(
  spec: Spec,
  day: string,
  passed: boolean,
  words: string,
): Pick<Proof, 'verdict' | 'why'> {
  const old = age(spec, day);
  if (!passed) {
    // A failure does not expire.
    const since = old === undefined ? '' : `; ${describeAge(spec, 'criterion', day)}`;
    return { verdict: 'missed', why: `${words}${since}` };
  }
  return old === undefined
    ? { verdict: 'met', why: words }
    : { verdict: 'stale', why: `${words}; ${old}` };
}

/** @example attemptsOf([retried]) // ' on attempt 2' */
function attemptsOf(tests: readonly MeasuredTest[]): string {
  const retried = tests.filter(({ attempts = 1 }) => attempts > 1);
  if (retried.length === 0) return '';
  const most = Math.max(...retried.map(({ attempts = 1 }) => attempts));
  return tests.length === 1
    ? ` on attempt ${most}`
    : `, ${retried.length} of them on attempt ${most === 2 ? '2' : `2 to ${most}`}`;
}

/** How the tests of one name ended in one run. */
function proofOfTests(spec: Spec, name: string, run: Run, tests: readonly MeasuredTest[]): Proof {
  const count = (outcome: MeasuredTest['outcome']): MeasuredTest[] =>
    tests.filter((test) => test.outcome === outcome);
  const failed = count('failed');
  const skipped = count('skipped');
  const common = { by: 'test', name, run } as const;
  const of = tests.length > 1 ? ` of ${tests.length}` : '';
  if (failed.length === 0 && skipped.length > 0) {
    const why = of === '' ? 'skipped' : `${skipped.length}${of} skipped`;
    return { ...common, verdict: 'not measured', why };
  }
  const message = failed.find((test) => test.message !== undefined)?.message;
  const words =
    failed.length === 0
      ? `${of === '' ? 'passed' : `all ${tests.length} passed`}${attemptsOf(tests)}`
      : `${of === '' ? 'failed' : `${failed.length}${of} failed`}${message === undefined ? '' : `: ${message}`}`;
  return { ...common, ...dated(spec, run.data.at.slice(0, 10), failed.length === 0, words) };
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
    if (proof.verdict !== 'not measured') return proof;
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
    ...dated(spec, on, outcome === 'passed', `${outcome} on ${on}`),
  };
}

/** The verdict of a requirement without its reasons, which are on its own page: `p95, p99 stale`. */
function describeVerdict(spec: Spec, { verdict, targets, why }: RequirementVerdict): string {
  if (targets.every(({ decidedBy }) => decidedBy === undefined)) return why;
  if (verdict === 'met') return 'all targets met';
  const labels = targets.flatMap((one) => (one.verdict === verdict ? one.target.label : []));
  return `${labels.join(', ')} ${stringsOf(spec).verdicts.requirement[verdict]}`;
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
    const why = target?.why ?? describeVerdict(spec, known);
    const run = (target ?? known.targets.find((one) => one.verdict === verdict))?.decidedBy?.run;
    const name = part === undefined ? known.requirement.id : `${known.requirement.id}.${part}`;
    found.set(name, {
      by: 'requirement',
      name,
      verdict,
      why,
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
        verdict: 'not measured',
        why: 'no result holds it',
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
  const deciding = proofs.filter((proof) => proof.verdict === verdict);
  const why =
    proofs.length === 0
      ? 'it names no test, and no review or result names it'
      : deciding.map((proof) => `${proof.name}: ${proof.why}`).join('; ');
  return { criterion, verdict, proofs, why };
}
