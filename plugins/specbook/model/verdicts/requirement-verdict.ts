/** Whether a performance requirement is met, by the results of all runs. */
import { assessRun, type Assessment } from './assess.ts';
import { describeAge } from './age.ts';
import { msBetween } from '../days.ts';
import { scalingOutlook, type ScalingOutlook } from '../performance/growth.ts';
import type { Requirement, Run } from '../item.ts';
import { formatQuantity } from '../quantity.ts';
import { PERIOD_MS } from '../../schema/units.ts';
import { describeTargets, type TargetDescription } from '../performance/describe-requirement.ts';
import type { Spec } from '../spec.ts';
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
  /** Why, in a sentence without a full stop. */
  why: string;
  /** The part of `why` that says what makes a result stale, or how old a miss is that nothing has measured since. */
  staleness?: string;
}

/** What results say of a requirement. */
export interface RequirementVerdict {
  requirement: Requirement;
  /**
   * The worst of its targets. A scalability requirement that has reached its trigger is missed, one whose lead time no
   * longer fits is due, else it is met.
   */
  verdict: Verdict;
  /** Each target, in the order of the requirement; of a scalability requirement none. */
  targets: readonly TargetVerdict[];
  /** Where the growing metric stands; of scalability requirements only. */
  outlook?: ScalingOutlook;
  /** Why, in a sentence without a full stop. */
  why: string;
}

/** Severity of outcomes within one run, the worst first. */
const OUTCOMES = ['missed', 'wrong conditions', 'not measured', 'met'] as const;

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
): string | undefined {
  const validFor = requirement.data.validFor ?? spec.info.evidence?.validFor;
  const day = run.data.at.slice(0, 10);
  if (validFor && msBetween(day, spec.now) > validFor.base)
    return `measured on ${day}, and a result is valid for ${formatQuantity(validFor)}`;
  const before = targetAt(spec, requirement.key, target.id, run.data.at);
  if (typeof before === 'string' || before.base === target.quantity.base) return undefined;
  return `measured on ${day}, when the target was ${formatQuantity(before)}`;
}

/** A miss does not expire. @example 'breached 63 days ago, not measured since' */
function describeOldMiss(spec: Spec, { run }: Assessment): string {
  return describeAge(spec, 'requirement', run.data.at.slice(0, 10));
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
    const decidedBy = all.find(({ outcome }) => outcome === 'wrong conditions') ?? all[0];
    if (!decidedBy)
      return { ...common, verdict: 'not measured', why: `no result holds ${target.label}` };
    const verdict = decidedBy.outcome === 'wrong conditions' ? 'wrong conditions' : 'not measured';
    const unfit = all.filter((assessment) => assessment !== decidedBy);
    return { ...common, unfit, verdict, decidedBy, why: decidedBy.why };
  }
  const stale = staleness(spec, requirement, target, proof.run);
  const decided = { ...common, decidedBy: proof };
  if (proof.outcome === 'missed') {
    if (stale === undefined) return { ...decided, verdict: 'missed', why: proof.why };
    const age = describeOldMiss(spec, proof);
    return { ...decided, verdict: 'missed', why: `${proof.why}; ${age}`, staleness: age };
  }
  if (stale !== undefined)
    return { ...decided, verdict: 'stale', why: `${proof.why}; ${stale}`, staleness: stale };
  return { ...decided, verdict: 'met', why: proof.why };
}

/** What a scalability requirement shows: its trigger is judged by the growth that it states. */
function verdictOfTrigger(spec: Spec, requirement: Requirement): RequirementVerdict {
  const outlook = scalingOutlook(spec, requirement);
  if (!outlook) {
    const why = 'value and trigger have different units';
    return { requirement, verdict: 'not measured', targets: [], why };
  }
  const words = {
    'on track': outlook.reachedOn
      ? `the trigger is reached on ${outlook.reachedOn}`
      : 'the trigger is never reached',
    due: `begin work: ${describeDelay(spec.now, outlook.beginBy)}; the trigger is reached on ${outlook.reachedOn}, work had to begin by ${outlook.beginBy}`,
    reached: `the trigger was reached on ${outlook.reachedBefore ? 'or before ' : ''}${outlook.reachedOn}`,
  };
  const verdict = VERDICT_OF_TRIGGER[outlook.state];
  return { requirement, outlook, verdict, targets: [], why: words[outlook.state] };
}

const VERDICT_OF_TRIGGER: Record<ScalingOutlook['state'], Verdict> = {
  'on track': 'met',
  due: 'due',
  reached: 'missed',
};

/** @example describeDelay('2026-11-22', '2026-10-19') // '34 days late' */
function describeDelay(now: string, beginBy: string | undefined): string {
  const days = Math.round(msBetween(beginBy ?? now, now) / PERIOD_MS.day);
  return days === 0 ? 'today' : `${days} ${days === 1 ? 'day' : 'days'} late`;
}

/** Why a requirement is not met: the targets that stand worst, with their reasons. */
function reason(verdict: Verdict, targets: readonly TargetVerdict[]): string {
  if (targets.every(({ decidedBy }) => decidedBy === undefined)) return 'no run measures it';
  const same = targets.filter((target) => target.verdict === verdict);
  return [...new Set(same.map(({ target, why }) => `${target.label}: ${why}`))].join('; ');
}

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
  return { requirement, verdict, targets: verdicts, why: reason(verdict, verdicts) };
}
