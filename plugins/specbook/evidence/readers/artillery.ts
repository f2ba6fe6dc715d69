/**
 * Results of `artillery run --output`, version 2, in ms. `http.response_time` is the time to the first byte, not to the end
 * of the response, and its percentiles are within 1 % of the samples. The plugin metrics-by-endpoint adds a series for each
 * endpoint. A request failed if it has no response, a status of 400 or more, or a capture or match that failed.
 *
 * @see https://www.artillery.io/docs/reference/reported-metrics
 */
import type { Quantity } from '../../model/quantity.ts';
import type { MeasuredFile, Series, Statistic } from '../../model/verdicts/measurement.ts';
import { type JsonNode, parseJson } from '../format/json.ts';
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

const HINT = 'write it with artillery run --output report.json, of version 2';
/** Names of durations; other summaries are plain numbers. */
const IN_MS =
  /^http\.(?:response_time|dns|tcp|tls|total)|\.response_time\.|^vusers\.session_length$|^(?:socketio|websocket)\.response_time|^browser\..*(?:FCP|LCP|TTFB|FID|INP)\b/u;
/** `plugins.metrics-by-endpoint.response_time./tickets`; the namespace is configurable. */
const ENDPOINT = /^(?<namespace>.+)\.response_time\.(?<endpoint>.+)$/u;

type Counters = ReadonlyMap<string, number>;
type Values = [Statistic, Quantity | undefined][];

/** Statistics of a summary: `p999` is p99.9, and `median` repeats p50. */
function readSummary(name: string, summary: JsonNode): Values {
  const isDuration = IN_MS.test(name);
  const read = (node: JsonNode): Quantity =>
    isDuration
      ? durationQuantity(node.number({ unit: 'ms' }))
      : countQuantity(node.number({ negative: true }));
  return summary.entries().flatMap(([key, node]): Values => {
    if (key === 'count') return [['count', countQuantity(node.number())]];
    if (key === 'min' || key === 'max' || key === 'mean') return [[key, read(node)]];
    const digits = /^p(\d{2,4})$/u.exec(key)?.[1];
    if (digits === undefined) return [];
    return [[percentileName(Number(`${digits.slice(0, 2)}.${digits.slice(2)}`)), read(node)]];
  });
}

/** The sum of the counters that begin with a prefix, of those whose rest passes. */
function sumOf(counters: Counters, prefix: string, passes: (rest: string) => boolean): number {
  let sum = 0;
  for (const [name, count] of counters) {
    if (name.startsWith(prefix) && passes(name.slice(prefix.length))) sum += count;
  }
  return sum;
}

const isGood = (code: string): boolean => /^[1-3]\d\d$/u.test(code);

function rates(sent: number, good: number, seconds: number): Values {
  if (sent === 0) return [];
  const rate = (number: number): Quantity | undefined =>
    seconds > 0 ? rateQuantity(number / seconds) : undefined;
  return [
    ['rate', rate(sent)],
    ['goodput', rate(good)],
    ['ratio', ratioQuantity((sent - good) / sent)],
  ];
}

/** All HTTP requests of the run; undefined without any. */
function readRequests(counters: Counters, seconds: number): Series | undefined {
  const sent = counters.get('http.requests');
  if (sent === undefined) return undefined;
  const mismatched = counters.get('errors.Failed capture or match') ?? 0;
  const good = Math.min(sent, sumOf(counters, 'http.codes.', isGood));
  return createSeries(
    'http.requests',
    true,
    [['count', countQuantity(sent)], ...rates(sent, Math.max(0, good - mismatched), seconds)],
    COUNTS_FAILURES,
  );
}

/** Requests of an endpoint, by the counters of the plugin. */
function readEndpoint(counters: Counters, name: string, seconds: number): Values {
  const { namespace, endpoint } = ENDPOINT.exec(name)?.groups ?? {};
  if (namespace === undefined || namespace === 'http') return [];
  const prefix = `${namespace}.${endpoint}.`;
  const good = sumOf(counters, `${prefix}codes.`, isGood);
  const sent =
    sumOf(counters, `${prefix}codes.`, () => true) +
    sumOf(counters, `${prefix}errors.`, () => true);
  return rates(sent, good, seconds);
}

/** Parses a report. */
export function readArtillery(file: string, text: string): MeasuredFile {
  const root = parseJson(file, text);
  const aggregate = root.at('aggregate');
  if (!aggregate.at('counters').isObject || aggregate.at('firstMetricAt').isMissing) {
    root.fail(
      'is not a report of Artillery 2: aggregate.counters or firstMetricAt is missing',
      HINT,
    );
  }
  const counters: Counters = new Map(
    aggregate
      .at('counters')
      .entries()
      .map(([name, count]) => [name, count.number()]),
  );
  const summaries = aggregate.at('summaries').isMissing
    ? aggregate.at('histograms')
    : aggregate.at('summaries');
  const start = aggregate.at('firstMetricAt').number({ unit: 'ms' });
  const end = aggregate.at('lastMetricAt').number({ unit: 'ms' });
  const seconds = (end - start) / 1000;
  const requests = readRequests(counters, seconds);
  const rate = requests?.values.get('rate');
  const series = summaries
    .entries()
    .map(([name, summary]) =>
      createSeries(
        name,
        /^(?:http|vusers)\./u.test(name),
        [
          ...readSummary(name, summary),
          ...(name === 'http.response_time' && rate ? [['rate', rate] as const] : []),
          ...readEndpoint(counters, name, seconds),
        ],
        ENDPOINT.test(name) ? COUNTS_FAILURES : undefined,
      ),
    );
  return {
    ...(start > 0 && { at: new Date(start).toISOString() }),
    ...(end > start && { duration: end - start }),
    series: indexByName([...(requests ? [requests] : []), ...series]),
    tests: [],
    flags: [],
  };
}
