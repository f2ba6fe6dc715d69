import type { Detail } from './request.ts';
import type { RowChoice } from './rows.ts';

const CHOICES: Record<Detail, RowChoice> = {
  lines: { fields: 'none', inFull: false },
  names: { fields: 'none', inFull: false },
  keys: { fields: 'keys', inFull: false },
  all: { fields: 'all', inFull: true },
};

/** The rows that a level of detail shows. */
export function choiceOf(detail: Detail): RowChoice {
  return CHOICES[detail];
}
