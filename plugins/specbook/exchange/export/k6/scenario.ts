/** The load condition of a requirement as a k6 scenario. */
import type { Requirement } from '../../../model/item.ts';
import type { Quantity } from '../../../schema/quantity.ts';
import { describeTargets } from '../../../model/performance/describe-requirement.ts';

/** A k6 scenario. Duration is a suggestion; the script defines the requests. */
export interface Scenario {
  executor: 'constant-arrival-rate';
  /** Iterations per `timeUnit`; k6 accepts integers only. */
  rate: number;
  timeUnit: '1s' | '1m' | '1h';
  duration: string;
  preAllocatedVUs: number;
  /** The script function that sends the requests. */
  exec: string;
  tags: Readonly<Record<string, string>>;
}

const UNITS = [
  ['1s', 1],
  ['1m', 60],
  ['1h', 3600],
] as const;

/** The rate as an integer: in the first unit that gives one, else rounded up. */
function toIntegerRate(perSecond: number): Pick<Scenario, 'rate' | 'timeUnit'> {
  const scaled = UNITS.map(([timeUnit, seconds]) => ({
    timeUnit,
    rate: Number((perSecond * seconds).toPrecision(12)),
  }));
  const exact = scaled.find(({ rate }) => rate >= 1 && Number.isInteger(rate));
  return exact ?? { timeUnit: '1h', rate: Math.max(1, Math.ceil(perSecond * 3600)) };
}

/** k6 averages the rate over the whole run, ramp-up included; a little more load reaches the target. */
const HEADROOM = 1.05;

function requestRate({ data }: Requirement): number | undefined {
  if (data.under?.load) return data.under.load.base;
  const sustained = data.kind === 'throughput' ? data.targets.sustained : undefined;
  return sustained && sustained.base * HEADROOM;
}

/** The largest latency target in ms; one second without a latency target. */
function maxDurationMs(requirement: Requirement): number {
  const durations = describeTargets(requirement.data)
    .map(({ quantity }: { quantity: Quantity }) => quantity)
    .filter(({ dimension }) => dimension === 'duration');
  return Math.max(...durations.map(({ base }) => base), durations.length === 0 ? 1000 : 0);
}

/** Virtual users needed: the target of concurrent users, or rate × latency (Little's law). */
function requiredUsers(requirement: Requirement, perSecond: number): number {
  const { data } = requirement;
  const target = data.kind === 'throughput' ? (data.targets.concurrentUsers?.base ?? 0) : 0;
  return Math.max(1, target, Math.ceil((perSecond * maxDurationMs(requirement)) / 1000));
}

/**
 * The scenario of a requirement; undefined if it states no load.
 *
 * @param exec the script function that sends its requests
 * @example buildScenario(requirement, 'PERF_RT_002', tags) // { executor: 'constant-arrival-rate', rate: 200, timeUnit: '1s', … }
 */
export function buildScenario(
  requirement: Requirement,
  exec: string,
  tags: ReadonlyMap<string, string>,
): Scenario | undefined {
  const { kind } = requirement.data;
  const perSecond = requestRate(requirement);
  if (perSecond === undefined || perSecond <= 0) return undefined;
  if (kind !== 'response-time' && kind !== 'throughput') return undefined;
  return {
    executor: 'constant-arrival-rate',
    ...toIntegerRate(perSecond),
    duration: '10m',
    preAllocatedVUs: requiredUsers(requirement, perSecond),
    exec,
    tags: Object.fromEntries(tags),
  };
}
