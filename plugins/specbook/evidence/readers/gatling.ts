/**
 * `js/stats.json` and `js/global_stats.json` of Gatling up to 3.13.4; 3.13.5 and later write neither. The file does not
 * state which percentiles it contains; the defaults 50, 75, 95 and 99 are assumed, so `charting.indicators.percentile1`
 * to `4` of gatling.conf must keep them.
 *
 * @see https://docs.gatling.io/reference/stats/reports/oss/
 */
import type { Quantity } from '../../model/quantity.ts';
import type { MeasuredFile, Series } from '../../model/verdicts/measurement.ts';
import { type JsonNode, parseJson } from '../format/json.ts';
import {
  COUNTS_FAILURES,
  countQuantity,
  createSeries,
  durationQuantity,
  rateQuantity,
  ratioQuantity,
} from '../series.ts';

const HINT = 'use js/stats.json or js/global_stats.json of Gatling 3.13.4 or older';

/** A number. Some versions write it as text, or as `-` when nothing was measured. */
function readNumber(node: JsonNode, unit?: string): number | undefined {
  if (node.value === '-') return undefined;
  if (typeof node.value !== 'string') return node.number(unit === undefined ? {} : { unit });
  const plain = /^\d+(?:\.\d+)?$/u.test(node.value) ? Number(node.value) : Number.NaN;
  return Number.isFinite(plain) ? plain : node.fail('is a string, expected a number', HINT);
}

function readTotal(stats: JsonNode, key: string, unit?: string): number | undefined {
  return readNumber(stats.at(key).at('total'), unit);
}

/** The four percentiles. If they do not increase, they are not the default ones: a parse error. */
function readPercentiles(stats: JsonNode): (Quantity | undefined)[] {
  let last: { key: string; value: number } | undefined;
  return [1, 2, 3, 4].map((position) => {
    const key = `percentiles${position}`;
    const value = readTotal(stats, key, 'ms');
    if (value === undefined) return undefined;
    if (last && value < last.value) {
      stats
        .at(key)
        .fail(
          `is less than ${last.key}, so the four are not the percentiles 50, 75, 95 and 99`,
          'keep the defaults of charting.indicators.percentile1 to 4 in gatling.conf',
        );
    }
    last = { key, value };
    return durationQuantity(value);
  });
}

/** All values include failed requests, as the column Total of the report does. */
function readStats(name: string, whole: boolean, stats: JsonNode): Series {
  const requests = stats.at('numberOfRequests');
  const count = readNumber(requests.at('total')) ?? 0;
  if (count === 0) return createSeries(name, whole, [['count', countQuantity(0)]]);
  const failed = readNumber(requests.at('ko')) ?? 0;
  if (failed > count) requests.at('ko').fail('is greater than the total', HINT);
  const ms = (key: string): Quantity | undefined => {
    const value = readTotal(stats, key, 'ms');
    return value === undefined ? undefined : durationQuantity(value);
  };
  const rate = readTotal(stats, 'meanNumberOfRequestsPerSecond');
  const [p50, p75, p95, p99] = readPercentiles(stats);
  return createSeries(
    name,
    whole,
    [
      ['p50', p50],
      ['p75', p75],
      ['p95', p95],
      ['p99', p99],
      ['mean', ms('meanResponseTime')],
      ['min', ms('minResponseTime')],
      ['max', ms('maxResponseTime')],
      ['count', countQuantity(count)],
      ['ratio', ratioQuantity(failed / count)],
      ['rate', rate === undefined ? undefined : rateQuantity(rate)],
    ],
    COUNTS_FAILURES,
  );
}

/** Walks groups and requests. Names of nested groups are joined by ` / `. */
function readTree(root: JsonNode): Map<string, Series> {
  const found = new Map<string, Series>();
  const open: { node: JsonNode; above: string | undefined }[] = [{ node: root, above: undefined }];
  for (let next = open.shift(); next; next = open.shift()) {
    const { node, above } = next;
    const own = node.at('name').string();
    const name = above === undefined || above === '' ? own : `${above} / ${own}`;
    if (found.has(name)) node.at('name').fail(`is a duplicate of ${name}`, HINT);
    found.set(name, readStats(name, above === undefined, node.at('stats')));
    const contents = node.at('contents');
    if (contents.isMissing) continue;
    const below = above === undefined ? '' : name;
    open.push(...contents.entries().map(([, child]) => ({ node: child, above: below })));
  }
  return found;
}

/** Parses the tree of `stats.json`, or the single node of `global_stats.json`. */
export function readGatling(file: string, text: string): MeasuredFile {
  const root = parseJson(file, text);
  const isTree = root.at('stats').isObject;
  if (!isTree && !root.at('numberOfRequests').isObject) {
    root.fail('is not a Gatling statistics file: it has neither stats nor numberOfRequests', HINT);
  }
  const name = root.at('name').string();
  const series = isTree ? readTree(root) : new Map([[name, readStats(name, true, root)]]);
  return { series, tests: [], flags: [] };
}
