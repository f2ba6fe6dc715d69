/**
 * Requirements as service-level objectives: a share of good events over a window. That a percentile is at most so long says
 * the same as that so many of a hundred requests are no longer: `p95 ≤ 250 ms` is 95 % of requests within 250 ms.
 *
 * @see https://sre.google/workbook/implementing-slos/
 */
import { DEFAULT_WINDOW_MS } from '../../model/performance/availability.ts';
import type { Requirement } from '../../model/item.ts';
import {
  describeConditions,
  describeTargets,
  type TargetDescription,
} from '../../model/performance/describe-requirement.ts';
import type { Spec } from '../../model/spec.ts';
import type { Quantity } from '../../schema/quantity.ts';
import { notGuarded, omitAll } from './not-guarded.ts';
import type { Omission } from './omission.ts';
import { scopeOf, type Scope } from './request-scope.ts';

/** One target as an objective. */
export interface Objective {
  requirement: Requirement;
  target: TargetDescription;
  /** Which requests count. */
  scope: Scope;
  /** The share of them that must be good, above 0 and below 1. */
  share: number;
  /** A request is good that took at most so long, in ms; absent where a good one is one that did not fail. */
  withinMs?: number;
  /** Over which the share counts, in ms. */
  windowMs: number;
  /** As the requirement states it; absent where the default of 30 days is taken. */
  window?: Quantity;
}

/** Objectives, and what is none. */
export interface Objectives {
  objectives: readonly Objective[];
  omitted: readonly Omission[];
}

/** Why a target is no share of good events. */
const REASONS: Record<string, string> = {
  mean: 'a mean is no share of requests',
  max: 'it asks for every request, which leaves no error budget',
  sustained: 'a throughput is no share of good requests',
  peak: 'a throughput is no share of good requests',
  concurrentUsers: 'a throughput is no share of good requests',
  storage: 'a volume is no share of good requests',
  records: 'a volume is no share of good requests',
  recoveryTime: 'it is proved by an exercise, not by counting requests',
  recoveryPoint: 'it is proved by an exercise, not by counting requests',
  trigger: 'growth towards a trigger is no share of good requests',
};

/** Takes back what binary fractions add: 1 - 0.001 is 0.999. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** The share that must be good, and what is good; undefined for a target that is no share. */
function goodOf({
  id,
  quantity,
}: TargetDescription): Pick<Objective, 'share' | 'withinMs'> | undefined {
  if (id === 'availability') return { share: quantity.base };
  if (id === 'errors') return { share: exact(1 - quantity.base) };
  const rank = /^p(\d+(?:\.\d+)?)$/u.exec(id)?.[1];
  return rank === undefined
    ? undefined
    : { share: exact(Number(rank) / 100), withinMs: quantity.base };
}

/**
 * Conditions have no place in an objective: it counts all requests, under whatever load they came, and at all times.
 */
function conditionsLeft(spec: Spec, requirement: Requirement): Omission[] {
  const { data } = requirement;
  const excludes = data.kind === 'availability' ? data.excludes : undefined;
  const times: Omission[] =
    excludes === undefined
      ? []
      : [{ requirement, words: excludes, why: 'no query knows the times that do not count' }];
  const conditions = describeConditions(spec, requirement)
    .filter(({ id }) => id === 'load' || id === 'environment' || id === 'volume')
    .map(({ words }) => ({
      requirement,
      words,
      why: 'an objective counts the requests of production, under whatever load they come',
    }));
  return [...conditions, ...times];
}

function objectivesOfOne(spec: Spec, requirement: Requirement): Objectives {
  const why = notGuarded(requirement);
  if (why !== undefined) return { objectives: [], omitted: omitAll(requirement, why) };
  const scope = scopeOf(spec, requirement);
  const { data } = requirement;
  const window = data.kind === 'availability' ? data.window : undefined;
  const objectives: Objective[] = [];
  const omitted: Omission[] = [];
  for (const target of describeTargets(data)) {
    const good = goodOf(target);
    const omit = (reason: string): number =>
      omitted.push({ requirement, words: target.words, why: reason });
    if (!good) omit(REASONS[target.id] ?? 'it is no share of good requests');
    else if (good.share >= 1) omit('it asks for every request, which leaves no error budget');
    else if (good.share <= 0) omit('it asks for nothing: every request may fail');
    else if ('unknown' in scope) omit(scope.unknown);
    else {
      const windowMs = window?.base ?? DEFAULT_WINDOW_MS;
      objectives.push({ requirement, target, scope, ...good, windowMs, ...(window && { window }) });
    }
  }
  return objectives.length === 0
    ? { objectives, omitted }
    : { objectives, omitted: [...omitted, ...conditionsLeft(spec, requirement)] };
}

/**
 * Every objective of a specification, in its order.
 *
 * @example objectivesOf(spec).objectives[0] // { share: 0.95, withinMs: 250, windowMs: 2592000000, … }
 */
export function objectivesOf(spec: Spec): Objectives {
  const found = spec.requirements.map((requirement) => objectivesOfOne(spec, requirement));
  return {
    objectives: found.flatMap(({ objectives }) => objectives),
    omitted: found.flatMap(({ omitted }) => omitted),
  };
}
