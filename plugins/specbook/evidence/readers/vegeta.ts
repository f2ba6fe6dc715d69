/**
 * Results of `vegeta report -type=json`, in nanoseconds. A report aggregates all endpoints of an attack, so run one
 * attack per requirement.
 *
 * @see https://github.com/tsenart/vegeta#json
 */
import type { Quantity } from '../../model/quantity.ts';
import type { MeasuredFile } from '../../model/verdicts/measurement.ts';
import { type JsonNode, parseJson } from '../format/json.ts';
import {
  COUNTS_FAILURES,
  countQuantity,
  createSeries,
  durationQuantity,
  indexByName,
  rateQuantity,
  ratioQuantity,
} from '../series.ts';

const NS = { unit: 'nanoseconds' };

function readLatency(node: JsonNode): Quantity {
  return durationQuantity(node.number(NS) / 1e6);
}

/** Parses a JSON report of vegeta: `requests` counts those sent, `throughput` those that succeeded. */
export function readVegeta(file: string, text: string): MeasuredFile {
  const root = parseJson(file, text);
  const latencies = root.at('latencies');
  if (!latencies.isObject) {
    root.fail(
      'is not a vegeta report: latencies is missing',
      'write it with vegeta report -type=json',
    );
  }
  const requests = root.at('requests').number();
  const success = root.at('success').number({ atMost: 1 });
  if (requests === 0) {
    return {
      series: indexByName([createSeries('requests', false, [['count', countQuantity(0)]])]),
      tests: [],
      flags: [],
    };
  }
  const least = latencies.at('min');
  const sent = createSeries(
    'requests',
    false,
    [
      ['p50', readLatency(latencies.at('50th'))],
      // Older versions report no 90th percentile and no minimum.
      ['p90', latencies.at('90th').isMissing ? undefined : readLatency(latencies.at('90th'))],
      ['p95', readLatency(latencies.at('95th'))],
      ['p99', readLatency(latencies.at('99th'))],
      ['mean', readLatency(latencies.at('mean'))],
      ['min', least.isMissing ? undefined : readLatency(least)],
      ['max', readLatency(latencies.at('max'))],
      ['rate', rateQuantity(root.at('rate').number())],
      ['count', countQuantity(requests)],
      // In whole requests: 1 - 0.9993 is slightly more than 0.0007 in floating point.
      ['ratio', ratioQuantity(Math.round((1 - success) * requests) / requests)],
    ],
    COUNTS_FAILURES,
  );
  const succeeded = createSeries('throughput', false, [
    ['rate', rateQuantity(root.at('throughput').number())],
  ]);
  const at = root.at('earliest').optionalString();
  const lasted = root.at('duration').optionalNumber(NS);
  return {
    ...(at !== undefined && Date.parse(at) > 0 && { at }),
    ...(lasted !== undefined && { duration: lasted / 1e6 }),
    series: indexByName([sent, succeeded]),
    tests: [],
    flags: [],
  };
}
