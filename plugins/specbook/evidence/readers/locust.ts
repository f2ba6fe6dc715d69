/**
 * Results of Locust: the `_stats.csv` of `--csv`, or the JSON of `--json` and `--json-file`, in ms.
 *
 * A series is one method and name: `GET /tickets`; `Aggregated` is the whole run. Requests include failed ones, also in
 * the durations. Locust rounds each duration to two digits before it takes a percentile (147 ms counts as 150 ms), so
 * percentiles are within 5 %; mean, minimum and maximum are exact.
 *
 * @see https://docs.locust.io/en/stable/retrieving-stats.html
 */
import type { MeasuredFile, Series } from '../../model/verdicts/measurement.ts';
import { readTable, type Row } from '../format/csv-table.ts';
import { type JsonNode, parseJson } from '../format/json.ts';
import { ParseError } from '../parse-error.ts';
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

/** The name of the total in Locust's own report. */
const TOTAL = 'Aggregated';

/** Requests of one method and name. */
interface LocustStats {
  name: string;
  requests: number;
  failures: number;
  /** Per second, over the whole run. */
  rate: number | undefined;
  percentiles: readonly (readonly [rank: number, ms: number])[];
  mean: number;
  min: number;
  max: number;
}

function toSeries({ name, requests, failures, rate, ...ms }: LocustStats): Series {
  if (requests === 0) return createSeries(name, name === TOTAL, [['count', countQuantity(0)]]);
  const failed = Math.min(1, failures / requests);
  return createSeries(
    name,
    name === TOTAL,
    [
      ...ms.percentiles.map(
        ([rank, value]) => [percentileName(rank), durationQuantity(value)] as const,
      ),
      ['mean', durationQuantity(ms.mean)],
      ['min', durationQuantity(ms.min)],
      ['max', durationQuantity(ms.max)],
      ['count', countQuantity(requests)],
      ['rate', rate === undefined ? undefined : rateQuantity(rate)],
      ['goodput', rate === undefined ? undefined : rateQuantity(rate * (1 - failed))],
      ['ratio', ratioQuantity(failed)],
    ],
    COUNTS_FAILURES,
  );
}

const COLUMNS = [
  'Type',
  'Name',
  'Request Count',
  'Failure Count',
  'Average Response Time',
  'Min Response Time',
  'Max Response Time',
  'Requests/s',
];
const HINT = 'use the file whose name ends in _stats.csv, which locust --csv writes';

function readNumber(file: string, row: Row, column: string): number {
  const text = row.cell(column);
  if (/^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u.test(text)) return Number(text);
  throw new ParseError({
    message: `${file}: ${column} is "${text.slice(0, 40)}", expected a number`,
    hint: HINT,
    key: column,
    line: row.findLine(),
  });
}

function readRow(file: string, row: Row): LocustStats {
  const read = (column: string): number => readNumber(file, row, column);
  const requests = read('Request Count');
  // 100 % is a maximum that was rounded.
  const ranks = row.columns.flatMap((column) => {
    const rank = Number(/^(\d+(?:\.\d+)?)%$/u.exec(column)?.[1]);
    return rank < 100 ? [[rank, column] as const] : [];
  });
  return {
    name: joinName(row.cell('Type'), row.cell('Name')),
    requests,
    failures: read('Failure Count'),
    rate: read('Requests/s'),
    percentiles: requests === 0 ? [] : ranks.map(([rank, column]) => [rank, read(column)] as const),
    mean: read('Average Response Time'),
    min: read('Min Response Time'),
    max: read('Max Response Time'),
  };
}

function joinName(method: string, name: string): string {
  return method === '' ? name : `${method} ${name}`;
}

function readStatsCsv(file: string, text: string): LocustStats[] {
  const rows = readTable(file, text, { required: COLUMNS, hint: HINT });
  const stats = rows.map((row) => readRow(file, row));
  // Locust writes the total last, again and again while it runs.
  if (stats.at(-1)?.name === TOTAL) return stats;
  throw new ParseError({
    message: `${file}: the last row is not ${TOTAL}`,
    hint: 'the file may be truncated: copy the complete file once Locust has ended',
  });
}

/** A percentile as Locust computes it, so that JSON and CSV of one run agree. */
function percentileOf(
  times: readonly (readonly [ms: number, count: number])[],
  requests: number,
  rank: number,
): number {
  const within = Math.floor((requests * Math.round(rank * 100)) / 10_000);
  let after = 0;
  for (const [ms, count] of times.toSorted(([a], [b]) => b - a)) {
    after += count;
    if (requests - after <= within) return ms;
  }
  return 0;
}

const RANKS = [50, 75, 90, 95, 98, 99, 99.9, 99.99];

/** One entry of the JSON, with what is needed to add it to others. */
interface Entry {
  node: JsonNode;
  name: string;
  requests: number;
  timed: number;
  failures: number;
  sumMs: number;
  min: number;
  max: number;
  times: Map<number, number>;
}

function readEntry(node: JsonNode): Entry {
  const requests = node.at('num_requests').number();
  const times = node.at('response_times').entries();
  const min = node.at('min_response_time');
  return {
    node,
    name: joinName(node.at('method').optionalString() ?? '', node.at('name').string()),
    requests,
    timed: requests - (node.at('num_none_requests').optionalNumber({ atMost: requests }) ?? 0),
    failures: node.at('num_failures').number(),
    sumMs: node.at('total_response_time').number({ unit: 'ms' }),
    min: min.value === null ? Number.POSITIVE_INFINITY : min.number({ unit: 'ms' }),
    max: node.at('max_response_time').number({ unit: 'ms' }),
    times: new Map(times.map(([ms, count]) => [Number(ms), count.number()])),
  };
}

function sumUp(entries: readonly Entry[], name: string, seconds: number): LocustStats {
  const sum = (read: (entry: Entry) => number): number =>
    entries.reduce((total, entry) => total + read(entry), 0);
  const times = new Map<number, number>();
  for (const entry of entries)
    for (const [ms, count] of entry.times) times.set(ms, (times.get(ms) ?? 0) + count);
  const [requests, timed] = [sum((entry) => entry.requests), sum((entry) => entry.timed)];
  return {
    name,
    requests,
    failures: sum((entry) => entry.failures),
    rate: seconds > 0 ? requests / seconds : undefined,
    percentiles:
      timed === 0 ? [] : RANKS.map((rank) => [rank, percentileOf([...times], requests, rank)]),
    mean: timed === 0 ? Number.NaN : sum((entry) => entry.sumMs) / timed,
    min: Math.min(...entries.map((entry) => entry.min)),
    max: Math.max(...entries.map((entry) => entry.max)),
  };
}

/** The JSON lists each entry, but no total. Rates are over the whole run, as in the CSV. */
function readStatsJson(root: JsonNode): { stats: LocustStats[]; start: number; end: number } {
  const entries = root.list().map(readEntry);
  const seconds = (entry: Entry, key: string): number =>
    entry.node.at(key).value === null ? 0 : entry.node.at(key).number({ unit: 'seconds' });
  const start = Math.min(...entries.map((entry) => seconds(entry, 'start_time')));
  const end = Math.max(...entries.map((entry) => seconds(entry, 'last_request_timestamp')));
  const stats = entries.map((entry) => sumUp([entry], entry.name, end - start));
  if (entries.length > 0) stats.push(sumUp(entries, TOTAL, end - start));
  return { stats, start, end };
}

/** Parses the CSV or the JSON. */
export function readLocust(file: string, text: string): MeasuredFile {
  const isJson = /^\s*[[{]/u.test(text);
  const json = isJson ? readStatsJson(parseJson(file, text)) : undefined;
  const series = (json?.stats ?? readStatsCsv(file, text)).map(toSeries);
  return {
    ...(json &&
      json.end > json.start && {
        at: new Date(json.start * 1000).toISOString(),
        duration: (json.end - json.start) * 1000,
      }),
    series: indexByName(series),
    tests: [],
    flags: [],
  };
}
