/**
 * Results of `vegeta report -type=json`. Times are nanoseconds. The report sums up all targets of its attack, so attack
 * apart what has a target of its own.
 *
 * @see https://github.com/tsenart/vegeta#json
 */
import type { Quantity } from '../../model/quantity.ts';
import type { MeasuredFile } from '../../model/verdicts/measurement.ts';
import { parseJson, type JsonNode } from '../format/json.ts';
import { byName, inMs, perSecond, plainNumber, seriesOf, share } from '../quantities.ts';

const NS = { unit: 'nanoseconds' };

function latencyOf(node: JsonNode): Quantity {
  return inMs(node.number(NS) / 1e6);
}

/** Reads a JSON report of vegeta: `requests` are those sent, `throughput` those that succeeded. */
export function readVegeta(file: string, text: string): MeasuredFile {
  const root = parseJson(file, text);
  const latencies = root.at('latencies');
  if (!latencies.isObject) {
    root.refuse('is no report of vegeta: it has no latencies', 'write vegeta report -type=json');
  }
  const requests = root.at('requests').number();
  const success = root.at('success').number({ atMost: 1 });
  if (requests === 0) {
    return {
      series: byName([seriesOf('requests', false, [['count', plainNumber(0)]])]),
      tests: [],
      flags: [],
    };
  }
  const least = latencies.at('min');
  const sent = seriesOf('requests', false, [
    ['p50', latencyOf(latencies.at('50th'))],
    // Reports of older versions have no 90th and no min.
    ['p90', latencies.at('90th').missing ? undefined : latencyOf(latencies.at('90th'))],
    ['p95', latencyOf(latencies.at('95th'))],
    ['p99', latencyOf(latencies.at('99th'))],
    ['mean', latencyOf(latencies.at('mean'))],
    ['min', least.missing ? undefined : latencyOf(least)],
    ['max', latencyOf(latencies.at('max'))],
    ['rate', perSecond(root.at('rate').number())],
    ['count', plainNumber(requests)],
    // In whole requests, since binary fractions make 0.07 % of 1 - 0.9993 a little more than it is.
    ['ratio', share(Math.round((1 - success) * requests) / requests)],
  ]);
  const succeeded = seriesOf('throughput', false, [
    ['rate', perSecond(root.at('throughput').number())],
  ]);
  const at = root.at('earliest').optionalText();
  const lasted = root.at('duration').optionalNumber(NS);
  return {
    ...(at !== undefined && Date.parse(at) > 0 && { at }),
    ...(lasted !== undefined && { duration: lasted / 1e6 }),
    series: byName([sent, succeeded]),
    tests: [],
    flags: [],
  };
}
