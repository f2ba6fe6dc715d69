/** A table as a file of comma-separated values by RFC 4180. */
import { download } from '../download.ts';

const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?$/u;
/** What spreadsheets take for the start of a formula, in full width too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** A text that no spreadsheet evaluates: an apostrophe precedes what could be a formula and is no number. */
function escapeFormula(text: string): string {
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
    const safe = escapeFormula(text);
    return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/**
 * Offers rows as a file, with a byte order mark, without which Excel does not read UTF-8.
 *
 * @param id the name of the table: that of the file without its ending
 */
export function downloadCsv(id: string, rows: readonly (readonly string[])[]): void {
  download(`${id}.csv`, new Blob(['\ufeff', csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
}
