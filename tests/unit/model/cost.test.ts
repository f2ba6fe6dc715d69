import { describe, expect, test } from 'vitest';
import { monthlyCost, type MonthlyCost } from '../../../plugins/specbook/model/performance/cost.ts';
import { specOf } from '../../support/spec-of.ts';

async function costOf(cost: string): Promise<MonthlyCost | undefined> {
  const { spec } = await specOf({
    'constraints/all.yaml': `CON-1: { kind: cost, title: Messages, cost: { per: message, ${cost} } }\n`,
  });
  const [constraint] = spec.constraints;
  return constraint && monthlyCost(constraint);
}

describe('the monthly cost', () => {
  test('is the price times the use expected in a month', async () => {
    const cost = await costOf('price: 0.04 EUR, expected: 90k/month, budget: 4000 EUR/month');
    expect(cost?.amount).toBe(3600);
    expect(cost?.budget).toBe(4000);
    expect(cost).toMatchObject({ currency: 'EUR', overBudget: false });
  });

  test('that is exactly the budget is within it, in any units', async () => {
    expect(
      (await costOf('price: 0.05 EUR, expected: 80k/month, budget: 4000 EUR/month'))?.overBudget,
    ).toBe(false);
    expect(
      (await costOf('price: 1 EUR, expected: 1200/year, budget: 100 EUR/month'))?.overBudget,
    ).toBe(false);
    expect(
      (await costOf('price: 1 EUR, expected: 1201/year, budget: 100 EUR/month'))?.overBudget,
    ).toBe(true);
  });

  test('is unknown without an expected use, and has no budget in another currency', async () => {
    expect(await costOf('price: 1 EUR, budget: 5 EUR/month')).toEqual({
      budget: 5,
      currency: 'EUR',
      overBudget: false,
    });
    const foreign = await costOf('price: 1 EUR, expected: 9/month, budget: 5 USD/month');
    expect(foreign?.budget).toBeUndefined();
    expect(foreign?.overBudget).toBe(false);
  });
});
