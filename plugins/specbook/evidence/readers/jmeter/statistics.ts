/**
 * `statistics.json` of JMeter's dashboard. Its three percentiles are 90, 95 and 99 unless `aggregate_rpt_pct1` to `3`
 * say otherwise, which the file does not tell: they are read as the default, so leave that setting alone.
 *
 * @see https://jmeter.apache.org/usermanual/generating-dashboard.html
 */
import type { MeasuredFile, Series } from '../../../model/verdicts/measurement.ts';
import { parseJson, type JsonNode } from '../../format/json.ts';
import { byName, inMs, perSecond, plainNumber, seriesOf, share } from '../../quantities.ts';

const MS = { unit: 'ms' };

function readTransaction(name: string, stats: JsonNode): Series {
  const samples = stats.at('sampleCount').number();
  const errors = stats.at('errorCount').number({ atMost: samples });
  if (samples === 0) return seriesOf(name, name === 'Total', [['count', plainNumber(0)]]);
  const read = (key: string): number => stats.at(key).number(MS);
  const [p90, p95, p99] = [read('pct1ResTime'), read('pct2ResTime'), read('pct3ResTime')];
  if (p90 > p95 || p95 > p99) {
    stats
      .at('pct2ResTime')
      .refuse(
        'is not between pct1ResTime and pct3ResTime, so they are not the percentiles 90, 95 and 99',
        'leave aggregate_rpt_pct1, 2 and 3 of JMeter at 90, 95 and 99, or map the JTL itself',
      );
  }
  return seriesOf(name, name === 'Total', [
    ['p50', inMs(read('medianResTime'))],
    ['p90', inMs(p90)],
    ['p95', inMs(p95)],
    ['p99', inMs(p99)],
    ['mean', inMs(read('meanResTime'))],
    ['min', inMs(read('minResTime'))],
    ['max', inMs(read('maxResTime'))],
    ['count', plainNumber(samples)],
    ['ratio', share(errors / samples)],
    ['rate', perSecond(stats.at('throughput').number())],
  ]);
}

/** Reads `statistics.json`. */
export function readJmeterStatistics(file: string, text: string): MeasuredFile {
  const root = parseJson(file, text);
  const series = root.entries().map(([name, stats]) => readTransaction(name, stats));
  return { series: byName(series), tests: [], flags: [] };
}
