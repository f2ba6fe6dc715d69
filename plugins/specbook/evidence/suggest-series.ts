/** What `maps:` of a run could say. */
import type { MeasuredFile, Series } from '../model/verdicts/measurement.ts';
import type { Quantity } from '../model/quantity.ts';
import { valueFor } from '../model/verdicts/series-map.ts';

/** A series that nothing maps, and what it could be mapped as. */
export interface SeriesSuggestion {
  /** Its name in the file: `http_req_duration{name:Calendar}`. */
  series: string;
  /** Quantities of `maps:` that its values can answer, the likeliest first: `['latency']`. */
  quantities: readonly string[];
}

/** Quantities of `maps:` and what each is measured in. */
const QUANTITIES: readonly (readonly [string, Quantity['dimension']])[] = [
  ['errors', 'ratio'],
  ['availability', 'ratio'],
  ['load', 'rate'],
  ['sustained', 'rate'],
  ['peak', 'rate'],
  ['concurrentUsers', 'count'],
  ['records', 'count'],
  ['storage', 'size'],
];

function isLatency({ values }: Series): boolean {
  return [...values].some(
    ([statistic, { dimension }]) =>
      dimension === 'duration' && (/^p\d/u.test(statistic) || statistic === 'mean'),
  );
}

/** Whether a series is likely meant for a quantity that it could answer: a name often says what it counts. */
function isLikely(quantity: string, { name, values }: Series): boolean {
  if (quantity === 'errors') return !/^checks\b|success|availab|uptime/iu.test(name);
  if (quantity === 'availability') return !/fail|error/iu.test(name);
  return quantity !== 'records' || values.has('value');
}

function quantitiesOf(series: Series): string[] {
  const fitting = QUANTITIES.filter(([id, dimension]) =>
    valueFor(series, { id, quantity: { dimension } }),
  )
    .map(([id]) => id)
    .filter((id) => isLikely(id, series));
  if (isLatency(series)) return ['latency', ...fitting];
  const oneDuration = [...series.values.values()].some(({ dimension }) => dimension === 'duration');
  return oneDuration ? ['recoveryTime', 'recoveryPoint', ...fitting] : fitting;
}

/**
 * The series that a run does not map, in the order of the file, those of a part before those of the whole, since only
 * they prove something of a part. What it maps and the file does not hold is a problem of its run.yaml.
 *
 * @param mapped names of series as run.yaml maps them
 * @example suggestSeries(result, ['http_reqs'])
 * // [{ series: 'http_req_duration{name:Slots}', quantities: ['latency'] }, …]
 */
export function suggestSeries(result: MeasuredFile, mapped: Iterable<string>): SeriesSuggestion[] {
  const names = new Set(mapped);
  return [...result.series.values()]
    .filter(({ name }) => !names.has(name))
    .sort((a, b) => Number(a.whole) - Number(b.whole))
    .map((series) => ({ series: series.name, quantities: quantitiesOf(series) }))
    .filter(({ quantities }) => quantities.length > 0);
}
