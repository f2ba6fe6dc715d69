/**
 * A generic CSV format for tools without a reader of their own: one value per line, with the columns series, statistic,
 * value and unit in any order. An optional column `whole` is `yes` for totals of the whole run.
 *
 * @example
 * series,statistic,value,unit
 * calendar,p95,212.5,ms
 * calendar,rate,205,rps
 * orders table,value,84.2,GB
 */
import type { Quantity } from '../../model/quantity.ts';
import type { MeasuredFile, Statistic } from '../../model/verdicts/measurement.ts';
import { ParseError } from '../parse-error.ts';
import { readTable, type Row } from '../format/csv-table.ts';
import { createSeries, indexByName } from '../series.ts';
import { parseMeasuredValue, parseStatistic, STATISTIC_NAMES } from '../statistics.ts';

const REQUIRED_COLUMNS = ['series', 'statistic', 'value', 'unit'];
const HINT = 'start the file with series,statistic,value,unit; the column whole is optional';

/** Parses the generic CSV format. */
export function readCsv(file: string, text: string): MeasuredFile {
  const fail = (row: Row, message: string, hint: string, key: string): never => {
    throw new ParseError({ message: `${file}: ${message}`, hint, key, line: row.findLine() });
  };
  const found = new Map<string, { whole: boolean; values: Map<Statistic, Quantity> }>();
  for (const row of readTable(file, text, {
    required: REQUIRED_COLUMNS,
    optional: ['whole'],
    hint: HINT,
  })) {
    const name = row.cell('series');
    if (name === '') fail(row, 'series is empty', 'write the name of the series', 'series');
    const word = row.cell('statistic');
    const statistic = parseStatistic(word);
    if (!statistic) {
      const names = `p50 … p99.99, ${STATISTIC_NAMES.join(', ')}`;
      return fail(row, `"${word}" is not a statistic`, `write one of ${names}`, 'statistic');
    }
    const read = parseMeasuredValue(statistic, row.cell('value'), row.cell('unit'));
    if ('message' in read) return fail(row, `${name}: ${read.message}`, read.hint, 'value');
    const whole = row.cell('whole').toLowerCase();
    if (!['', 'yes', 'no'].includes(whole)) {
      fail(
        row,
        `"${whole}" is not a value of whole`,
        'write yes or no, or leave it empty',
        'whole',
      );
    }
    const series = found.get(name) ?? { whole: false, values: new Map<Statistic, Quantity>() };
    if (series.values.has(statistic)) {
      fail(row, `duplicate ${statistic} of ${name}`, 'remove one of the two', 'statistic');
    }
    series.values.set(statistic, read.quantity);
    series.whole ||= whole === 'yes';
    found.set(name, series);
  }
  const series = [...found].map(([name, { whole, values }]) => createSeries(name, whole, values));
  return { series: indexByName(series), tests: [], flags: [] };
}
