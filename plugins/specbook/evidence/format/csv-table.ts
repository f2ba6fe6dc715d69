/** CSV with a header: columns are addressed by name. */
import { CsvError, type Options, parse } from 'csv-parse/sync';
import { closest } from '../../model/closest.ts';
import { ParseError } from '../parse-error.ts';

/** One row. */
export interface Row {
  /** One-based line on which the row ends. Computed on demand, since files are long. */
  findLine: () => number;
  /** The text of a column; empty for a column that does not exist. */
  cell: (column: string) => string;
  /** The header. */
  columns: readonly string[];
}

/** Required and optional columns. */
export interface Columns {
  required: readonly string[];
  /** Any other column is accepted when absent. */
  optional?: readonly string[];
  /** How to fix a missing column. */
  hint: string;
}

/** Columns of numbers that results are computed from. */
const NUMBERS: ReadonlySet<string | undefined> = new Set(['elapsed', 'timeStamp', 'value']);

/**
 * Complete files often end without a line break, and a row that lacks cells is an error anyway. A number in the last cell
 * may be truncated without a sign.
 */
function requireWholeNumber(file: string, text: string, header: readonly string[]): void {
  if (text.endsWith('\n') || !NUMBERS.has(header.at(-1))) return;
  throw new ParseError({
    message: `${file}: the last line has no line break`,
    hint: 'the file may be truncated: copy the complete file; if it is complete, end it with a line break',
    line: text.split('\n').length,
  });
}

function checkHeader(file: string, header: readonly string[], columns: Columns): void {
  const fail = (message: string, hint: string): never => {
    throw new ParseError({ message: `${file}: ${message}`, hint, key: header.join(','), line: 1 });
  };
  const duplicate = header.find((name, index) => header.indexOf(name) !== index);
  if (duplicate !== undefined) fail(`duplicate column "${duplicate}"`, columns.hint);
  const known = columns.optional && [...columns.required, ...columns.optional];
  const unknown = known && header.find((name) => !known.includes(name));
  if (known && unknown !== undefined) {
    const near = closest(unknown, known);
    fail(
      `unknown column "${unknown}"`,
      near === undefined ? columns.hint : `write ${near}; columns: ${known.join(', ')}`,
    );
  }
  const missing = columns.required.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    fail(`missing column ${missing.join(', ')}`, columns.hint);
  }
}

function lineOfRecord(text: string, options: Options, index: number): number {
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

/** Parses a table. A missing column or a row of a different length is a parse error. */
export function readTable(file: string, text: string, columns: Columns, delimiter = ','): Row[] {
  const options = { delimiter, skip_empty_lines: true, trim: true } as const;
  let records: string[][];
  try {
    records = parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : undefined;
    throw new ParseError({
      message: `${file}: ${error.message}`,
      hint: 'give each line as many columns as the header, and double the quotes inside quotes',
      ...(line !== undefined && { line }),
    });
  }
  const [header = [], ...rest] = records;
  checkHeader(file, header, columns);
  requireWholeNumber(file, text, header);
  const indexes = new Map(header.map((name, index) => [name, index]));
  return rest.map((record, index) => ({
    cell: (column) => record[indexes.get(column) ?? -1] ?? '',
    columns: header,
    findLine: () => lineOfRecord(text, options, index + 1),
  }));
}
