/** What expensive features cost in a month: the dearest first, with the sum. */
import type { Table } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import type { Constraint } from '../../model/item.ts';
import { monthlyCost, monthlyTotals } from '../../model/performance/cost.ts';
import { formatNumber } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import { constraintColumns, type ConstraintColumn } from './constraints.ts';
import { registerTable } from './register.ts';

/** The dearest first; those of which no use is stated come last. */
export function dearestFirst(constraints: readonly Constraint[]): Constraint[] {
  const amountOf = (one: Constraint): number => monthlyCost(one)?.amount ?? -1;
  return constraints.toSorted((a, b) => amountOf(b) - amountOf(a));
}

/** The costs of some features, a row each. @param columns behind constraint, title, cost of a month, budget and note */
export function costTable(
  spec: Spec,
  rows: readonly Constraint[],
  { id, columns = [] }: { id?: string; columns?: readonly ConstraintColumn[] } = {},
): Table {
  return registerTable(constraintColumns(spec), {
    ...(id !== undefined && { id }),
    caption: stringsOf(spec).documents.technicalConstraints.costs,
    columns: [
      ...(['constraint', 'title'] as const),
      // A page filters by it; there is one kind, so that no column is shown.
      ...(id === undefined ? [] : (['kind'] as const)),
      ...(['note', 'costPerMonth', 'budget'] as const),
      // How it stands to its budget is the note.
      ...columns.map((column) => (column === 'cost' ? 'price' : column)),
    ],
    rows,
  });
}

/** What they cost together, in each currency. @example '15,542 EUR per month' */
export function costSum(spec: Spec, constraints: readonly Constraint[]): string {
  const { perMonth } = stringsOf(spec).constraints.cost;
  return monthlyTotals(constraints)
    .map(({ amount, currency }) =>
      perMonth({ amount: `${formatNumber(amount, spec)}\u202f${currency}` }),
    )
    .join(', ');
}

/** A sentence on the sum, and on what it leaves out; nothing where no use is stated. */
export function costSentence(spec: Spec, constraints: readonly Constraint[]): string | undefined {
  const { cost: t } = stringsOf(spec).constraints;
  const sum = costSum(spec, constraints);
  if (sum === '') return undefined;
  const count = constraints.filter((one) => monthlyCost(one)?.amount === undefined).length;
  return count === 0 ? t.together({ sum }) : t.togetherWithout({ sum, count });
}
