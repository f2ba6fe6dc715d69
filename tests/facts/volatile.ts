import type { Cell, Fact } from './fact.ts';

/** Columns that change with every commit to this repository; in any language of the page, see `renames.ts`. */
export const COMMIT = 'Commit';
/** A pair of a `dl`: the day of the commit that was built. As a column it is a date like any other. */
export const DATE = 'Date';
/** Rows with this column list what git has seen change, up to the commit that was built. */
export const CHANGES = 'What changed';
/** The one cell of such a row that no further commit changes. */
export const REVISION = 'Revision';

const STAMP = '…';

/**
 * The fact without what the next commit would change: that it is stated counts, the value does not.
 *
 * @param isNamed whether a head is one of the above, by its present name
 */
export function withoutStamps(fact: Fact, isNamed = sameText): Fact {
  if (fact.kind !== 'row') return fact;
  const isPair = fact.cells.length === 1;
  const isHistory = fact.cells.some(({ head }) => isNamed(head, CHANGES));
  const isStamp = ({ head }: Cell): boolean =>
    isNamed(head, COMMIT) ||
    (isPair && isNamed(head, DATE)) ||
    (isHistory && !isNamed(head, REVISION));
  const cells = fact.cells.map((cell) => (isStamp(cell) ? { ...cell, text: STAMP } : cell));
  return { kind: 'row', cells };
}

function sameText(head: string, name: string): boolean {
  return head === name;
}
