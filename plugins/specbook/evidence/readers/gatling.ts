/**
 * `js/stats.json` and `js/global_stats.json` of Gatling up to 3.13.4; from 3.13.5 on it writes neither. The four
 * percentiles are 50, 75, 95 and 99 unless `charting.indicators.percentile1` to `4` of gatling.conf say otherwise, which
 * the file does not tell: they are read as the default, so leave those settings alone.
 *
 * @see https://docs.gatling.io/reference/stats/reports/oss/
 */
import type { Quantity } from '../../model/quantity.ts';
import type { MeasuredFile, Series } from '../../model/verdicts/measurement.ts';
import { parseJson, type JsonNode } from '../format/json.ts';
import { inMs, perSecond, plainNumber, seriesOf, share } from '../quantities.ts';

const HOW = 'give js/stats.json or js/global_stats.json of Gatling 3.13.4 or older';

/** A number that some versions write as text, and as a hyphen where nothing was measured. */
function numberOf(node: JsonNode, unit?: string): number | undefined {
  if (node.value === '-') return undefined;
  if (typeof node.value !== 'string') return node.number(unit === undefined ? {} : { unit });
  const plain = /^\d+(?:\.\d+)?$/u.test(node.value) ? Number(node.value) : Number.NaN;
  return Number.isFinite(plain) ? plain : node.refuse('is text, expected a number', HOW);
}

function total(stats: JsonNode, key: string, unit?: string): number | undefined {
  return numberOf(stats.at(key).at('total'), unit);
}

/** The four percentiles, refused where they do not rise: then they are not those of the default. */
function percentiles(stats: JsonNode): (Quantity | undefined)[] {
  let last: { key: string; value: number } | undefined;
  return [1, 2, 3, 4].map((place) => {
    const key = `percentiles${place}`;
    const value = total(stats, key, 'ms');
    if (value === undefined) return undefined;
    if (last && value < last.value) {
      stats
        .at(key)
        .refuse(
          `is less than ${last.key}, so the four are not the percentiles 50, 75, 95 and 99`,
          'leave charting.indicators.percentile1 to 4 of gatling.conf as they are',
        );
    }
    last = { key, value };
    return inMs(value);
  });
}

/** Failed requests are in every value, as in the column total of the report. */
function seriesOfStats(name: string, whole: boolean, stats: JsonNode): Series {
  const requests = stats.at('numberOfRequests');
  const count = numberOf(requests.at('total')) ?? 0;
  if (count === 0) return seriesOf(name, whole, [['count', plainNumber(0)]]);
  const failed = numberOf(requests.at('ko')) ?? 0;
  if (failed > count) requests.at('ko').refuse('is more than the total', HOW);
  const ms = (key: string): Quantity | undefined => {
    const value = total(stats, key, 'ms');
    return value === undefined ? undefined : inMs(value);
  };
  const rate = total(stats, 'meanNumberOfRequestsPerSecond');
  const [p50, p75, p95, p99] = percentiles(stats);
  return seriesOf(name, whole, [
    ['p50', p50],
    ['p75', p75],
    ['p95', p95],
    ['p99', p99],
    ['mean', ms('meanResponseTime')],
    ['min', ms('minResponseTime')],
    ['max', ms('maxResponseTime')],
    ['count', plainNumber(count)],
    ['ratio', share(failed / count)],
    ['rate', rate === undefined ? undefined : perSecond(rate)],
  ]);
}

/** Walks groups and requests; a group in a group has the names of both, joined by ` / `. */
function collect(root: JsonNode): Map<string, Series> {
  const found = new Map<string, Series>();
  const open: { node: JsonNode; above: string | undefined }[] = [{ node: root, above: undefined }];
  for (let next = open.shift(); next; next = open.shift()) {
    const { node, above } = next;
    const own = node.at('name').text();
    const name = above === undefined || above === '' ? own : `${above} / ${own}`;
    if (found.has(name)) node.at('name').refuse(`is ${name} a second time`, HOW);
    found.set(name, seriesOfStats(name, above === undefined, node.at('stats')));
    const contents = node.at('contents');
    if (contents.missing) continue;
    const below = above === undefined ? '' : name;
    open.push(...contents.entries().map(([, child]) => ({ node: child, above: below })));
  }
  return found;
}

/** Reads the tree of `stats.json`, or the one node of `global_stats.json`. */
export function readGatling(file: string, text: string): MeasuredFile {
  const root = parseJson(file, text);
  const isTree = root.at('stats').isObject;
  if (!isTree && !root.at('numberOfRequests').isObject) {
    root.refuse('is no statistics of Gatling: it has neither stats nor numberOfRequests', HOW);
  }
  const name = root.at('name').text();
  const series = isTree ? collect(root) : new Map([[name, seriesOfStats(name, true, root)]]);
  return { series, tests: [], flags: [] };
}
