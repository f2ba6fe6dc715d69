import {
  describeTargets,
  type TargetDescription,
} from '../model/performance/describe-requirement.ts';
import { labelOfTarget } from '../model/performance/requirement-words.ts';
import { describeMisreading } from '../model/verdicts/describe-misreading.ts';
import type { Series } from '../model/verdicts/measurement.ts';
import {
  isLatency,
  misreadingOf,
  unitlessValueFor,
  valueFor,
  withUnit,
} from '../model/verdicts/series-map.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { requirementMaps, type RequirementMap } from './requirement-maps.ts';

export const unsuitableSeries = defineCheck({
  id: 'unsuitable-series',
  severity: 'error',
  docs: 'Series in `maps:` of a run.yaml that do not measure the quantity: successes as errors, numbers without a unit.',
  run: (spec) => requirementMaps(spec).flatMap(findUnsuitableSeries),
});

type MappedSeries = RequirementMap['map']['series'][number];
type Fault = Pick<ProblemInput, 'message' | 'hint' | 'severity'>;

/** A series that measures something else than it seems to. */
function explainMisreading(
  series: Series,
  { id, value }: MappedSeries,
  targets: readonly TargetDescription[],
): Fault | undefined {
  const misreading = misreadingOf(series, id);
  if (!misreading) return undefined;
  const { instead, atLeast } = misreading;
  const why = describeMisreading({}, misreading);
  const asked = targets.find((target) => target.id === id)?.quantity.base;
  if (atLeast && asked !== undefined && atLeast.base >= asked) return undefined;
  const message = `${value} ${why}, so it does not measure ${id}`;
  if (instead !== undefined)
    return {
      message: `${value} ${why}; ${instead} is read instead`,
      hint: `map ${instead}`,
      severity: 'warning',
    };
  const hint =
    id === 'errors'
      ? 'map a share of failed requests, such as http_req_failed of k6'
      : id === 'availability'
        ? 'map a share of time or of requests that were answered'
        : 'map a series of successful requests, or add the share of failed ones as errors';
  return { message, hint, ...(id === 'sustained' || id === 'peak' ? { severity: 'warning' } : {}) };
}

/** A unit that is missing, or that the file states otherwise. */
function explainUnit(
  series: Series,
  { id, value, unit }: MappedSeries,
  targets: readonly TargetDescription[],
): Fault | undefined {
  if (unit !== undefined) {
    return withUnit(series, unit)
      ? undefined
      : {
          message: `${value} has units already, so ${unit} cannot be its unit`,
          hint: 'remove the key unit',
        };
  }
  const meant = targets.filter((one) => one.id === id || (id === 'latency' && isLatency(one.id)));
  const missing = meant.filter(
    (one) =>
      !valueFor(series, one) && one.quantity.dimension !== 'count' && unitlessValueFor(series, one),
  );
  const [first] = missing;
  if (!first || missing.length < meant.length) return undefined;
  const example = first.quantity.unit === '' ? 'ms' : first.quantity.unit;
  return {
    message: `${value} holds numbers without a unit, so it does not measure ${missing.map((one) => labelOfTarget({}, one)).join(', ')}`,
    hint: `state the unit, for example ${id}: { series: "${value}", unit: ${example} }; k6 writes it where the script says new Trend(name, true)`,
    severity: 'warning',
  };
}

function findUnsuitableSeries({
  run,
  path,
  requirement,
  map,
  file,
}: RequirementMap): ProblemInput[] {
  const targets = describeTargets(requirement.data);
  return map.series.flatMap((mapped): ProblemInput[] => {
    const series = file?.series.get(mapped.value);
    if (!series) return [];
    const fault =
      explainMisreading(series, mapped, targets) ?? explainUnit(series, mapped, targets);
    return fault
      ? [{ item: run, path: [...path, mapped.id], literal: mapped.value, ...fault }]
      : [];
  });
}
