/** Limits of an API against the demand that the requirements put upon it. */
import { PERIOD_MS, PERIOD_WORDS } from '../../schema/units.ts';
import type { Constraint, Key, Requirement } from '../item.ts';
import type { Quantity } from '../quantity.ts';
import { BODY_KEY } from '../references.ts';
import type { Spec } from '../spec.ts';

/** What one requirement, or one cost, asks of a limited service. */
export interface Demand {
  item: Requirement | Constraint;
  /** Which value of it: `peak`, `sustained`, `load`, `expected`. */
  part: string;
  rate: Quantity;
  /** An average over a longer time than the limit counts: the demand at its peak is larger. */
  isMean?: true;
  /** How it is known that it meets the limit: it is of the same service, or one of the two refers to the other. */
  through: 'service' | 'reference';
}

/** A limited rate, and the demand it must bear. */
export interface PeakDemand {
  limit: Quantity;
  /** Largest first; averages last, which have no share of the limit. */
  demands: Demand[];
  /** The largest single demand; absent where nothing that uses it states a rate. */
  peak?: Demand;
  /**
   * Loads of response times of the service together, per second: they are put upon it at the same time. Absent with
   * fewer than two.
   */
  together?: number;
  /** The largest of both, per second; absent where nothing that uses it states a rate. */
  demand?: number;
  /** `demand / limit`; absent without a demand. */
  use?: number;
  /** False when the demand exceeds the limit. */
  holds: boolean;
}

/** The rates that a requirement puts upon a service: of throughput the peak, else what is sustained; else the load. */
function rateOf({ data }: Requirement): { part: string; rate: Quantity } | undefined {
  if (data.kind === 'throughput') {
    const { peak, sustained } = data.targets;
    if (peak) return { part: 'peak', rate: peak };
    return sustained && { part: 'sustained', rate: sustained };
  }
  const load = data.under?.load;
  return data.kind === 'response-time' && load ? { part: 'load', rate: load } : undefined;
}

/** The period of a rate, in ms: a month of `300k/month`, a second of `50 rps`. */
function periodMs({ unit }: Quantity): number {
  const word = /\/(\w+)$/u.exec(unit)?.[1] ?? { rpm: 'min', rph: 'h' }[unit] ?? 's';
  return PERIOD_MS[PERIOD_WORDS[word] ?? 'second'];
}

/** One of the two names the other in its own keys; longer prose may name it to say that it is not concerned. */
function refers(spec: Spec, a: Requirement, b: Constraint): boolean {
  const names = (from: Key, to: Key): boolean =>
    spec.linksFrom(from).some((link) => link.to === to && link.path[0] !== BODY_KEY);
  return names(a.key, b.key) || names(b.key, a.key);
}

/**
 * The demand upon a limited rate; undefined for other constraints and for limits of other dimensions.
 *
 * Counted are requirements of the limit's own service, and those that name it in a key or are named by it. Peaks of
 * different requirements need not meet, so the largest counts; loads of response times are put upon a service at once,
 * so they are added up. Expected use of a cost of the same service is an average over its period: beside a limit of a
 * shorter period it says nothing of the peak, unless the average itself is above the limit.
 *
 * @example peakDemand(spec, limit) // { limit: 10 rps, peak: { item: PERF-TP-005, part: 'peak', … }, use: 1, holds: true }
 */
export function peakDemand(spec: Spec, constraint: Constraint): PeakDemand | undefined {
  const { data } = constraint;
  if (data.kind !== 'limitation' || data.limit?.dimension !== 'rate') return undefined;
  const { limit, service } = data;
  const sameService = (other: { service?: string | undefined }): boolean =>
    service !== undefined && other.service === service;
  const ofRequirements = spec.requirements.flatMap((item): Demand[] => {
    const rate = item.data.status === 'deprecated' ? undefined : rateOf(item);
    if (!rate) return [];
    if (sameService(item.data)) return [{ item, ...rate, through: 'service' }];
    return refers(spec, item, constraint) ? [{ item, ...rate, through: 'reference' }] : [];
  });
  const ofCosts = spec.constraints.flatMap((item): Demand[] => {
    const { data: other } = item;
    if (other.kind !== 'cost' || !other.cost.expected || other.status === 'deprecated') return [];
    const rate = other.cost.expected;
    const isMean = periodMs(rate) > periodMs(limit) && { isMean: true as const };
    return sameService(other)
      ? [{ item, part: 'expected', rate, through: 'service', ...isMean }]
      : [];
  });
  const demands = [...ofRequirements, ...ofCosts].sort(
    (a, b) => Number(a.isMean ?? false) - Number(b.isMean ?? false) || b.rate.base - a.rate.base,
  );
  const means = demands.filter(({ isMean }) => isMean);
  const loads = demands.filter(({ part, through }) => part === 'load' && through === 'service');
  const sum = loads.reduce((total, { rate }) => total + rate.base, 0);
  // An average above the limit is beyond it at every peak.
  const [peak] = demands
    .filter(({ isMean, rate }) => !isMean || rate.base > limit.base)
    .sort((a, b) => b.rate.base - a.rate.base);
  const demand = peak && Math.max(peak.rate.base, sum);
  const fits = (rate: number): boolean => rate <= limit.base * (1 + 1e-9);
  return {
    limit,
    demands,
    ...(peak && { peak }),
    ...(loads.length > 1 && { together: sum }),
    ...(demand !== undefined && { demand, use: demand / limit.base }),
    holds: fits(demand ?? 0) && means.every(({ rate }) => fits(rate.base)),
  };
}
