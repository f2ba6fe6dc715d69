/**
 * Results of `autocannon -j`: one JSON object a line, one line a benchmark. There is no p95 among its percentiles, so a
 * target on p95 is not measured by it.
 *
 * @see https://github.com/mcollina/autocannon
 */
import type { Quantity } from '../../model/quantity.ts';
import type { MeasuredFile, Series, Statistic } from '../../model/verdicts/measurement.ts';
import { parseJson, type JsonNode } from '../format/json.ts';
import { parseJsonLines } from '../format/json-lines.ts';
import {
  byName,
  inMs,
  percentile,
  perSecond,
  plainNumber,
  seriesOf,
  share,
} from '../quantities.ts';

/** `p97_5` is the percentile 97.5; those below the median answer no target. */
function percentilesIn(latency: JsonNode): [Statistic, Quantity][] {
  return latency.entries().flatMap(([key, node]) => {
    const rank = Number(/^p(\d+(?:_\d+)?)$/u.exec(key)?.[1]?.replace('_', '.'));
    return rank >= 50 && rank <= 100 ? [[percentile(rank), inMs(node.number({ unit: 'ms' }))]] : [];
  });
}

function readBenchmark(root: JsonNode): Series {
  const latency = root.at('latency');
  if (!latency.isObject || !root.at('requests').isObject) {
    root.refuse(
      'is no result of autocannon: it has no latency and requests',
      'write it with autocannon -j',
    );
  }
  const name = root.at('title').optionalText() ?? root.at('url').text();
  const total = root.at('requests').at('total').number();
  // Connections that failed and timeouts are no responses; other codes and bodies are, and count among them.
  const lost = root.at('errors').number();
  const wrong = root.at('non2xx').number() + (root.at('mismatches').optionalNumber() ?? 0);
  const failed = share((lost + Math.min(wrong, total)) / Math.max(lost + total, 1));
  if (total === 0) {
    return seriesOf(name, false, [
      ['count', plainNumber(0)],
      ['ratio', lost > 0 ? failed : undefined],
    ]);
  }
  const ms = (key: string): Quantity => inMs(latency.at(key).number({ unit: 'ms' }));
  return seriesOf(name, false, [
    ...percentilesIn(latency),
    ['mean', ms('average')],
    ['min', ms('min')],
    ['max', ms('max')],
    ['rate', perSecond(root.at('requests').at('average').number())],
    ['count', plainNumber(total)],
    ['ratio', failed],
  ]);
}

/** Reads results of autocannon. */
export function readAutocannon(file: string, text: string): MeasuredFile {
  // Written by a script, the one object may stand on many lines.
  const roots = /^\s*\{\s*\n/u.test(text) ? [parseJson(file, text)] : parseJsonLines(file, text);
  const series = new Map<string, Series>();
  for (const root of roots) {
    const one = readBenchmark(root);
    if (series.has(one.name)) {
      root.refuse(`is a second result of ${one.name}`, 'tell them apart with autocannon --title');
    }
    series.set(one.name, one);
  }
  const [first] = roots;
  const at = first?.at('start').optionalText();
  const seconds = roots.length === 1 ? first?.at('duration').optionalNumber() : undefined;
  return {
    ...(at !== undefined && !Number.isNaN(Date.parse(at)) && { at }),
    ...(seconds !== undefined && { duration: seconds * 1000 }),
    series: byName(series.values()),
    tests: [],
    flags: [],
  };
}
