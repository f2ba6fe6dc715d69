/** Suggests entries for `maps:` of a run. */
import type { MeasuredFile, Series } from '../model/verdicts/measurement.ts';
import type { Quantity } from '../model/quantity.ts';
import { misreadingOf, valueFor } from '../model/verdicts/series-map.ts';

/** An unmapped series, and the quantities it could be mapped to. */
export interface SeriesSuggestion {
  /** Its name in the file: `http_req_duration{name:Calendar}`. */
  series: string;
  /** Keys of `maps:` that its values can provide, most likely first: `['latency']`. */
  quantities: readonly string[];
}

/** Keys of `maps:`, and the dimension of each. */
const QUANTITIES: readonly (readonly [string, Quantity['dimension']])[] = [
  ['errors', 'ratio'],
  ['availability', 'ratio'],
  ['load', 'rate'],
  ['sustained', 'rate'],
  ['peak', 'rate'],
  ['concurrentUsers', 'count'],
  ['records', 'count'],
  ['storage', 'size'],
  ['layoutShift', 'count'],
  ['score', 'count'],
];

/** Series that alone can measure a quantity, by the names that Lighthouse gives them. */
const NAMES = new Map([
  ['layoutShift', /^cumulative-layout-shift\b/u],
  ['score', /^categories:|\.score\b/u],
]);

function isLatency({ values }: Series): boolean {
  return [...values].some(
    ([statistic, { dimension }]) =>
      dimension === 'duration' && (/^p\d/u.test(statistic) || statistic === 'mean'),
  );
}

/** Whether the name of a series matches a quantity that its values could provide. */
function isLikely(quantity: string, series: Series): boolean {
  if (misreadingOf(series, quantity)) return false;
  const isNamed = [...NAMES].some(([, name]) => name.test(series.name));
  if (NAMES.has(quantity) || isNamed) return NAMES.get(quantity)?.test(series.name) === true;
  return quantity !== 'records' || series.values.has('value');
}

function suggestQuantities(series: Series): string[] {
  const candidates = QUANTITIES.filter(([id, dimension]) =>
    valueFor(series, { id, quantity: { dimension } }),
  )
    .map(([id]) => id)
    .filter((id) => isLikely(id, series));
  if (isLatency(series)) return ['latency', ...candidates];
  const hasDuration = [...series.values.values()].some(({ dimension }) => dimension === 'duration');
  return hasDuration ? ['recoveryTime', 'recoveryPoint', ...candidates] : candidates;
}

/**
 * The series that a run does not map, in file order; series of single operations come before totals of the whole run,
 * since only they can verify a requirement on one operation.
 *
 * @param mapped series names in `maps:` of run.yaml
 * @example suggestSeries(result, ['http_reqs'])
 * // [{ series: 'http_req_duration{name:Slots}', quantities: ['latency'] }, …]
 */
export function suggestSeries(result: MeasuredFile, mapped: Iterable<string>): SeriesSuggestion[] {
  const names = new Set(mapped);
  return [...result.series.values()]
    .filter(({ name }) => !names.has(name))
    .sort((a, b) => Number(a.whole) - Number(b.whole))
    .map((series) => ({ series: series.name, quantities: suggestQuantities(series) }))
    .filter(({ quantities }) => quantities.length > 0);
}
