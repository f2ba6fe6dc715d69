/**
 * `statistics.json` of the JMeter dashboard. The file does not state which percentiles it contains; the defaults 90, 95
 * and 99 are assumed, so `aggregate_rpt_pct1` to `3` must keep them.
 *
 * @see https://jmeter.apache.org/usermanual/generating-dashboard.html
 */
import type { MeasuredFile, Series } from '../../../model/verdicts/measurement.ts';
import { type JsonNode, parseJson } from '../../format/json.ts';
import {
  COUNTS_FAILURES,
  countQuantity,
  createSeries,
  durationQuantity,
  indexByName,
  rateQuantity,
  ratioQuantity,
} from '../../series.ts';

const MS = { unit: 'ms' };

function readTransaction(name: string, stats: JsonNode): Series {
  const samples = stats.at('sampleCount').number();
  const errors = stats.at('errorCount').number({ atMost: samples });
  if (samples === 0) return createSeries(name, name === 'Total', [['count', countQuantity(0)]]);
  const read = (key: string): number => stats.at(key).number(MS);
  const [p90, p95, p99] = [read('pct1ResTime'), read('pct2ResTime'), read('pct3ResTime')];
  if (p90 > p95 || p95 > p99) {
    stats
      .at('pct2ResTime')
      .fail(
        'is not between pct1ResTime and pct3ResTime, so they are not the percentiles 90, 95 and 99',
        'keep aggregate_rpt_pct1, 2 and 3 of JMeter at 90, 95 and 99, or use the JTL instead',
      );
  }
  return createSeries(
    name,
    name === 'Total',
    [
      ['p50', durationQuantity(read('medianResTime'))],
      ['p90', durationQuantity(p90)],
      ['p95', durationQuantity(p95)],
      ['p99', durationQuantity(p99)],
      ['mean', durationQuantity(read('meanResTime'))],
      ['min', durationQuantity(read('minResTime'))],
      ['max', durationQuantity(read('maxResTime'))],
      ['count', countQuantity(samples)],
      ['ratio', ratioQuantity(errors / samples)],
      ['rate', rateQuantity(stats.at('throughput').number())],
    ],
    COUNTS_FAILURES,
  );
}

/** Parses `statistics.json`. */
export function readJmeterStatistics(file: string, text: string): MeasuredFile {
  const root = parseJson(file, text);
  const series = root.entries().map(([name, stats]) => readTransaction(name, stats));
  return { series: indexByName(series), tests: [], flags: [] };
}
