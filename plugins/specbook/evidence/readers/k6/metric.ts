/** One metric of k6, whichever of its three JSON shapes it came in, as a series. */
import type { Quantity } from '../../../model/quantity.ts';
import type { Series, Statistic } from '../../../model/verdicts/measurement.ts';
import type { JsonNode, NumberRange } from '../../format/json.ts';
import {
  inBytes,
  inMs,
  percentile,
  perSecond,
  plainNumber,
  seriesOf,
  share,
} from '../../quantities.ts';

/** A kind of metric: https://grafana.com/docs/k6/latest/using-k6/metrics/ */
export const K6_TYPES = ['trend', 'rate', 'counter', 'gauge'] as const;
export type K6Type = (typeof K6_TYPES)[number];

/** What the values of a metric are: durations in ms, bytes, or plain numbers. */
export const K6_CONTENTS = ['time', 'data', 'default'] as const;
export type K6Content = (typeof K6_CONTENTS)[number];

/** A metric in a form common to the three shapes. */
export interface K6Metric {
  /** With its tags: `http_req_duration{name:Slots}`. */
  name: string;
  type: K6Type;
  contains: K6Content;
  /** Holds avg, p(95), rate, count … of it. */
  values: JsonNode;
  /** How long the run took, where rates are not stated. */
  seconds?: number | undefined;
}

const BUILT_IN =
  /^(?:http_reqs?|http_req_\w+|iterations|iteration_duration|dropped_iterations|group_duration|vus|vus_max|data_(?:sent|received)|checks(?:_(?:total|succeeded|failed))?|ws_\w+|grpc_\w+|browser_\w+)$/u;
const BUILT_IN_TIME =
  /^(?:http_req_(?!failed$)\w+|iteration_duration|group_duration|ws_(?:connecting|session_duration|ping)|grpc_req_duration|browser_http_req_duration|browser_web_vital_(?:fcp|fid|inp|lcp|ttfb))$/u;
const BUILT_IN_DATA = /^(?:data_(?:sent|received)|browser_data_(?:sent|received))$/u;

function bareName(name: string): string {
  return name.split('{', 1)[0] ?? name;
}

/** What a metric of k6's own contains; one that a script made is plain numbers where the file does not say. */
export function contentByName(name: string): K6Content {
  const bare = bareName(name);
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

/** The statistic of a trend's key; undefined for one that is none. */
function statisticOf(key: string): Statistic | undefined {
  const rank = PERCENTILE.exec(key)?.[1];
  if (rank === undefined) return TREND.get(key);
  return Number(rank) <= 100 ? percentile(Number(rank)) : undefined;
}

/** Whether a key is one that a trend has: `avg`, `p(95)`, `count`. */
export function isTrendKey(key: string): boolean {
  return key === 'count' || statisticOf(key) !== undefined;
}

const RANGES: Record<K6Content, NumberRange> = {
  time: { unit: 'ms' },
  data: { unit: 'bytes' },
  default: { negative: true },
};
const QUANTITIES: Record<K6Content, (value: number) => Quantity> = {
  time: inMs,
  data: inBytes,
  default: plainNumber,
};

type Values = [Statistic, Quantity | undefined][];

function trend({ values, contains }: K6Metric): Values {
  const stated: Values = [];
  let some = false;
  for (const [key, node] of values.entries()) {
    const statistic = statisticOf(key);
    if (key === 'count') {
      const count = node.number();
      if (count === 0) return [['count', plainNumber(0)]];
      stated.push(['count', plainNumber(count)]);
    } else if (statistic) {
      const value = node.number(RANGES[contains]);
      some ||= value !== 0;
      stated.push([statistic, QUANTITIES[contains](value)]);
    }
  }
  // k6 writes zeros for a threshold whose tags no request carried: nothing was measured there.
  return some ? stated : stated.filter(([statistic]) => statistic === 'count');
}

/** Passes and fails of A and B, matches and total of C: how often it was true, of how many. */
function rate({ values }: K6Metric): Values {
  const part = (values.at('rate').missing ? values.at('value') : values.at('rate')).number({
    atMost: 1,
  });
  const passes = values.at('passes').optionalNumber();
  const fails = values.at('fails').optionalNumber();
  const total =
    passes === undefined || fails === undefined
      ? values.at('total').optionalNumber()
      : passes + fails;
  if (total === 0) return [['count', plainNumber(0)]];
  return [
    ['ratio', share(part)],
    ['count', total === undefined ? undefined : plainNumber(total)],
  ];
}

/** The rate of a counter is its count over the duration of the run, as k6 itself computes it. */
function counter({ name, values, contains, seconds }: K6Metric): Values {
  const count = values.at('count').number(RANGES[contains]);
  // Bytes a second are no quantity that a target has, and a rate of nothing would pass for a light load.
  if (contains === 'data' || count === 0) return [['count', QUANTITIES[contains](count)]];
  const stated = values.at('rate').optionalNumber();
  const each = stated ?? (seconds === undefined ? undefined : count / seconds);
  return [
    ['count', QUANTITIES[contains](count)],
    ['rate', each === undefined ? undefined : perSecond(each, bareName(name) === 'http_reqs')],
  ];
}

function gauge({ values, contains }: K6Metric): Values {
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

const READERS: Record<K6Type, (metric: K6Metric) => Values> = { trend, rate, counter, gauge };

/**
 * The series of a metric. One of k6's own without tags sums up the whole run, and so does the one that k6 adds for
 * expected responses; a metric that a script made measures what the script says.
 */
export function seriesOfMetric(metric: K6Metric): Series {
  const untagged = metric.name.replace('{expected_response:true}', '');
  return seriesOf(metric.name, BUILT_IN.test(untagged), READERS[metric.type](metric));
}
