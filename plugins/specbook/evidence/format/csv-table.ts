/** CSV by its header: columns are named, never counted. */
import { CsvError, parse, type Options } from 'csv-parse/sync';
import { closest } from '../../model/closest.ts';
import { Refusal } from '../parse-error.ts';

/** One row. */
export interface Row {
  /** The line on which it ends, from 1. It is looked for only when asked for, since files are long. */
  findLine: () => number;
  /** The text under a column; empty for a column that there is not. */
  cell: (column: string) => string;
}

/** Columns that a table must have, and those that it may have. */
export interface Columns {
  needed: readonly string[];
  /** Any other, where absent. */
  optional?: readonly string[];
  /** What to do where a column is missing. */
  hint: string;
}

/** A file that ends inside a line was cut there, and the last number may be half of itself. */
export function needLastLine(file: string, text: string): void {
  if (text.endsWith('\n')) return;
  throw new Refusal({
    message: `${file}: the last line does not end`,
    hint: 'it was cut short: copy the whole file; if it is whole, end it with a line break',
    line: text.split('\n').length,
  });
}

function checkHeader(file: string, header: readonly string[], columns: Columns): void {
  const refuse = (message: string, hint: string): never => {
    throw new Refusal({ message: `${file}: ${message}`, hint, key: header.join(','), line: 1 });
  };
  const twice = header.find((name, index) => header.indexOf(name) !== index);
  if (twice !== undefined) refuse(`the column "${twice}" stands twice`, columns.hint);
  const known = columns.optional && [...columns.needed, ...columns.optional];
  const strange = known && header.find((name) => !known.includes(name));
  if (known && strange !== undefined) {
    const near = closest(strange, known);
    refuse(
      `there is no column "${strange}"`,
      near === undefined ? columns.hint : `write ${near}; columns: ${known.join(', ')}`,
    );
  }
  const missing = columns.needed.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    refuse(`the first line names no column ${missing.join(', ')}`, columns.hint);
  }
}

function lineOf(text: string, options: Options, index: number): number {
  let line = 1;
  parse(text, {
    ...options,
    to: index + 1,
    on_record: (_: string[], { lines }) => {
      line = lines;
      return null;
    },
  });
  return line;
}

/** Reads a table; refuses one that lacks a column, or has a row of another length. */
export function readTable(file: string, text: string, columns: Columns, delimiter = ','): Row[] {
  needLastLine(file, text);
  const options = { delimiter, skip_empty_lines: true, trim: true } as const;
  let records: string[][];
  try {
    records = parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : undefined;
    throw new Refusal({
      message: `${file}: ${error.message}`,
      hint: 'each line has as many columns as the first, and quotes are doubled inside quotes',
      ...(line !== undefined && { line }),
    });
  }
  const [header = [], ...rest] = records;
  checkHeader(file, header, columns);
  const places = new Map(header.map((name, index) => [name, index]));
  return rest.map((record, index) => ({
    cell: (column) => record[places.get(column) ?? -1] ?? '',
    findLine: () => lineOf(text, options, index + 1),
  }));
}
