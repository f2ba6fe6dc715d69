/**
 * CSV of our own, for tools that have no reader here: one value a line, under the columns series, statistic, value and
 * unit in any order. A fifth column, whole, says yes where a series sums up the whole run.
 *
 * @example
 * series,statistic,value,unit
 * calendar,p95,212.5,ms
 * calendar,rate,205,rps
 * orders table,value,84.2,GB
 */
import { parseQuantity, type Quantity } from '../../model/quantity.ts';
import type { MeasuredFile, Statistic } from '../../model/verdicts/measurement.ts';
import { Refusal } from '../parse-error.ts';
import { readTable, type Row } from '../format/csv-table.ts';
import { byName, seriesOf } from '../quantities.ts';

const NEEDED = ['series', 'statistic', 'value', 'unit'];
const HINT = 'begin with the line series,statistic,value,unit; a column whole may follow';

const ANY = ['duration', 'rate', 'size', 'ratio', 'money', 'cost', 'count'] as const;
const DIMENSIONS = new Map<string, readonly Quantity['dimension'][]>([
  ['mean', ANY],
  ['min', ANY],
  ['max', ANY],
  ['rate', ['rate']],
  ['count', ['count', 'size']],
  ['ratio', ['ratio']],
  ['value', ANY],
]);

/** The name of a statistic, or undefined for a word that is none. @example statisticOf('p99.9') */
export function statisticOf(word: string): Statistic | undefined {
  const rank = /^p(\d{1,3}(?:\.\d+)?)$/u.exec(word)?.[1];
  if (rank !== undefined) return Number(rank) <= 100 ? `p${Number(rank)}` : undefined;
  return DIMENSIONS.has(word) ? (word as Statistic) : undefined;
}

/**
 * A number and its unit as the quantity of a statistic; else what is wrong. Only what may be below zero is: a gauge.
 */
export function quantityOf(
  statistic: Statistic,
  value: string,
  unit: string,
): { quantity: Quantity } | { message: string; hint: string } {
  const parsed = parseQuantity(
    `${value} ${unit}`,
    DIMENSIONS.get(statistic) ?? ['duration', 'count', 'size'],
  );
  if (!parsed.ok) return { message: parsed.message, hint: parsed.hint };
  const quantity = parsed.value;
  if (quantity.base < 0 && quantity.dimension !== 'count') {
    return { message: `${quantity.text} is below zero`, hint: 'nothing measured is: run it again' };
  }
  return { quantity };
}

/** Reads a CSV in the form above. */
export function readCsv(file: string, text: string): MeasuredFile {
  const refuse = (row: Row, message: string, hint: string, key: string): never => {
    throw new Refusal({ message: `${file}: ${message}`, hint, key, line: row.findLine() });
  };
  const found = new Map<string, { whole: boolean; values: Map<Statistic, Quantity> }>();
  for (const row of readTable(file, text, { needed: NEEDED, optional: ['whole'], hint: HINT })) {
    const name = row.cell('series');
    if (name === '') refuse(row, 'series is empty', 'name the series', 'series');
    const word = row.cell('statistic');
    const statistic = statisticOf(word);
    if (!statistic) {
      const words = `p50 … p99.99, ${[...DIMENSIONS.keys()].join(', ')}`;
      return refuse(row, `"${word}" is no statistic`, `write one of ${words}`, 'statistic');
    }
    const read = quantityOf(statistic, row.cell('value'), row.cell('unit'));
    if ('message' in read) return refuse(row, `${name}: ${read.message}`, read.hint, 'value');
    const whole = row.cell('whole').toLowerCase();
    if (!['', 'yes', 'no'].includes(whole)) {
      refuse(row, `whole is "${whole}"`, 'write yes, no or nothing', 'whole');
    }
    const series = found.get(name) ?? { whole: false, values: new Map<Statistic, Quantity>() };
    if (series.values.has(statistic)) {
      refuse(row, `${statistic} of ${name} stands twice`, 'leave one of them out', 'statistic');
    }
    series.values.set(statistic, read.quantity);
    series.whole ||= whole === 'yes';
    found.set(name, series);
  }
  const series = [...found].map(([name, { whole, values }]) => seriesOf(name, whole, values));
  return { series: byName(series), tests: [], flags: [] };
}
