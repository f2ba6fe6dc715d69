/**
 * Results of `oha --output-format json` (`--json` in older versions), in seconds. A percentile is a sample, of all
 * responses whatever their status. `successRate` counts every response as a success, so that the share of failures comes from
 * the status codes. Requests that were under way at the end of `-z` are no failures, and are not counted.
 *
 * @see https://github.com/hatoo/oha/blob/master/src/printer.rs
 */
import type { Quantity } from '../../model/quantity.ts';
import type { MeasuredFile } from '../../model/verdicts/measurement.ts';
import { createBenchmarkSeries, selectPercentiles } from '../benchmark-series.ts';
import { type JsonNode, parseJson } from '../format/json.ts';
import { durationQuantity, indexByName } from '../series.ts';

const SECONDS = { unit: 'seconds' };
const HINT = 'write it with oha --output-format json';
const UNDER_WAY = 'aborted due to deadline';

function readSeconds(node: JsonNode): Quantity {
  return durationQuantity(node.number(SECONDS) * 1000);
}

/** Sums up the counts of an object whose keys pass. */
function sumCounts(node: JsonNode, passes: (key: string) => boolean): number {
  return node.entries().reduce((sum, [key, count]) => sum + (passes(key) ? count.number() : 0), 0);
}

/** Parses a JSON report of oha. */
export function readOha(file: string, text: string): MeasuredFile {
  const root = parseJson(file, text);
  const summary = root.at('summary');
  const percentiles = root.at('latencyPercentiles');
  if (!summary.isObject || !percentiles.isObject) {
    root.fail('is not a report of oha: summary or latencyPercentiles is missing', HINT);
  }
  const codes = root.at('statusCodeDistribution');
  const responses = sumCounts(codes, () => true);
  const seconds = summary.at('total').number(SECONDS);
  const ranks = percentiles.entries().flatMap(([key, node]): [number, JsonNode][] => {
    const rank = /^p(\d+(?:\.\d+)?)$/u.exec(key)?.[1];
    return rank === undefined || responses === 0 ? [] : [[Number(rank), node]];
  });
  const series = createBenchmarkSeries({
    latencies:
      responses === 0
        ? []
        : [
            ...selectPercentiles(ranks.map(([rank, node]) => [rank, readSeconds(node)])),
            ['mean', readSeconds(summary.at('average'))],
            ['min', readSeconds(summary.at('fastest'))],
            ['max', readSeconds(summary.at('slowest'))],
          ],
    responses,
    failed: sumCounts(codes, (code) => Number(code) >= 400),
    lost: sumCounts(root.at('errorDistribution'), (message) => message !== UNDER_WAY),
    seconds,
  });
  return { duration: seconds * 1000, series: indexByName([series]), tests: [], flags: [] };
}
