/**
 * Results of wrk: the text that it prints, with percentiles under `--latency`, or JSON in microseconds that its `done`
 * function writes: `{ summary: { duration, requests, errors }, latency: { min, max, mean, p50, p99 } }`.
 *
 * wrk counts responses, among them those with a status of 400 or more and those that came after `--timeout`, which its
 * latencies leave out. With such a response the latencies are those of the quick ones alone, and are not read.
 *
 * @see https://github.com/wg/wrk/blob/master/src/wrk.c
 */
import type { Quantity } from '../../model/quantity.ts';
import type { MeasuredFile, Statistic } from '../../model/verdicts/measurement.ts';
import { createBenchmarkSeries, selectPercentiles } from '../benchmark-series.ts';
import { type JsonNode, parseJson } from '../format/json.ts';
import { ParseError } from '../parse-error.ts';
import { durationQuantity, indexByName } from '../series.ts';

/** Errors as wrk counts them: `status` and `timeout` are among the requests, the others are not. */
interface WrkErrors {
  connect: number;
  read: number;
  write: number;
  status: number;
  timeout: number;
}

interface WrkResult {
  latencies: [Statistic, Quantity][];
  requests: number;
  seconds: number;
  errors: WrkErrors;
}

function toMeasuredFile({ latencies, requests, seconds, errors }: WrkResult): MeasuredFile {
  const { connect, read, write, status, timeout } = errors;
  const series = createBenchmarkSeries({
    latencies: timeout === 0 ? latencies : [],
    responses: requests,
    failed: status + timeout,
    lost: connect + read + write,
    seconds,
  });
  return { duration: seconds * 1000, series: indexByName([series]), tests: [], flags: [] };
}

const UNIT_MS = new Map([
  ['us', 0.001],
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
]);
const TIME = String.raw`(\d+\.\d+)(us|ms|s|m|h)`;
const LATENCY = new RegExp(String.raw`^ *Latency +${TIME} +${TIME} +${TIME} +[\d.]+%$`, 'mu');
const PERCENTILE = new RegExp(String.raw`^ *(\d+(?:\.\d+)?)% +${TIME}$`, 'gmu');
const TOTAL = new RegExp(String.raw`^ *(\d+) requests in ${TIME}, [\d.]+[KMGTP]?B read$`, 'mu');
const SOCKET = /^ *Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)$/mu;
const STATUS = /^ *Non-2xx or 3xx responses: (\d+)$/mu;
/** The last line. */
const TRANSFER = /^Transfer\/sec: +[\d.]+[KMGTP]?B$/mu;

function toMs(number: string | undefined, unit: string | undefined): number {
  return Number(number) * (UNIT_MS.get(unit ?? '') ?? Number.NaN);
}

function readText(file: string, whole: string): WrkResult {
  const text = whole.replaceAll('\r\n', '\n');
  const total = TOTAL.exec(text);
  if (!total || !TRANSFER.test(text)) {
    const part = total ? 'the line Transfer/sec' : 'the number of requests';
    throw new ParseError({
      message: `${file}: the file is not a whole result of wrk: ${part} is missing`,
      hint: 'use all that wrk prints, or the JSON that a done function writes',
    });
  }
  const [, requests, lasted, unit] = total;
  const [, mean, meanUnit, , , max, maxUnit] = LATENCY.exec(text) ?? [];
  const [, connect = 0, read = 0, write = 0, timeout = 0] = SOCKET.exec(text) ?? [];
  const ranks = [...text.matchAll(PERCENTILE)].map(
    ([, rank, value, inUnit]) => [Number(rank), durationQuantity(toMs(value, inUnit))] as const,
  );
  return {
    latencies: [
      ...selectPercentiles(ranks),
      ['mean', durationQuantity(toMs(mean, meanUnit))],
      ['max', durationQuantity(toMs(max, maxUnit))],
    ],
    requests: Number(requests),
    seconds: toMs(lasted, unit) / 1000,
    errors: {
      connect: Number(connect),
      read: Number(read),
      write: Number(write),
      timeout: Number(timeout),
      status: Number(STATUS.exec(text)?.[1] ?? 0),
    },
  };
}

const MICROSECONDS = { unit: 'microseconds' };
const SIMPLE: readonly Statistic[] = ['mean', 'min', 'max'];

function readDone(root: JsonNode): WrkResult {
  const [summary, latency] = [root.at('summary'), root.at('latency')];
  if (!summary.isObject || !latency.isObject) {
    root.fail(
      'is not a result of wrk: summary or latency is missing',
      'write summary and latency as JSON in the done function of the script',
    );
  }
  const duration = (node: JsonNode): Quantity => durationQuantity(node.number(MICROSECONDS) / 1000);
  const ranks = latency.entries().flatMap(([key, node]): [number, Quantity][] => {
    const rank = /^p(\d+(?:\.\d+)?)$/u.exec(key)?.[1];
    return rank === undefined ? [] : [[Number(rank), duration(node)]];
  });
  const count = (key: keyof WrkErrors): number => summary.at('errors').at(key).number();
  return {
    latencies: [
      ...selectPercentiles(ranks),
      ...SIMPLE.filter((key) => !latency.at(key).isMissing).map((key): [Statistic, Quantity] => [
        key,
        duration(latency.at(key)),
      ]),
    ],
    requests: summary.at('requests').number(),
    seconds: summary.at('duration').number(MICROSECONDS) / 1e6,
    errors: {
      connect: count('connect'),
      read: count('read'),
      write: count('write'),
      status: count('status'),
      timeout: count('timeout'),
    },
  };
}

/** Parses the text or the JSON. */
export function readWrk(file: string, text: string): MeasuredFile {
  const isJson = text.trimStart().startsWith('{');
  return toMeasuredFile(isJson ? readDone(parseJson(file, text)) : readText(file, text));
}
