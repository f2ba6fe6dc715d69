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

/** What rows are filtered by. */
export interface FilterValue {
  /** In the address: `response-time`. */
  code: string;
  /** What is read: `Response time`. */
  label: string;
}

/** What a row is filtered by in one column: the codes of its cell, each with its link, or with the text of the cell. */
export function filterValues(row: HTMLTableRowElement, column: number): FilterValue[] {
  const cell = row.cells[column];
  const codes = cell?.dataset.codes?.split(' ') ?? [];
  const links = [...(cell?.querySelectorAll('a') ?? [])].map(({ textContent }) => textContent);
  const labels = codes.length === 1 ? [cell?.textContent] : links;
  // An id that leads nowhere is no link: then the ids are read.
  const areLabelled = labels.length === codes.length;
  return codes.map((code, index) => ({
    code,
    label: areLabelled ? collapseSpace(labels[index]) : code,
  }));
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
