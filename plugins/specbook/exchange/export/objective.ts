/**
 * Requirements as service-level objectives: a ratio of good events over a window. A percentile target is equivalent to such
 * a ratio: `p95 ≤ 250 ms` means that 95 % of requests take at most 250 ms.
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
import { describeRequired, describeTarget } from '../../model/performance/requirement-words.ts';
import type { Spec } from '../../model/spec.ts';
import type { Window } from '../../schema/window.ts';
import { exclusionReason, type Omission, omitAll } from './omission.ts';
import { resolveScope, type RequestScope } from './request-scope.ts';

/** One target as an objective. */
export interface Objective {
  requirement: Requirement;
  target: TargetDescription;
  /** The requests that count. */
  scope: RequestScope;
  /** The ratio of good requests, above 0 and below 1. */
  share: number;
  /** Maximum duration of a good request in ms; absent if a good request is one that did not fail. */
  withinMs?: number;
  /** Window in ms. */
  windowMs: number;
  /** The window as the requirement states it; absent for the default of 30 days. */
  window?: Window;
}

/** Objectives, and targets that cannot be expressed as one. */
export interface Objectives {
  objectives: readonly Objective[];
  omitted: readonly Omission[];
}

/** Why a target is not an objective. */
const REASONS: Record<string, string> = {
  mean: 'a mean is not a ratio of good requests',
  max: 'a maximum covers every request, which leaves no error budget',
  sustained: 'a throughput is not a ratio of good requests',
  peak: 'a throughput is not a ratio of good requests',
  concurrentUsers: 'a throughput is not a ratio of good requests',
  storage: 'a data volume is not a ratio of good requests',
  records: 'a data volume is not a ratio of good requests',
  recoveryTime: 'recovery is verified by a disaster recovery exercise, not by counting requests',
  recoveryPoint: 'recovery is verified by a disaster recovery exercise, not by counting requests',
  layoutShift: 'it is a property of a page, not a ratio of good requests',
  score: 'it is a property of a page, not a ratio of good requests',
  trigger: 'growth is not a ratio of good requests',
};

/** Removes floating-point noise: 1 - 0.001 is 0.999. */
const roundFloat = (value: number): number => Number(value.toPrecision(12));

/** The ratio and definition of good requests; undefined for other targets. */
function goodEvents({
  id,
  quantity,
}: TargetDescription): Pick<Objective, 'share' | 'withinMs'> | undefined {
  if (id === 'availability') return { share: quantity.base };
  if (id === 'errors') return { share: roundFloat(1 - quantity.base) };
  const rank = /^p(\d+(?:\.\d+)?)$/u.exec(id)?.[1];
  return rank === undefined
    ? undefined
    : { share: roundFloat(Number(rank) / 100), withinMs: quantity.base };
}

/** Conditions that an objective cannot express: it counts all requests, under any load and at all times. */
function omitConditions(spec: Spec, requirement: Requirement): Omission[] {
  const { data } = requirement;
  const excludes = data.kind === 'availability' ? data.excludes : undefined;
  const times: Omission[] =
    excludes === undefined
      ? []
      : [{ requirement, statement: excludes, reason: 'a query cannot exclude these times' }];
  const conditions = describeConditions(requirement)
    .filter(({ id }) => id === 'load' || id === 'environment' || id === 'volume')
    .map((condition) => ({
      requirement,
      statement: describeRequired({ items: spec.items }, condition),
      reason: 'an objective counts production requests under any load',
    }));
  return [...conditions, ...times];
}

function objectivesOfRequirement(spec: Spec, requirement: Requirement): Objectives {
  const exclusion = exclusionReason(requirement);
  if (exclusion !== undefined) return { objectives: [], omitted: omitAll(requirement, exclusion) };
  const scope = resolveScope(spec, requirement);
  const { data } = requirement;
  const window = data.kind === 'availability' ? data.window : undefined;
  const objectives: Objective[] = [];
  const omitted: Omission[] = [];
  for (const target of describeTargets(data)) {
    const good = goodEvents(target);
    const omit = (reason: string): number =>
      omitted.push({ requirement, statement: describeTarget({}, target), reason });
    if (!good) omit(REASONS[target.id] ?? 'it is not a ratio of good requests');
    else if (good.share >= 1) omit('a target of 100 % leaves no error budget');
    else if (good.share <= 0) omit('a target of 0 % allows every request to fail');
    else if ('unknown' in scope) omit(scope.unknown);
    else {
      const windowMs = window?.base ?? DEFAULT_WINDOW_MS;
      objectives.push({ requirement, target, scope, ...good, windowMs, ...(window && { window }) });
    }
  }
  return objectives.length === 0
    ? { objectives, omitted }
    : { objectives, omitted: [...omitted, ...omitConditions(spec, requirement)] };
}

/**
 * All objectives of a specification, in file order.
 *
 * @example deriveObjectives(spec).objectives[0] // { share: 0.95, withinMs: 250, windowMs: 2592000000, … }
 */
export function deriveObjectives(spec: Spec): Objectives {
  const found = spec.requirements.map((requirement) => objectivesOfRequirement(spec, requirement));
  return {
    objectives: found.flatMap(({ objectives }) => objectives),
    omitted: found.flatMap(({ omitted }) => omitted),
  };
}
