/** The load under which the targets of a requirement hold, as a scenario of k6. */
import type { Requirement } from '../../../model/item.ts';
import type { Quantity } from '../../../schema/quantity.ts';
import { describeTargets } from '../../../model/performance/describe-requirement.ts';

/** A suggestion: how long it runs and which requests it makes is for the script to say. */
export interface Scenario {
  executor: 'constant-arrival-rate';
  /** Iterations per `timeUnit`; k6 takes whole numbers only. */
  rate: number;
  timeUnit: '1s' | '1m' | '1h';
  duration: string;
  preAllocatedVUs: number;
  /** The function of the script that makes the requests. */
  exec: string;
  tags: Readonly<Record<string, string>>;
}

const UNITS = [
  ['1s', 1],
  ['1m', 60],
  ['1h', 3600],
] as const;

/** The rate in whole numbers: in the first unit where it is one, else rounded up. */
function wholeRate(perSecond: number): Pick<Scenario, 'rate' | 'timeUnit'> {
  const scaled = UNITS.map(([timeUnit, seconds]) => ({
    timeUnit,
    rate: Number((perSecond * seconds).toPrecision(12)),
  }));
  const exact = scaled.find(({ rate }) => rate >= 1 && Number.isInteger(rate));
  return exact ?? { timeUnit: '1h', rate: Math.max(1, Math.ceil(perSecond * 3600)) };
}

/** A rate counts over the whole run, its start and end included: to reach a throughput the load is a little more. */
const HEADROOM = 1.05;

function loadOf({ data }: Requirement): number | undefined {
  if (data.under?.load) return data.under.load.base;
  const sustained = data.kind === 'throughput' ? data.targets.sustained : undefined;
  return sustained && sustained.base * HEADROOM;
}

/** The longest that an answer may take, in ms: a second where no target says so. */
function longestMs(requirement: Requirement): number {
  const durations = describeTargets(requirement.data)
    .map(({ quantity }: { quantity: Quantity }) => quantity)
    .filter(({ dimension }) => dimension === 'duration');
  return Math.max(...durations.map(({ base }) => base), durations.length === 0 ? 1000 : 0);
}

/** The users that k6 needs at least: as many as wait at one time (Little's law: rate × time), or those asked for. */
function usersOf(requirement: Requirement, perSecond: number): number {
  const { data } = requirement;
  const asked = data.kind === 'throughput' ? (data.targets.concurrentUsers?.base ?? 0) : 0;
  return Math.max(1, asked, Math.ceil((perSecond * longestMs(requirement)) / 1000));
}

/**
 * The scenario of a requirement; undefined for one that states no load.
 *
 * @param exec the function of the script that makes its requests
 * @example scenarioOf(requirement, 'PERF_RT_002', tags) // { executor: 'constant-arrival-rate', rate: 200, timeUnit: '1s', … }
 */
export function scenarioOf(
  requirement: Requirement,
  exec: string,
  tags: ReadonlyMap<string, string>,
): Scenario | undefined {
  const { kind } = requirement.data;
  const perSecond = loadOf(requirement);
  if (perSecond === undefined || perSecond <= 0) return undefined;
  if (kind !== 'response-time' && kind !== 'throughput') return undefined;
  return {
    executor: 'constant-arrival-rate',
    ...wholeRate(perSecond),
    duration: '10m',
    preAllocatedVUs: usersOf(requirement, perSecond),
    exec,
    tags: Object.fromEntries(tags),
  };
}
