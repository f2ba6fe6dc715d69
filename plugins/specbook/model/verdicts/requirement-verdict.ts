/** Whether a performance requirement is met, by the results of all runs. */
import { assessRun, type Assessment } from './assess.ts';
import { scalingOutlook, type ScalingOutlook } from '../performance/growth.ts';
import type { Requirement, Run } from '../item.ts';
import { describeTargets, type TargetDescription } from '../performance/describe-requirement.ts';
import type { Spec } from '../spec.ts';
import { expiryOf, type Staleness } from './staleness.ts';
import { targetAt } from '../performance/target-history.ts';
import { worst, type Verdict } from './verdict.ts';

/** What results say of one target. */
export interface TargetVerdict {
  target: TargetDescription;
  verdict: Verdict;
  /** The result that decides: the newest one that proves something; else the newest one there is. */
  decidedBy?: Assessment;
  /** Newer results that prove nothing, newest first. */
  unfit: readonly Assessment[];
  /** What every run says, newest first; of several series in one run the worst. */
  all: readonly Assessment[];
  /** What makes a result stale, or how old a miss is that nothing has measured since. */
  staleness?: Staleness;
}

/** What results say of a requirement. */
export interface RequirementVerdict {
  requirement: Requirement;
  /**
   * The worst of its targets. A scalability requirement that has reached its trigger is missed, one whose lead time no
   * longer fits is due, else it is on track.
   */
  verdict: Verdict;
  /** Each target, in the order of the requirement; of a scalability requirement none. */
  targets: readonly TargetVerdict[];
  /** Where the growing metric stands; of scalability requirements only. */
  outlook?: ScalingOutlook;
}

/** Severity of outcomes within one run, the worst first. */
const OUTCOMES = ['missed', 'wrong-conditions', 'not-measured', 'met'] as const;

function worstOf(assessments: readonly Assessment[]): Assessment | undefined {
  return OUTCOMES.flatMap((outcome) =>
    assessments.filter((assessment) => assessment.outcome === outcome),
  )[0];
}

/** Why a result is stale; undefined when it is not. */
function staleness(
  spec: Spec,
  requirement: Requirement,
  target: TargetDescription,
  run: Run,
): Staleness | undefined {
  const day = run.data.at.slice(0, 10);
  const expiry = expiryOf(spec, day, requirement.data.validFor ?? spec.info.evidence?.validFor);
  if (expiry) return expiry;
  const before = targetAt(spec, requirement.key, target.id, run.data.at);
  if (typeof before === 'string' || before.base === target.quantity.base) return undefined;
  return { code: 'target-changed', day, before };
}

function verdictOfTarget(
  spec: Spec,
  requirement: Requirement,
  target: TargetDescription,
  all: readonly Assessment[],
): TargetVerdict {
  const at = all.findIndex(({ outcome }) => outcome === 'met' || outcome === 'missed');
  const proof = all[at];
  const common = { target, all, unfit: at < 0 ? all.slice(1) : all.slice(0, at) };
  if (!proof) {
    const decidedBy = all.find(({ outcome }) => outcome === 'wrong-conditions') ?? all[0];
    if (!decidedBy) return { ...common, verdict: 'not-measured' };
    const verdict = decidedBy.outcome === 'wrong-conditions' ? 'wrong-conditions' : 'not-measured';
    const unfit = all.filter((assessment) => assessment !== decidedBy);
    return { ...common, unfit, verdict, decidedBy };
  }
  const stale = staleness(spec, requirement, target, proof.run);
  const decided = { ...common, decidedBy: proof };
  if (proof.outcome === 'missed') {
    if (stale === undefined) return { ...decided, verdict: 'missed' };
    // A miss does not expire.
    return { ...decided, verdict: 'missed', staleness: { code: 'unconfirmed', day: stale.day } };
  }
  return stale === undefined
    ? { ...decided, verdict: 'met' }
    : { ...decided, verdict: 'stale', staleness: stale };
}

/** What a scalability requirement shows: its trigger is judged by the growth that it states. */
function verdictOfTrigger(spec: Spec, requirement: Requirement): RequirementVerdict {
  const outlook = scalingOutlook(spec, requirement);
  if (!outlook) return { requirement, verdict: 'not-measured', targets: [] };
  return { requirement, outlook, verdict: VERDICT_OF_TRIGGER[outlook.state], targets: [] };
}

const VERDICT_OF_TRIGGER: Record<ScalingOutlook['state'], Verdict> = {
  'on-track': 'on-track',
  due: 'due',
  reached: 'missed',
};

/**
 * The verdict of a requirement.
 *
 * @param runs runs that have happened by today, newest first
 */
export function verdictOfRequirement(
  spec: Spec,
  requirement: Requirement,
  runs: readonly Run[],
): RequirementVerdict {
  if (requirement.data.kind === 'scalability') return verdictOfTrigger(spec, requirement);
  const targets = describeTargets(requirement.data);
  const found = runs.map((run) => assessRun(spec, requirement, run, targets));
  const verdicts = targets.map((target) => {
    const all = found.flatMap((byTarget) => worstOf(byTarget.get(target.id) ?? []) ?? []);
    return verdictOfTarget(spec, requirement, target, all);
  });
  const verdict = worst(verdicts.map((target) => target.verdict));
  return { requirement, verdict, targets: verdicts };
}
