/** What `maps:` of a run.yaml may say of each kind of requirement, and which statistic of a series each target takes. */
import type { RequirementKind } from '../../schema/requirement.ts';
import { parseQuantity, type Quantity } from '../../schema/quantity.ts';
import type { Series, Statistic } from './measurement.ts';
import type { TargetDescription } from '../performance/describe-requirement.ts';

/** Targets of each kind that a series can be mapped to by name. Percentiles are those of `latency`, or one by one. */
const TARGETS: Record<RequirementKind, readonly string[]> = {
  'response-time': [
    'p50',
    'p75',
    'p90',
    'p95',
    'p97.5',
    'p99',
    'p99.9',
    'p99.99',
    'mean',
    'max',
    'errors',
  ],
  throughput: ['sustained', 'peak', 'concurrentUsers', 'errors'],
  'data-volume': ['storage', 'records'],
  availability: ['availability', 'recoveryTime', 'recoveryPoint'],
  scalability: [],
};

/**
 * The quantities that a series can be mapped to for a kind of requirement. A scalability requirement takes none: its
 * trigger is judged by the growth that it states.
 *
 * @example mappableQuantities('throughput') // ['load', 'sustained', 'peak', 'concurrentUsers', 'errors']
 */
export function mappableQuantities(kind: RequirementKind): readonly string[] {
  if (kind === 'scalability') return [];
  if (kind === 'response-time') return ['latency', 'errors', 'load', ...TARGETS[kind].slice(0, -1)];
  return kind === 'throughput' ? ['load', ...TARGETS[kind]] : TARGETS[kind];
}

/** Statistics that can answer a target, the fittest first. A percentile is answered by itself alone. */
const STATISTICS: Record<string, readonly Statistic[]> = {
  errors: ['ratio', 'value'],
  load: ['rate', 'value', 'mean'],
  sustained: ['rate', 'value', 'mean'],
  peak: ['max', 'rate', 'value'],
  concurrentUsers: ['max', 'value'],
  storage: ['value', 'max'],
  records: ['value', 'count', 'max'],
  availability: ['ratio', 'value'],
  recoveryTime: ['max', 'value'],
  recoveryPoint: ['max', 'value'],
};

/** True for the targets that `latency:` stands for. */
export function isLatency(target: string): boolean {
  return /^p\d/u.test(target) || target === 'mean' || target === 'max';
}

/**
 * The value of a series that answers a target: of the statistics that can, the first one of the same dimension.
 *
 * @example valueFor(series, { id: 'p95', … }) // { value: 281.4, unit: 'ms', … }
 */
export function valueFor(
  series: Series,
  { id, quantity }: Pick<TargetDescription, 'id'> & { quantity: Pick<Quantity, 'dimension'> },
): Quantity | undefined {
  const fitting = Object.hasOwn(STATISTICS, id) ? STATISTICS[id] : [id as Statistic];
  return fitting
    ?.map((statistic) => series.values.get(statistic))
    .find((value) => value?.dimension === quantity.dimension);
}

/**
 * A load that is stated beside a map instead of measured.
 *
 * @example statedLoad('205 rps')?.base // 205
 * @example statedLoad('http_reqs{name:Calendar}') // undefined
 */
export function statedLoad(text: string): Quantity | undefined {
  const parsed = parseQuantity(text, ['rate']);
  return parsed.ok ? parsed.value : undefined;
}
