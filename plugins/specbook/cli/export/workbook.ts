/** Writes sheets as a workbook of Office Open XML, with a package that is loaded when it is needed. */
import type { Cell } from 'write-excel-file/node';
import { counted, type ExportedFormat } from '../../exchange/export/exported-format.ts';
import { NOT_IN_SHEETS } from '../../exchange/export/sheets/csv.ts';
import { sheetsOf, type Sheet } from '../../exchange/export/sheets/sheets.ts';
import type { Spec } from '../../model/spec.ts';
import { loadOptional } from '../load-optional.ts';

/** The most characters of a cell. */
const MAX_LENGTH = 32_767;
const WIDTHS: Readonly<Record<string, number>> = { id: 24, title: 32, within: 20, source: 32 };

/**
 * The package looks texts up in an object: one that every object has a property of, such as `constructor`, would be
 * lost, and gets a blank behind it.
 */
const isPropertyOfAll = (text: string): boolean => text in {};

function textCell(text: string): Cell {
  if (text === '') return null;
  const value = isPropertyOfAll(text) ? `${text} ` : text.slice(0, MAX_LENGTH).toWellFormed();
  return { value, type: String, wrap: true, alignVertical: 'top' };
}

function changedTexts(sheets: readonly Sheet[]): string[] {
  const texts = sheets.flatMap(({ rows }) => rows.flat().filter(isPropertyOfAll));
  return texts.length > 0
    ? [`texts as they are, which get a blank behind them: ${[...new Set(texts)].join(', ')}`]
    : [];
}

function tooLong(sheets: readonly Sheet[]): string[] {
  const ids = sheets.flatMap(({ rows }) =>
    rows.filter((row) => row.some((text) => text.length > MAX_LENGTH)).map(([id = '']) => id),
  );
  return ids.length > 0 ? [`texts of more than ${MAX_LENGTH} characters: ${ids.join(', ')}`] : [];
}

/** Default file name. */
export const WORKBOOK_FILE = 'specification.xlsx';

/**
 * A workbook with a sheet for each kind of items.
 *
 * @throws UsageError where the package that writes it is not installed.
 */
export async function exportWorkbook(spec: Spec): Promise<ExportedFormat<Uint8Array>> {
  const { default: writeXlsxFile } = await loadOptional(
    'write-excel-file',
    () => import('write-excel-file/node'),
  );
  const sheets = sheetsOf(spec);
  const buffer = await writeXlsxFile(
    sheets.map(({ title, columns, rows }) => ({
      // A name of a sheet has at most 31 characters, and none of \ / ? * [ ] :
      sheet: title.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31),
      columns: columns.map((name) => ({ width: WIDTHS[name] ?? 28 })),
      stickyRowsCount: 1,
      data: [
        columns.map((name): Cell => ({ value: name, type: String, fontWeight: 'bold' })),
        ...rows.map((row) => row.map(textCell)),
      ],
    })),
  ).toBuffer();
  const count = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    content: new Uint8Array(buffer),
    holds: `${counted(count, 'item')} of ${counted(sheets.length, 'kind')}`,
    omitted: [...NOT_IN_SHEETS, ...tooLong(sheets), ...changedTexts(sheets)],
  };
}
