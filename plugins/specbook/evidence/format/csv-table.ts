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

/** A table is parsed in batches of about this many characters, so that memory does not grow with its length. */
const BATCH_LENGTH = 256 * 1024;

type ParseOptions = Options & { readonly columns?: false; readonly info?: false };

function lineOfRecord(text: string, options: ParseOptions, index: number): number {
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

/** Parses a table from its parts. Only the last, incomplete row is kept between two parts. */
export class TableParser {
  readonly #file: string;
  readonly #columns: Columns;
  readonly #onRow: (row: Row) => void;
  readonly #detectDelimiter: (header: string) => string;
  #options: ParseOptions | undefined;
  #header: readonly string[] | undefined;
  #indexes = new Map<string, number>();
  #rest = '';
  #isQuoted = false;
  /** Lines of the batches before. */
  #lines = 0;

  /** @param detectDelimiter finds the delimiter in the first line */
  constructor(
    file: string,
    columns: Columns,
    onRow: (row: Row) => void,
    detectDelimiter: (header: string) => string = () => ',',
  ) {
    this.#file = file;
    this.#columns = columns;
    this.#onRow = onRow;
    this.#detectDelimiter = detectDelimiter;
  }

  /** Takes the next part of the file. A missing column or a row of a different length is a parse error. */
  write(part: string): void {
    for (let at = 0; at < part.length; at += BATCH_LENGTH) {
      const slice = part.slice(at, at + BATCH_LENGTH);
      const end = this.#findLastRowEnd(slice);
      const batch = this.#rest + slice.slice(0, end);
      this.#rest = end === 0 ? this.#rest + slice : slice.slice(end);
      if (end > 0) this.#parse(batch);
    }
  }

  /** Takes the end of the file. */
  end(): void {
    const last = this.#rest;
    if (last !== '') this.#parse(last);
    if (!this.#header) checkHeader(this.#file, [], this.#columns);
    // Complete files often end without a line break, and a row that lacks cells is an error anyway. A number in the last
    // cell may be truncated without a sign.
    if (last === '' || last.endsWith('\r') || !NUMBERS.has(this.#header?.at(-1))) return;
    throw new ParseError({
      message: `${this.#file}: the last line has no line break`,
      hint: 'the file may be truncated: copy the complete file; if it is complete, end it with a line break',
      line: this.#lines + 1,
    });
  }

  /** The offset behind the last line break that is not quoted. */
  #findLastRowEnd(text: string): number {
    let end = 0;
    for (const { 0: sign, index } of text.matchAll(/["\n]/gu)) {
      if (sign === '"') this.#isQuoted = !this.#isQuoted;
      else if (!this.#isQuoted) end = index + 1;
    }
    return end;
  }

  #parse(batch: string): void {
    const before = this.#lines;
    const [firstLine = '', lineBreak] = batch.split(/(\r\n|\n|\r)/u, 2);
    this.#options ??= {
      delimiter: this.#detectDelimiter(firstLine),
      record_delimiter: lineBreak ?? '\n',
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    };
    const options = this.#options;
    const records = this.#parseRecords(batch, options);
    for (const [index, record] of records.entries()) {
      const findLine = (): number => before + lineOfRecord(batch, options, index);
      if (!this.#header) {
        checkHeader(this.#file, record, this.#columns);
        this.#header = record;
        this.#indexes = new Map(record.map((name, at) => [name, at]));
        continue;
      }
      if (record.length !== this.#header.length) {
        const lengths = `expect ${this.#header.length}, got ${record.length}`;
        this.#fail(`Invalid Record Length: ${lengths} on line ${findLine()}`, findLine());
      }
      this.#onRow({
        cell: (column) => record[this.#indexes.get(column) ?? -1] ?? '',
        columns: this.#header,
        findLine,
      });
    }
    this.#lines += batch.split('\n').length - 1;
  }

  #parseRecords(batch: string, options: ParseOptions): string[][] {
    try {
      return parse(batch, options);
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const line = typeof error.lines === 'number' ? this.#lines + error.lines : undefined;
      return this.#fail(error.message.replace(/\bline \d+/u, `line ${line ?? ''}`), line);
    }
  }

  #fail(message: string, line: number | undefined): never {
    throw new ParseError({
      message: `${this.#file}: ${message}`,
      hint: 'give each line as many columns as the header, and double the quotes inside quotes',
      ...(line !== undefined && { line }),
    });
  }
}

/** All rows of a table. */
export function readTable(file: string, text: string, columns: Columns): Row[] {
  const rows: Row[] = [];
  const parser = new TableParser(file, columns, (row) => rows.push(row));
  parser.write(text);
  parser.end();
  return rows;
}
