/** The rows that each level of detail shows. */
import type { Detail } from './request.ts';
import type { RowSelection } from './rows.ts';

const SELECTIONS: Record<Detail, RowSelection> = {
  lines: { fields: 'none', isVerbose: false },
  names: { fields: 'none', isVerbose: false },
  keys: { fields: 'keys', isVerbose: false },
  all: { fields: 'all', isVerbose: true },
};

/** Which rows a level of detail shows, and how much of each. */
export function rowSelectionOf(detail: Detail): RowSelection {
  return SELECTIONS[detail];
}
