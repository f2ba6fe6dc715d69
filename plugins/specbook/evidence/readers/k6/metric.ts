/** Converts a k6 metric of any of the three JSON formats to a series. */
import type { Quantity } from '../../../model/quantity.ts';
import type { Series, Statistic } from '../../../model/verdicts/measurement.ts';
import type { JsonNode, NumberRange } from '../../format/json.ts';
import {
  COUNTS_FAILURES,
  COUNTS_SUCCESSES,
  countQuantity,
  createSeries,
  durationQuantity,
  percentileName,
  rateQuantity,
  ratioQuantity,
  sizeQuantity,
} from '../../series.ts';

/** Metric types: https://grafana.com/docs/k6/latest/using-k6/metrics/ */
export const K6_TYPES = ['trend', 'rate', 'counter', 'gauge'] as const;
export type K6Type = (typeof K6_TYPES)[number];

/** Content of a metric: durations in ms, bytes, or plain numbers. */
export const K6_CONTENTS = ['time', 'data', 'default'] as const;
export type K6Content = (typeof K6_CONTENTS)[number];

/** A metric, independent of the format. */
export interface K6Metric {
  /** With its tags: `http_req_duration{name:Slots}`. */
  name: string;
  type: K6Type;
  contains: K6Content;
  /** An object with avg, p(95), rate, count … */
  values: JsonNode;
  /** Duration of the run, for formats without rates. */
  seconds?: number | undefined;
}

const BUILT_IN =
  /^(?:http_reqs?|http_req_\w+|iterations|iteration_duration|dropped_iterations|group_duration|vus|vus_max|data_(?:sent|received)|checks(?:_(?:total|succeeded|failed))?|ws_\w+|grpc_\w+|browser_\w+)$/u;
const BUILT_IN_TIME =
  /^(?:http_req_(?!failed$)\w+|iteration_duration|group_duration|ws_(?:connecting|session_duration|ping)|grpc_req_duration|browser_http_req_duration|browser_web_vital_(?:fcp|fid|inp|lcp|ttfb))$/u;
const BUILT_IN_DATA = /^(?:data_(?:sent|received)|browser_data_(?:sent|received))$/u;

function stripTags(name: string): string {
  return name.split('{', 1)[0] ?? name;
}

/** Content of a built-in metric; custom metrics are plain numbers unless the file states otherwise. */
export function inferContent(name: string): K6Content {
  const bare = stripTags(name);
  if (BUILT_IN_TIME.test(bare)) return 'time';
  return BUILT_IN_DATA.test(bare) ? 'data' : 'default';
}

const PERCENTILE = /^p\((\d+(?:\.\d+)?)\)$/u;
const TREND = new Map<string, Statistic>([
  ['avg', 'mean'],
  ['min', 'min'],
  ['med', 'p50'],
  ['max', 'max'],
]);

/** The statistic of a key of a trend; undefined if it is not one. */
function parseTrendKey(key: string): Statistic | undefined {
  const rank = PERCENTILE.exec(key)?.[1];
  if (rank === undefined) return TREND.get(key);
  return Number(rank) <= 100 ? percentileName(Number(rank)) : undefined;
}

/** Whether a trend can have a key: `avg`, `p(95)`, `count`. */
export function isTrendKey(key: string): boolean {
  return key === 'count' || parseTrendKey(key) !== undefined;
}

const RANGES: Record<K6Content, NumberRange> = {
  time: { unit: 'ms' },
  data: { unit: 'bytes' },
  default: { negative: true },
};
const QUANTITIES: Record<K6Content, (value: number) => Quantity> = {
  time: durationQuantity,
  data: sizeQuantity,
  default: countQuantity,
};

type Values = [Statistic, Quantity | undefined][];

function readTrend({ values, contains }: K6Metric): Values {
  const stated: Values = [];
  let some = false;
  for (const [key, node] of values.entries()) {
    const statistic = parseTrendKey(key);
    if (key === 'count') {
      const count = node.number();
      if (count === 0) return [['count', countQuantity(0)]];
      stated.push(['count', countQuantity(count)]);
    } else if (statistic) {
      const value = node.number(RANGES[contains]);
      some ||= value !== 0;
      stated.push([statistic, QUANTITIES[contains](value)]);
    }
  }
  // k6 writes zeros for a threshold whose tags match no request: nothing was measured.
  return some ? stated : stated.filter(([statistic]) => statistic === 'count');
}

/** The ratio of true samples, and their count. */
function readRate({ values }: K6Metric): Values {
  const part = (values.at('rate').isMissing ? values.at('value') : values.at('rate')).number({
    atMost: 1,
  });
  const passes = values.at('passes').optionalNumber();
  const fails = values.at('fails').optionalNumber();
  const total =
    passes === undefined || fails === undefined
      ? values.at('total').optionalNumber()
      : passes + fails;
  if (total === 0) return [['count', countQuantity(0)]];
  return [
    ['ratio', ratioQuantity(part)],
    ['count', total === undefined ? undefined : countQuantity(total)],
  ];
}

/** The rate of a counter is its count divided by the duration of the run, as in k6. */
function readCounter({ name, values, contains, seconds }: K6Metric): Values {
  const count = values.at('count').number(RANGES[contains]);
  // No target is in bytes per second, and a rate of zero requests would pass for a light load.
  if (contains === 'data' || count === 0) return [['count', QUANTITIES[contains](count)]];
  const stated = values.at('rate').optionalNumber();
  const each = stated ?? (seconds === undefined ? undefined : count / seconds);
  return [
    ['count', QUANTITIES[contains](count)],
    ['rate', each === undefined ? undefined : rateQuantity(each, stripTags(name) === 'http_reqs')],
  ];
}

function readGauge({ values, contains }: K6Metric): Values {
  const read = (key: string): Quantity | undefined => {
    const value = values.at(key).optionalNumber(RANGES[contains]);
    return value === undefined ? undefined : QUANTITIES[contains](value);
  };
  return [
    ['value', QUANTITIES[contains](values.at('value').number(RANGES[contains]))],
    ['min', read('min')],
    ['max', read('max')],
  ];
}

const READERS: Record<K6Type, (metric: K6Metric) => Values> = {
  trend: readTrend,
  rate: readRate,
  counter: readCounter,
  gauge: readGauge,
};

/** Metrics that are easily taken for something else. */
const MISREADINGS = new Map<string, Series['misreadings']>([
  ['checks', COUNTS_SUCCESSES],
  ['checks_succeeded', COUNTS_SUCCESSES],
  ['http_req_failed', COUNTS_FAILURES],
  ['checks_failed', COUNTS_FAILURES],
  ['vus_max', new Map([['concurrentUsers', { code: 'initialised-users', instead: 'vus' }]])],
]);

/**
 * The series of a metric. An untagged built-in metric is a total of the whole run, and so is the one that k6 adds for
 * expected responses. A custom metric measures whatever its script defines.
 */
export function readMetric(metric: K6Metric): Series {
  const untagged = metric.name.replace('{expected_response:true}', '');
  return createSeries(
    metric.name,
    BUILT_IN.test(untagged),
    READERS[metric.type](metric),
    MISREADINGS.get(stripTags(metric.name)),
  );
}
