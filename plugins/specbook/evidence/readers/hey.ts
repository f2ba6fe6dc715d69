/**
 * Results of hey: its summary, or the CSV of `-o csv`, in seconds with four decimals.
 *
 * The summary counts responses by status, and requests without a response as errors; its latencies are those of all responses, of
 * at most a million. The CSV has a row for each response: it does not tell how many requests had none, so it holds no
 * share of failures.
 *
 * @see https://github.com/rakyll/hey/blob/master/requester/print.go
 */
import type { Quantity } from '../../model/quantity.ts';
import type { MeasuredFile, Statistic } from '../../model/verdicts/measurement.ts';
import { createBenchmarkSeries, selectPercentiles } from '../benchmark-series.ts';
import { readTable, type Row } from '../format/csv-table.ts';
import { ParseError } from '../parse-error.ts';
import { computePercentiles, computeSummary } from '../sample-statistics.ts';
import { createSeries, durationQuantity, indexByName, rateQuantity } from '../series.ts';

/** hey keeps the durations of so many responses. */
const MOST_SAMPLES = 1_000_000;
/** Half of the last decimal. */
const ROUNDING = 0.000_05;

function truncated(file: string, what: string): never {
  throw new ParseError({
    message: `${file}: the file is not a whole summary of hey: ${what}`,
    hint: 'use all that hey prints, or the CSV of hey -o csv',
  });
}

/** The number behind a label: `Slowest:	0.0521 secs`. */
function readLabel(text: string, label: string): number | undefined {
  const found = new RegExp(`^ *${label}:[\\t ]+(\\d+\\.\\d{4})(?: secs)?$`, 'mu').exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The lines below a heading, up to the next blank line. */
function section(text: string, heading: string): string[] {
  const at = text.indexOf(`${heading}:\n`);
  if (at < 0) return [];
  const [inside = ''] = text.slice(at + heading.length + 2).split(/\n *(?:\n|$)/u, 1);
  return inside.split('\n').filter((line) => line.trim() !== '');
}

/** Counts in front of the names: `[200]	90 responses`, `[10]	connection refused`. */
function readCounts(file: string, lines: readonly string[], pattern: RegExp): [string, number][] {
  return lines.map((line) => {
    const { key = '', count } = pattern.exec(line)?.groups ?? {};
    return count === undefined
      ? truncated(file, `"${line.trim().slice(0, 40)}" is no count`)
      : [key, Number(count)];
  });
}

function sum(counts: readonly [string, number][]): number {
  return counts.reduce((total, [, count]) => total + count, 0);
}

function readSummary(file: string, whole: string): MeasuredFile {
  const text = whole.replaceAll('\r\n', '\n');
  const counts = (heading: string, pattern: RegExp): [string, number][] =>
    readCounts(file, section(text, heading), pattern);
  const codes = counts(
    'Status code distribution',
    /^ *\[(?<key>\d+)\]\s+(?<count>\d+) responses$/u,
  );
  const errors = counts('Error distribution', /^ *\[(?<count>\d+)\]\s+(?<key>\S.*)$/u);
  const samples = counts('Response time histogram', /^ *(?<key>[\d.]+) \[(?<count>\d+)\]\s*\|/u);
  const [responses, lost] = [sum(codes), sum(errors)];
  const seconds = readLabel(text, 'Total');
  const perSecond = readLabel(text, 'Requests/sec');
  const [slowest, fastest, average] = ['Slowest', 'Fastest', 'Average'].map((label) =>
    readLabel(text, label),
  );
  // Without any response there is a list of errors alone.
  if (responses > 0 || lost === 0) {
    if (seconds === undefined || perSecond === undefined)
      return truncated(file, 'Total is missing');
    if (sum(samples) !== Math.min(responses, MOST_SAMPLES) || responses === 0)
      return truncated(file, 'the responses by status are not as many as in the histogram');
    const counted = perSecond * seconds;
    const isCounted = (number: number): boolean =>
      Math.abs(counted - number) <= 0.5 + ROUNDING * (perSecond + seconds + 1);
    // Older versions leave errors out of the rate.
    if (!isCounted(responses + lost) && !isCounted(Math.min(responses, MOST_SAMPLES)))
      return truncated(file, 'it counts fewer requests than Requests/sec');
  }
  const ms = (value: number | undefined): Quantity | undefined =>
    value === undefined ? undefined : durationQuantity(value * 1000);
  const ranks = [...text.matchAll(/^ *(\d+)%{1,2} in (\d+\.\d{4}) secs$/gmu)].map(
    ([, rank, value]) => [Number(rank), durationQuantity(Number(value) * 1000)] as const,
  );
  const series = createBenchmarkSeries({
    // Of more responses the average is wrong, and the others are those of the first million.
    latencies:
      responses > MOST_SAMPLES
        ? []
        : [
            ...selectPercentiles(ranks),
            ['mean', ms(average)],
            ['min', ms(fastest)],
            ['max', ms(slowest)],
          ],
    responses,
    failed: sum(codes.filter(([code]) => Number(code) >= 400)),
    lost,
    seconds: seconds ?? 0,
  });
  return {
    ...(seconds !== undefined && { duration: seconds * 1000 }),
    series: indexByName([series]),
    tests: [],
    flags: [],
  };
}

const COLUMNS = ['response-time', 'status-code', 'offset'];

function readNumber(file: string, row: Row, column: string, pattern: RegExp): number {
  const text = row.cell(column);
  if (pattern.test(text)) return Number(text);
  throw new ParseError({
    message: `${file}: ${column} is "${text.slice(0, 40)}", expected a number`,
    hint: 'use the file as hey -o csv wrote it',
    key: column,
    line: row.findLine(),
  });
}

function readRows(file: string, text: string): MeasuredFile {
  const hint = 'write it with hey -o csv, of version 0.1.2 or later';
  const rows = readTable(file, text, { required: COLUMNS, hint });
  if (rows.length === 0) return { series: new Map(), tests: [], flags: [] };
  if (rows.length >= MOST_SAMPLES) {
    throw new ParseError({
      message: `${file}: the file has ${rows.length} rows, the most that hey writes: later ones may be missing`,
      hint: 'use the summary of hey, or send fewer requests',
    });
  }
  const seconds = /^\d+\.\d{4}$/u;
  const latencies: number[] = [];
  let [start, end, good] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const row of rows) {
    const lasted = readNumber(file, row, 'response-time', seconds);
    const offset = readNumber(file, row, 'offset', seconds);
    if (readNumber(file, row, 'status-code', /^\d{3}$/u) < 400) good++;
    latencies.push(lasted * 1000);
    start = Math.min(start, offset);
    end = Math.max(end, offset + lasted);
  }
  const sorted = latencies.sort((a, b) => a - b);
  const rate = (number: number): Quantity | undefined =>
    end > start ? rateQuantity(number / (end - start)) : undefined;
  const values: [Statistic, Quantity | undefined][] = [
    ...computePercentiles(sorted, durationQuantity),
    ...computeSummary(sorted, durationQuantity),
    ['rate', rate(rows.length)],
    ['goodput', rate(good)],
  ];
  return {
    duration: (end - start) * 1000,
    series: indexByName([createSeries('requests', false, values)]),
    tests: [],
    flags: [],
  };
}

/** Parses the summary or the CSV. */
export function readHey(file: string, text: string): MeasuredFile {
  return /^\s*response-time,/u.test(text) ? readRows(file, text) : readSummary(file, text);
}
