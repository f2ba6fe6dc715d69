/**
 * Results of `autocannon -j`: one JSON object per line and benchmark. autocannon reports no p95, so it cannot measure a
 * p95 target.
 *
 * @see https://github.com/mcollina/autocannon
 */
import type { Quantity } from '../../model/quantity.ts';
import type { MeasuredFile, Series, Statistic } from '../../model/verdicts/measurement.ts';
import { type JsonNode, parseJson } from '../format/json.ts';
import { parseJsonLines } from '../format/json-lines.ts';
import {
  COUNTS_FAILURES,
  countQuantity,
  createSeries,
  durationQuantity,
  indexByName,
  percentileName,
  rateQuantity,
  ratioQuantity,
} from '../series.ts';

/** `p97_5` is the percentile 97.5. No target uses percentiles below the median. */
function readPercentiles(latency: JsonNode): [Statistic, Quantity][] {
  return latency.entries().flatMap(([key, node]) => {
    const rank = Number(/^p(\d+(?:_\d+)?)$/u.exec(key)?.[1]?.replace('_', '.'));
    return rank >= 50 && rank <= 100
      ? [[percentileName(rank), durationQuantity(node.number({ unit: 'ms' }))]]
      : [];
  });
}

function readBenchmark(root: JsonNode): Series {
  const latency = root.at('latency');
  if (!latency.isObject || !root.at('requests').isObject) {
    root.fail(
      'is not an autocannon result: latency or requests is missing',
      'write it with autocannon -j',
    );
  }
  const name = root.at('title').optionalString() ?? root.at('url').string();
  const total = root.at('requests').at('total').number();
  // Failed connections and timeouts are not in the total; responses with other status codes or bodies are.
  const lost = root.at('errors').number();
  const wrong = root.at('non2xx').number() + (root.at('mismatches').optionalNumber() ?? 0);
  const failed = ratioQuantity((lost + Math.min(wrong, total)) / Math.max(lost + total, 1));
  if (total === 0) {
    return createSeries(name, false, [
      ['count', countQuantity(0)],
      ['ratio', lost > 0 ? failed : undefined],
    ]);
  }
  const average = root.at('requests').at('average').number();
  const ms = (key: string): Quantity => durationQuantity(latency.at(key).number({ unit: 'ms' }));
  return createSeries(
    name,
    false,
    [
      ...readPercentiles(latency),
      ['mean', ms('average')],
      ['min', ms('min')],
      ['max', ms('max')],
      ['rate', rateQuantity(average)],
      ['count', countQuantity(total)],
      // Of the responses alone: what was lost is not in their rate.
      ['goodput', rateQuantity((average * (total - Math.min(wrong, total))) / total)],
      ['ratio', failed],
    ],
    COUNTS_FAILURES,
  );
}

/** Parses autocannon results. */
export function readAutocannon(file: string, text: string): MeasuredFile {
  // A script may pretty-print the one object.
  const roots = /^\s*\{\s*\n/u.test(text) ? [parseJson(file, text)] : parseJsonLines(file, text);
  const series = new Map<string, Series>();
  for (const root of roots) {
    const one = readBenchmark(root);
    if (series.has(one.name)) {
      root.fail(`is a duplicate result of ${one.name}`, 'give each a name with autocannon --title');
    }
    series.set(one.name, one);
  }
  const [first] = roots;
  const at = first?.at('start').optionalString();
  const seconds = roots.length === 1 ? first?.at('duration').optionalNumber() : undefined;
  return {
    ...(at !== undefined && !Number.isNaN(Date.parse(at)) && { at }),
    ...(seconds !== undefined && { duration: seconds * 1000 }),
    series: indexByName(series.values()),
    tests: [],
    flags: [],
  };
}
