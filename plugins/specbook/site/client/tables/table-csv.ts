/** A table as a file of comma-separated values by RFC 4180. */
import { slug } from './table-cells.ts';

const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?$/u;
/** What spreadsheets take for the beginning of a formula, in full width too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** A text that no spreadsheet runs: an apostrophe goes before what could be a formula, and is no number. */
function defused(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/**
 * CSV of rows of cells, lines ended by CR LF.
 *
 * @example csvOf([['Id', 'What'], ['1', 'say "a, b"']]) // 'Id,What\r\n1,"say ""a, b"""\r\n'
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const field = (text: string): string => {
    const safe = defused(text);
    return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** Name of the file of a table. @example fileName('Considerations: open') // 'considerations-open.csv' */
export function fileName(caption: string): string {
  return `${slug(caption) || 'table'}.csv`;
}

/** Gives the reader a file. With a byte order mark, without which Excel reads UTF-8 as something else. */
export function download(name: string, csv: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // A browser may begin to read after the click.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
