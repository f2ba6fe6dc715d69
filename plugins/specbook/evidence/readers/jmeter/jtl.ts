/**
 * JMeter samples in CSV (JTL). The columns are configurable, so the header is required. The column `success` decides
 * whether a sample failed: a response 200 with a failed assertion is an error.
 *
 * @see https://jmeter.apache.org/usermanual/listeners.html#csvlogformat
 */
import type { MeasuredFile, Series } from '../../../model/verdicts/measurement.ts';
import { ParseError } from '../../parse-error.ts';
import { computePercentiles, computeSummary } from '../../sample-statistics.ts';
import { readTable, type Row } from '../../format/csv-table.ts';
import {
  COUNTS_FAILURES,
  createSeries,
  durationQuantity,
  indexByName,
  rateQuantity,
  ratioQuantity,
} from '../../series.ts';

/** The name of the total in JMeter's own report. */
const TOTAL = 'Total';
const HINT =
  'configure JMeter to write CSV with a header: jmeter.save.saveservice.output_format=csv and print_field_names=true';

interface Samples {
  elapsed: number[];
  failed: number;
}

/** Parses a cell as whole milliseconds. */
function readMs(file: string, row: Row, column: string, hint: string): number {
  const text = row.cell(column);
  if (/^\d{1,15}$/u.test(text)) return Number(text);
  throw new ParseError({
    message: `${file}: ${column} is "${text.slice(0, 40)}", expected whole milliseconds`,
    hint,
    key: column,
    line: row.findLine(),
  });
}

function isFailed(file: string, row: Row): boolean {
  const text = row.cell('success').toLowerCase();
  if (text === 'true') return false;
  if (text === 'false') return true;
  throw new ParseError({
    message: `${file}: success is "${text.slice(0, 40)}", expected true or false`,
    hint: HINT,
    key: 'success',
    line: row.findLine(),
  });
}

/** A transaction controller writes a sample that sums up the samples inside it, which must not count twice. */
function isTransactionSample(row: Row): boolean {
  return row.cell('responseMessage').startsWith('Number of samples in transaction');
}

/**
 * The series of one label. The rate is over the duration of the whole run, so that the rates of all labels add up to the
 * rate of the run. Percentiles are interpolated and include failed samples, as in JMeter's report.
 */
function summarizeLabel(name: string, { elapsed, failed }: Samples, spanMs: number): Series {
  const sorted = elapsed.sort((a, b) => a - b);
  return createSeries(
    name,
    name === TOTAL,
    [
      ...computePercentiles(sorted, durationQuantity),
      ...computeSummary(sorted, durationQuantity),
      ['ratio', ratioQuantity(failed / sorted.length)],
      ['rate', spanMs > 0 ? rateQuantity((sorted.length * 1000) / spanMs) : undefined],
    ],
    COUNTS_FAILURES,
  );
}

/** The delimiter is configurable; the header shows it. */
function detectDelimiter(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  return [',', ';', '\t', '|'].find((sign) => header.split(sign).length > 3) ?? ',';
}

/** Parses a JTL in CSV. */
export function readJmeter(file: string, text: string): MeasuredFile {
  if (text.trimStart().startsWith('<')) {
    throw new ParseError({
      message: `${file}: the file is a JTL in XML, expected CSV`,
      hint: HINT,
    });
  }
  const columns = { required: ['timeStamp', 'elapsed', 'label', 'success'], hint: HINT };
  const rows = readTable(file, text, columns, detectDelimiter(text));
  const labels = new Map<string, Samples>();
  const total: Samples = { elapsed: [], failed: 0 };
  let begin = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const row of rows) {
    const label = row.cell('label');
    const many = row.cell('SampleCount');
    if (label === TOTAL || (many !== '' && many !== '1')) {
      throw new ParseError({
        message:
          label === TOTAL
            ? `${file}: the label ${TOTAL} is reserved for the total of all samples`
            : `${file}: SampleCount is "${many.slice(0, 40)}": the row aggregates several samples`,
        hint: label === TOTAL ? 'rename the sampler' : 'configure JMeter to save each sample',
        key: label === TOTAL ? 'label' : 'SampleCount',
        line: row.findLine(),
      });
    }
    const hint = 'keep jmeter.save.saveservice.timestamp_format=ms';
    const start = readMs(file, row, 'timeStamp', hint);
    const elapsed = readMs(file, row, 'elapsed', HINT);
    const failed = isFailed(file, row) ? 1 : 0;
    const own = labels.get(label) ?? { elapsed: [], failed: 0 };
    labels.set(label, own);
    for (const samples of isTransactionSample(row) ? [own] : [own, total]) {
      samples.elapsed.push(elapsed);
      samples.failed += failed;
    }
    begin = Math.min(begin, start);
    end = Math.max(end, start + elapsed);
  }
  if (rows.length === 0) return { series: new Map(), tests: [], flags: [] };
  const all = total.elapsed.length > 0 ? [...labels, [TOTAL, total] as const] : [...labels];
  return {
    at: new Date(begin).toISOString(),
    duration: end - begin,
    series: indexByName(all.map(([name, samples]) => summarizeLabel(name, samples, end - begin))),
    tests: [],
    flags: [],
  };
}
