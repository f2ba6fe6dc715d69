/** What `maps:` of a run.yaml may say of each kind of requirement, and which statistic of a series each target takes. */
import type { RequirementKind } from '../../schema/requirement.ts';
import { parseQuantity, type Quantity } from '../../schema/quantity.ts';
import { withValue } from './describe-measurement.ts';
import type { Misreading, Series, Statistic } from './measurement.ts';
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
    'layoutShift',
    'score',
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
  sustained: ['goodput', 'rate', 'value', 'mean'],
  peak: ['max', 'goodput', 'rate', 'value'],
  concurrentUsers: ['max', 'value'],
  storage: ['value', 'max'],
  records: ['value', 'count', 'max'],
  availability: ['ratio', 'value'],
  recoveryTime: ['max', 'value'],
  recoveryPoint: ['max', 'value'],
  layoutShift: ['value', 'p50'],
  score: ['value', 'p50'],
};

/** True for the targets that `latency:` stands for. */
export function isLatency(target: string): boolean {
  return /^p\d/u.test(target) || target === 'mean' || target === 'max';
}

/** Names of shares, without tags; a share of failures may well be called `unsuccessful`. */
const SUCCESSES = /^checks\b|(?<!un)succe(?:ss|ed)|passed|availab|uptime/iu;
const FAILURES = /fail|error|unsuccess/iu;

/**
 * Why a series must not be read as a quantity: a share of successes is no share of errors, and the other way round.
 *
 * @example misreadingOf(checks, 'errors')?.code // 'share-of-successes'
 */
export function misreadingOf(series: Series, quantity: string): Misreading | undefined {
  const stated = series.misreadings?.get(quantity);
  if (stated) return stated;
  const isShare = [...series.values.values()].some(({ dimension }) => dimension === 'ratio');
  if (!isShare) return undefined;
  const bare = series.name.split('{', 1)[0] ?? '';
  const name = bare === '' ? series.name : bare;
  const [isGood, isBad] = [SUCCESSES.test(name), FAILURES.test(name)];
  if (quantity === 'errors' && isGood && !isBad) return { code: 'share-of-successes' };
  if (quantity === 'availability' && isBad && !isGood) return { code: 'share-of-failures' };
  return undefined;
}

/** Requests per second that did not fail, by the share of failures of the series itself or of another one. */
function goodputOf(series: Series, failures: Series): Quantity | undefined {
  const stated = series.values.get('goodput');
  if (stated) return stated;
  const rate = series.values.get('rate');
  const failed = valueFor(failures, { id: 'errors', quantity: { dimension: 'ratio' } });
  if (!rate || !failed || misreadingOf(failures, 'errors')) return undefined;
  return failed.base === 0
    ? rate
    : withValue(rate, Number((rate.value * (1 - failed.base)).toPrecision(15)));
}

/**
 * The value of a series that answers a target: of the statistics that can, the first one of the same dimension.
 *
 * @param failures the series that says how many requests failed, where it is another one
 * @example valueFor(series, { id: 'p95', … }) // { value: 281.4, unit: 'ms', … }
 */
export function valueFor(
  series: Series,
  { id, quantity }: Pick<TargetDescription, 'id'> & { quantity: Pick<Quantity, 'dimension'> },
  failures: Series = series,
): Quantity | undefined {
  const fitting = Object.hasOwn(STATISTICS, id) ? STATISTICS[id] : [id as Statistic];
  return fitting
    ?.map((statistic) =>
      statistic === 'goodput' ? goodputOf(series, failures) : series.values.get(statistic),
    )
    .find((value) => value?.dimension === quantity.dimension);
}

/** The value that would answer a target if it had its unit. */
export function unitlessValueFor(series: Series, { id }: Pick<TargetDescription, 'id'>): boolean {
  return valueFor(series, { id, quantity: { dimension: 'count' } }) !== undefined;
}

/**
 * A series of plain numbers in the unit that run.yaml states; a number of samples stays one. Undefined where the file
 * itself states another unit.
 *
 * @example withUnit(trend, 'ms')?.values.get('p95')?.text // '420.7 ms'
 */
export function withUnit(series: Series, unit: string): Series | undefined {
  const values = new Map<Statistic, Quantity>();
  for (const [statistic, value] of series.values) {
    if (statistic === 'count' || statistic === 'rate') {
      values.set(statistic, value);
      continue;
    }
    const parsed = parseQuantity(`${value.value} ${unit}`, ['duration', 'size', 'ratio', 'rate']);
    if (value.dimension !== 'count' || !parsed.ok) return undefined;
    values.set(statistic, parsed.value);
  }
  return { ...series, values };
}

/**
 * How many samples a percentile needs to say anything: 20 for p95, 1000 for p99.9. With fewer it is the maximum under
 * another name.
 */
export function samplesNeeded(target: string): number {
  const rank = Number(/^p(\d+(?:\.\d+)?)$/u.exec(target)?.[1] ?? 0);
  return rank >= 100 ? 1 : Math.ceil(Number((100 / (100 - rank)).toPrecision(12)));
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
