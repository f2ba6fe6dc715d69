/**
 * Samples of JMeter in CSV (JTL). Which columns there are is configured, so the header is read. A sample failed where
 * `success` says so: a response of 200 whose assertion failed is an error, whatever its code.
 *
 * @see https://jmeter.apache.org/usermanual/listeners.html#csvlogformat
 */
import type { MeasuredFile, Series } from '../../../model/verdicts/measurement.ts';
import { Refusal } from '../../parse-error.ts';
import { percentilesOf, spreadOf } from '../../sample-statistics.ts';
import { readTable, type Row } from '../../format/csv-table.ts';
import { byName, inMs, perSecond, seriesOf, share } from '../../quantities.ts';

/** The name that JMeter's own report gives to the sum of all samples. */
const TOTAL = 'Total';
const HINT =
  'let JMeter write CSV with its header: jmeter.save.saveservice.output_format=csv and print_field_names=true';

interface Samples {
  elapsed: number[];
  failed: number;
}

/** Reads the cells of a row as whole numbers of ms, and tells which is none. */
function readNumber(file: string, row: Row, column: string, hint: string): number {
  const text = row.cell(column);
  if (/^\d{1,15}$/u.test(text)) return Number(text);
  throw new Refusal({
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
  throw new Refusal({
    message: `${file}: success is "${text.slice(0, 40)}", expected true or false`,
    hint: HINT,
    key: 'success',
    line: row.findLine(),
  });
}

/** A transaction controller writes a sample of its own over those inside it, which are samples already. */
function sumsUpOthers(row: Row): boolean {
  return row.cell('responseMessage').startsWith('Number of samples in transaction');
}

/**
 * The series of one label. Its rate is over the span of the whole run, so that the rates of all labels add up to the
 * rate of the run; percentiles are by the nearest rank, and failed samples are in them, as in JMeter's report.
 */
function seriesOfLabel(name: string, { elapsed, failed }: Samples, spanMs: number): Series {
  const sorted = elapsed.sort((a, b) => a - b);
  return seriesOf(name, name === TOTAL, [
    ...percentilesOf(sorted, inMs),
    ...spreadOf(sorted, inMs),
    ['ratio', share(failed / sorted.length)],
    ['rate', spanMs > 0 ? perSecond((sorted.length * 1000) / spanMs) : undefined],
  ]);
}

/** The character between the columns: configured, and seen in the header. */
function delimiterOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  return [',', ';', '\t', '|'].find((sign) => header.split(sign).length > 3) ?? ',';
}

/** Reads a JTL in CSV. */
export function readJmeter(file: string, text: string): MeasuredFile {
  if (text.trimStart().startsWith('<')) {
    throw new Refusal({ message: `${file}: the file is a JTL in XML, expected CSV`, hint: HINT });
  }
  const columns = { needed: ['timeStamp', 'elapsed', 'label', 'success'], hint: HINT };
  const rows = readTable(file, text, columns, delimiterOf(text));
  const labels = new Map<string, Samples>();
  const total: Samples = { elapsed: [], failed: 0 };
  let begin = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const row of rows) {
    const label = row.cell('label');
    const many = row.cell('SampleCount');
    if (label === TOTAL || (many !== '' && many !== '1')) {
      throw new Refusal({
        message:
          label === TOTAL
            ? `${file}: a label is ${TOTAL}, which is the name of the sum of all`
            : `${file}: SampleCount is "${many.slice(0, 40)}": the row sums up several samples`,
        hint: label === TOTAL ? 'give the sampler another name' : 'let JMeter save each sample',
        key: label === TOTAL ? 'label' : 'SampleCount',
        line: row.findLine(),
      });
    }
    const hint = 'leave jmeter.save.saveservice.timestamp_format at ms';
    const start = readNumber(file, row, 'timeStamp', hint);
    const elapsed = readNumber(file, row, 'elapsed', HINT);
    const failed = isFailed(file, row) ? 1 : 0;
    const own = labels.get(label) ?? { elapsed: [], failed: 0 };
    labels.set(label, own);
    for (const samples of sumsUpOthers(row) ? [own] : [own, total]) {
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
    series: byName(all.map(([name, samples]) => seriesOfLabel(name, samples, end - begin))),
    tests: [],
    flags: [],
  };
}
