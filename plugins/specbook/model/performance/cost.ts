/** What a constraint of the kind `cost` costs in a month. */
import { PERIOD_MS } from '../../schema/units.ts';
import type { Constraint } from '../item.ts';

/** Expected cost of a month, and how it stands to the budget. */
export interface MonthlyCost {
  /** Price × expected uses in a month; absent when the expected use is not stated. */
  amount?: number;
  /** The budget for a month; absent when there is none. */
  budget?: number;
  /** Of price and amount, by ISO 4217. */
  currency: string;
  /** The amount exceeds the budget; false when either is absent or they are in different currencies. */
  overBudget: boolean;
}

/**
 * Price × expected use, for a month of a twelfth of 365.25 days; undefined for other constraints.
 *
 * @example monthlyCost(sms) // { amount: 3600, budget: 4000, currency: 'EUR', overBudget: false }
 */
export function monthlyCost({ data }: Constraint): MonthlyCost | undefined {
  if (data.kind !== 'cost') return undefined;
  const { price, expected, budget } = data.cost;
  const month = PERIOD_MS.month / 1000;
  // To a millionth, so that rates of other periods leave no dust such as 1499.9999999999973.
  const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
  const amount = expected && rounded(price.base * expected.base * month);
  const inBudget = budget?.unit.split('/')[0] === price.unit ? rounded(budget.base) : undefined;
  return {
    ...(amount !== undefined && { amount }),
    ...(inBudget !== undefined && { budget: inBudget }),
    currency: price.unit,
    overBudget: amount !== undefined && inBudget !== undefined && amount > inBudget,
  };
}

/** What several constraints cost together in a month, by currency, in the order in which they name it. */
export function monthlyTotals(
  constraints: readonly Constraint[],
): readonly Required<Pick<MonthlyCost, 'amount' | 'currency'>>[] {
  const totals = new Map<string, number>();
  for (const { amount, currency } of constraints.flatMap((one) => monthlyCost(one) ?? []))
    if (amount !== undefined) totals.set(currency, (totals.get(currency) ?? 0) + amount);
  return [...totals].map(([currency, amount]) => ({ currency, amount }));
}
