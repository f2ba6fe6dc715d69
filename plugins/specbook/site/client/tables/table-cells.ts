/** The texts of table cells. */
import { pageLanguage } from '../page-language.ts';
import { plainNumber } from './plain-number.ts';

/** Text on one line, with ordinary spaces. */
export function collapseSpace(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

/** What a row is sorted by in one column. */
export function sortValue(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset.sort ?? plainNumber(collapseSpace(cell?.textContent), pageLanguage());
}

/** What a row is filtered by in one column: the codes of its cell. */
export function filterCodes(row: HTMLTableRowElement, column: number): string[] {
  return row.cells[column]?.dataset.codes?.split(' ') ?? [];
}

/** Text of a cell, its line breaks kept. */
export function cellText(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith('\n');
  return copy.textContent.split('\n').map(collapseSpace).join('\n').trim();
}

/** The rows of a table below its head. */
export function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.tBodies].flatMap(({ rows }) => [...rows]);
}
