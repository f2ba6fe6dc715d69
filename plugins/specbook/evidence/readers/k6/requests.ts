/** What k6 states of its requests in several metrics, brought together: how many there were, and how many of them failed. */
import type { Quantity } from '../../../model/quantity.ts';
import type { Misreading, Series, Statistic } from '../../../model/verdicts/measurement.ts';
import { countQuantity, rateQuantity } from '../../series.ts';

/** `http_reqs{name:Slots}` is the metric and `{name:Slots}`. */
function splitTags(name: string): [metric: string, tags: string] {
  const at = name.indexOf('{');
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at)];
}

/** Metrics with one sample for each event that another metric counts. */
const COUNTED_BY = new Map([
  ['iteration_duration', 'iterations'],
  ['grpc_req_duration', 'grpc_reqs'],
]);

function counterOf(metric: string): string | undefined {
  return /^http_req_\w+$/u.test(metric) ? 'http_reqs' : COUNTED_BY.get(metric);
}

const EXPECTED = 'expected_response:true';

/** `{name:Slots}` → `{name:Slots,expected_response:true}`, as the exported thresholds write it. */
function expectedOnly(tags: string): string {
  return tags === '' ? `{${EXPECTED}}` : `${tags.slice(0, -1)},${EXPECTED}}`;
}

/** Requests per second that did not fail, or why they are unknown. */
function successfulRate(
  series: ReadonlyMap<string, Series>,
  tags: string,
  rate: Quantity,
): Quantity | Misreading | undefined {
  if (tags.slice(1, -1).split(',').includes(EXPECTED)) return rate;
  const expected = series.get(`http_reqs${expectedOnly(tags)}`)?.values.get('rate');
  if (expected) return expected;
  const failed = series.get(`http_req_failed${tags}`)?.values.get('ratio');
  if (failed) return rateQuantity(rate.value * (1 - failed.base));
  const total = series.get('http_req_failed')?.values.get('ratio');
  if (!total) return undefined;
  const all = series.get('http_reqs')?.values.get('rate');
  // At worst every failure of the run is one of these.
  const atLeast = all && rateQuantity(Math.max(0, rate.value - all.value * total.base));
  return total.base === 0
    ? rate
    : {
        ...(atLeast && { atLeast }),
        code: 'counts-failures',
        total: total.text,
        failures: `http_req_failed${tags}`,
      };
}

/**
 * Adds to each series of durations how many samples it has, and to each number of requests the rate of those that did not
 * fail.
 */
export function joinRequestMetrics(series: ReadonlyMap<string, Series>): Map<string, Series> {
  const joined = new Map(series);
  for (const [name, one] of series) {
    const [metric, tags] = splitTags(name);
    const rate = one.values.get('rate');
    const added: [Statistic, Quantity][] = [];
    let misreadings = one.misreadings;
    if (metric === 'http_reqs' && rate) {
      const good = successfulRate(series, tags, rate);
      if (good && 'code' in good)
        misreadings = new Map([
          ['sustained', good],
          ['peak', good],
        ]);
      else if (good) added.push(['goodput', good]);
    }
    const counter = counterOf(metric);
    const count =
      counter === undefined ? undefined : series.get(counter + tags)?.values.get('count');
    if (count && one.values.size > 0 && !one.values.has('count'))
      added.push(['count', countQuantity(count.value)]);
    if (added.length === 0 && misreadings === one.misreadings) continue;
    const values = new Map([...one.values, ...added]);
    joined.set(name, { ...one, values, ...(misreadings && { misreadings }) });
  }
  return joined;
}
