/** One target of a requirement in one result file: the value, the conditions, and what they prove together. */
import {
  compareLoad,
  compareScope,
  compareSurroundings,
  type ConditionCheck,
} from './conditions.ts';
import type { Requirement, Run } from '../item.ts';
import type { MeasuredFile, Misreading, Series, ToolFlag } from './measurement.ts';
import type { Quantity } from '../quantity.ts';
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

/** What a result lacks to hold a value of a target. */
export type Lack =
  | { code: 'no-series' | 'no-value' | 'no-unit' }
  | { code: 'too-few-samples'; samples: number; needed: number }
  | { code: 'misread'; misreading: Misreading };

/** What was found in a result. */
type Finding =
  | {
      /** `met` or `missed` where the result proves it; `wrong-conditions` where the conditions let it prove nothing. */
      outcome: 'met' | 'missed' | 'wrong-conditions';
      /** The measured value. */
      measured: Quantity;
    }
  | { outcome: 'not-measured'; measured?: undefined; lack: Lack };

/** What one result says of one target. */
export type Assessment = Finding & {
  run: Run;
  /** Beside run.yaml. */
  file: string;
  /** The series that is mapped to the target. */
  series: string;
  /** Every condition of the requirement beside what it was. */
  conditions: readonly ConditionCheck[];
  /** What the tool made of its own thresholds on that series. */
  flags: readonly ToolFlag[];
};

type ResultFile = Exclude<Run['data']['results'][number], { tool: 'review' }>;
type SeriesMap = NonNullable<ResultFile['maps']>[number]['series'];

/** What is measured, and in which file. */
interface Measured {
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
  const { requirement, run, covers } = measured;
  const wanted = wantedLoad(requirement, target.id);
  const whole = series.whole ? [series.name] : [];
  const checks: ConditionCheck[] = [];
  if (wanted) {
    const { load, from } = loadOf(measured, series);
    checks.push(compareLoad(wanted, load));
    if (from.whole) whole.push(from.name);
  }
  const scope = compareScope(requirement, run, whole, covers);
  return [...checks, ...compareSurroundings(requirement, run), ...(scope ? [scope] : [])];
}

/** Compares a value with a target, as far as the conditions let it be a proof. */
function judge(
  { bound, quantity }: TargetDescription,
  value: Quantity,
  conditions: readonly ConditionCheck[],
): 'met' | 'missed' | 'wrong-conditions' {
  const isMet = bound === 'upper' ? value.base <= quantity.base : value.base >= quantity.base;
  const provesNothing = isMet ? 'lighter' : 'heavier';
  if (conditions.some(({ fit }) => fit === 'other' || fit === provesNothing))
    return 'wrong-conditions';
  return isMet ? 'met' : 'missed';
}

/** The value of a series, or what it lacks. */
function valueOf(
  { map, result }: Measured,
  target: TargetDescription,
  series: Series,
): Quantity | Lack {
  const isThroughput = target.id === 'sustained' || target.id === 'peak';
  const errors = isThroughput ? map.find(({ id }) => id === 'errors') : undefined;
  const failures = series.values.has('ratio') ? undefined : seriesOf(result, errors);
  const misreading = failures ? undefined : misreadingOf(series, target.id);
  if (misreading) {
    const { atLeast } = misreading;
    const isEnough = atLeast?.dimension === 'rate' && atLeast.base >= target.quantity.base;
    return isEnough ? atLeast : { code: 'misread', misreading };
  }
  const value = valueFor(series, target, failures);
  if (!value) return { code: unitlessValueFor(series, target) ? 'no-unit' : 'no-value' };
  const samples = series.values.get('count')?.base;
  const needed = samplesNeeded(target.id);
  return samples !== undefined && samples < needed
    ? { code: 'too-few-samples', samples, needed }
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
  const unmeasured = { ...common, outcome: 'not-measured', conditions: [] } as const;
  if (!series) return { ...unmeasured, lack: { code: 'no-series' } };
  const value = valueOf(measured, target, series);
  if ('code' in value) return { ...unmeasured, lack: value };
  const conditions = conditionsOf(measured, target, series);
  return { ...common, measured: value, conditions, outcome: judge(target, value, conditions) };
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
    const measured = { requirement, run, file: result.file, map, result: file, covers };
    for (const target of targets) {
      const assessment = assess(measured, target);
      if (!assessment) continue;
      found.set(target.id, [...(found.get(target.id) ?? []), assessment]);
    }
  }
  return found;
}
