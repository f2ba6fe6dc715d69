/** One target of a requirement in one result file: the value, the conditions, and what they prove together. */
import {
  compareLoad,
  compareScope,
  compareSurroundings,
  type ConditionCheck,
} from './conditions.ts';
import type { Requirement, Run } from '../item.ts';
import type { MeasuredFile, Series, ToolFlag } from './measurement.ts';
import { describeMeasurement } from './describe-measurement.ts';
import { formatQuantity, type Quantity } from '../quantity.ts';
import type { TargetDescription } from '../performance/describe-requirement.ts';
import {
  isLatency,
  misreadingOf,
  samplesNeeded,
  statedLoad,
  unitlessValueFor,
  valueFor,
  withUnit,
} from './series-map.ts';
import type { Spec } from '../spec.ts';

/** What one result says of one target. */
export interface Assessment {
  run: Run;
  /** Beside run.yaml. */
  file: string;
  /** The series that is mapped to the target. */
  series: string;
  /** The measured value; absent when the series does not hold it. */
  measured?: Quantity;
  /** `met` or `missed` where the result proves it; else why it proves nothing. */
  outcome: 'met' | 'missed' | 'wrong conditions' | 'not measured';
  /** Every condition of the requirement beside what it was. */
  conditions: readonly ConditionCheck[];
  /** Why, in a sentence without a full stop. */
  why: string;
  /** What the tool made of its own thresholds on that series. */
  flags: readonly ToolFlag[];
}

type ResultFile = Exclude<Run['data']['results'][number], { tool: 'review' }>;
type SeriesMap = NonNullable<ResultFile['maps']>[number]['series'];

/** What is measured, and where it stands. */
interface Measured {
  spec: Spec;
  requirement: Requirement;
  run: Run;
  file: string;
  map: SeriesMap;
  result: MeasuredFile;
  /** What the requests were sent to, as run.yaml states it; empty where it does not. */
  covers: readonly string[];
}

type MappedSeries = SeriesMap[number];

/** The series mapped to a target: by its own name, or by `latency` for all percentiles. */
function mappedSeries(map: SeriesMap, target: string): MappedSeries | undefined {
  const named = map.find(({ id }) => id === target);
  if (named) return named;
  return isLatency(target) ? map.find(({ id }) => id === 'latency') : undefined;
}

/** A series of the file, in the unit that run.yaml states. */
function seriesOf({ series }: MeasuredFile, mapped: MappedSeries | undefined): Series | undefined {
  const found = mapped && series.get(mapped.value);
  return found && mapped.unit !== undefined ? (withUnit(found, mapped.unit) ?? found) : found;
}

/**
 * The load of a result, and the series that it comes from: for a throughput requirement the throughput that is mapped,
 * else the rate of the mapped series itself, else what stands beside the map. Requests that failed are load too.
 */
function loadOf(measured: Measured, series: Series): { load?: Quantity | undefined; from: Series } {
  const { requirement, map, result } = measured;
  const rate = { id: 'load', quantity: { dimension: 'rate' } } as const;
  const borne =
    requirement.data.kind === 'throughput'
      ? seriesOf(result, mappedSeries(map, 'sustained'))
      : undefined;
  if (borne) return { load: valueFor(borne, rate), from: borne };
  const own = series.values.get('rate');
  if (own) return { load: own, from: series };
  const stated = map.find(({ id }) => id === 'load');
  if (!stated) return { from: series };
  const named = seriesOf(result, stated);
  return named
    ? { load: valueFor(named, rate), from: named }
    : { load: statedLoad(stated.value), from: series };
}

/** The load under which a target holds: the stated one; errors of a throughput count while it is borne. */
function wantedLoad({ data }: Requirement, target: string): Quantity | undefined {
  if (data.under?.load) return data.under.load;
  return data.kind === 'throughput' && target === 'errors' ? data.targets.sustained : undefined;
}

function conditionsOf(
  measured: Measured,
  target: TargetDescription,
  series: Series,
): ConditionCheck[] {
  const { spec, requirement, run, covers } = measured;
  const wanted = wantedLoad(requirement, target.id);
  const whole = series.whole ? [series.name] : [];
  const checks: ConditionCheck[] = [];
  if (wanted) {
    const { load, from } = loadOf(measured, series);
    checks.push(compareLoad(wanted, load));
    if (from.whole) whole.push(from.name);
  }
  const scope = compareScope(requirement, run, whole, covers);
  return [...checks, ...compareSurroundings(spec, requirement, run), ...(scope ? [scope] : [])];
}

/** A condition that was not met, in words. */
function inWords({ label, wanted, was }: ConditionCheck): string {
  return `${label} ${was}, wanted ${wanted}`;
}

/** Compares a value with a target, as far as the conditions let it be a proof. */
function judge(
  { bound, quantity }: TargetDescription,
  value: Quantity,
  conditions: readonly ConditionCheck[],
): Pick<Assessment, 'outcome' | 'why'> {
  const isMet = bound === 'upper' ? value.base <= quantity.base : value.base >= quantity.base;
  const outcome = isMet ? 'met' : 'missed';
  const least = bound === 'upper' ? 'at most' : 'at least';
  const words = `measured ${describeMeasurement(value, quantity)}, target ${least} ${formatQuantity(quantity)}`;
  const others = conditions.filter(({ fit }) => fit === 'other');
  if (others.length > 0)
    return { outcome: 'wrong conditions', why: others.map(inWords).join('; ') };
  const unfit = conditions.find(({ fit }) => fit === (isMet ? 'lighter' : 'heavier'));
  if (!unfit) return { outcome, why: words };
  return {
    outcome: 'wrong conditions',
    why: `${words}, but the load was ${unfit.fit}: ${unfit.was} instead of ${unfit.wanted}`,
  };
}

/** The value of a series, or why it holds none: `p95 of 12 samples, which needs 20`. */
function valueOf(
  { file, map, result }: Measured,
  target: TargetDescription,
  series: Series,
): Quantity | string {
  const isThroughput = target.id === 'sustained' || target.id === 'peak';
  const errors = isThroughput ? map.find(({ id }) => id === 'errors') : undefined;
  const failures = series.values.has('ratio') ? undefined : seriesOf(result, errors);
  const misreading = failures ? undefined : misreadingOf(series, target.id);
  if (misreading) {
    const { why, atLeast } = misreading;
    const isEnough = atLeast?.dimension === 'rate' && atLeast.base >= target.quantity.base;
    return isEnough ? atLeast : `${series.name} of ${file} ${why}`;
  }
  const value = valueFor(series, target, failures);
  if (!value) {
    return unitlessValueFor(series, target)
      ? `${file} holds ${target.label} of ${series.name} as a number without a unit`
      : `${file} holds no ${target.label} of ${series.name}`;
  }
  const samples = series.values.get('count')?.base;
  const needed = samplesNeeded(target.id);
  return samples !== undefined && samples < needed
    ? `${target.label} of ${samples} samples in ${file}; it needs at least ${needed}`
    : value;
}

/** What one result file says of a target; undefined when nothing of it is mapped to the target. */
function assess(measured: Measured, target: TargetDescription): Assessment | undefined {
  const { run, file, map, result } = measured;
  const mapped = mappedSeries(map, target.id);
  if (mapped === undefined) return undefined;
  const stated = seriesOf(result, mapped);
  const instead = stated && misreadingOf(stated, target.id)?.instead;
  const series = (instead === undefined ? undefined : result.series.get(instead)) ?? stated;
  const name = series?.name ?? mapped.value;
  const common = {
    run,
    file,
    series: name,
    flags: result.flags.filter((flag) => flag.series === name),
  };
  const unmeasured = { ...common, outcome: 'not measured', conditions: [] } as const;
  if (!series) return { ...unmeasured, why: `${file} holds no series ${name}` };
  const value = valueOf(measured, target, series);
  if (typeof value === 'string') return { ...unmeasured, why: value };
  const conditions = conditionsOf(measured, target, series);
  return { ...common, measured: value, conditions, ...judge(target, value, conditions) };
}

/** Everything that a run says of a requirement, target by target. */
export function assessRun(
  spec: Spec,
  requirement: Requirement,
  run: Run,
  targets: readonly TargetDescription[],
): ReadonlyMap<string, Assessment[]> {
  const found = new Map<string, Assessment[]>();
  for (const result of run.data.results) {
    if (result.tool === 'review') continue;
    const map = result.maps?.find(({ id }) => id === requirement.id)?.series;
    const file = spec.evidence.get(run.id)?.get(result.file);
    if (!map || !file) continue;
    const covers = result.covers ?? run.data.covers ?? [];
    const measured = { spec, requirement, run, file: result.file, map, result: file, covers };
    for (const target of targets) {
      const assessment = assess(measured, target);
      if (!assessment) continue;
      found.set(target.id, [...(found.get(target.id) ?? []), assessment]);
    }
  }
  return found;
}
