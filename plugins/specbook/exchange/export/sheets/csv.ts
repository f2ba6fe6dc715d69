/** Sheets as CSV. RFC 4180. */
import type { Spec } from '../../../model/spec.ts';
import { counted, type ExportedFormat } from '../exported-format.ts';
import { sheetsOf, type Sheet } from './sheets.ts';

/** What a spreadsheet runs as a formula; a number with a sign is none. */
const FORMULA = /^[=+\-@\t\r]/u;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/u;

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * Source: OWASP, CSV Injection. https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) || safe !== safe.trim() || safe.startsWith("'")
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

function csvOf({ columns, rows }: Sheet): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** What sheets do not hold. */
export const NOT_IN_SHEETS = [
  'links between items that follow from others, verdicts and result files',
];

/** One file of CSV for each kind of items. */
export function exportCsv(spec: Spec): ExportedFormat<ReadonlyMap<string, string>> {
  const sheets = sheetsOf(spec);
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  return {
    content: new Map(sheets.map((sheet) => [`${sheet.id}.csv`, csvOf(sheet)])),
    holds: `${counted(rows, 'item')} of ${counted(sheets.length, 'kind')}`,
    omitted: NOT_IN_SHEETS,
  };
}
