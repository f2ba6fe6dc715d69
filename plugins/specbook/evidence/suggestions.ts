/** What `maps:` of a run could say, and what it says that the file does not hold. */
import { closest } from '../model/closest.ts';
import type { MeasuredFile, Series } from '../model/measurement.ts';
import type { Quantity } from '../model/quantity.ts';
import { valueFor } from '../model/series-map.ts';

/** A series that nothing maps, and what it could be mapped as. */
export interface SeriesSuggestion {
  /** Its name in the file: `http_req_duration{name:Calendar}`. */
  series: string;
  /** Quantities of `maps:` that its values can answer, the likeliest first: `['latency']`. */
  quantities: readonly string[];
}

/** A series that a run maps, and that its file does not hold. */
export interface UnknownSeries {
  /** As run.yaml names it. */
  series: string;
  /** The one of the file that was most likely meant. */
  closest?: string;
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
 * Compares what a file holds with what a run maps of it. Series that could be mapped come in the order of the file,
 * those of a part before those of the whole, since only they prove something of a part.
 *
 * @param mapped names of series as run.yaml maps them; stated loads such as `205 rps` left out
 * @example suggestSeries(result, ['http_reqs']).unmapped
 * // [{ series: 'http_req_duration{name:Slots}', quantities: ['latency'] }, …]
 */
export function suggestSeries(
  result: MeasuredFile,
  mapped: Iterable<string>,
): { unmapped: SeriesSuggestion[]; unknown: UnknownSeries[] } {
  const names = new Set(mapped);
  const unmapped = [...result.series.values()]
    .filter(({ name }) => !names.has(name))
    .sort((a, b) => Number(a.whole) - Number(b.whole))
    .map((series) => ({ series: series.name, quantities: quantitiesOf(series) }))
    .filter(({ quantities }) => quantities.length > 0);
  const unknown = [...names]
    .filter((name) => !result.series.has(name))
    .map((series) => {
      const near = closest(series, result.series.keys());
      return { series, ...(near !== undefined && { closest: near }) };
    });
  return { unmapped, unknown };
}
