/** How the numbers of a constraint came about: cost of a month, and use of a limit at peak demand. */
import { PERIOD_MS } from '../../schema/units.ts';
import { monthlyCost } from './cost.ts';
import type { Derivation, DerivedInput } from './derivation.ts';
import type { Constraint } from '../item.ts';
import { peakDemand } from './peak-demand.ts';
import { formatDigits, formatNumber, formatQuantity } from '../quantity.ts';
import type { Spec } from '../spec.ts';

function deriveCost(spec: Spec, constraint: Constraint): Derivation[] {
  const { data, key } = constraint;
  const cost = monthlyCost(constraint);
  if (data.kind !== 'cost' || cost?.amount === undefined || !data.cost.expected) return [];
  const { amount, budget, currency } = cost;
  const monthly: Derivation = {
    id: 'monthly-cost',
    what: { code: 'monthly-cost' },
    value: `${formatNumber(amount, spec)}\u202f${currency}`,
    formula: { code: 'monthly-cost' },
    inputs: [
      { name: { code: 'price' }, value: formatQuantity(data.cost.price, spec), from: { key } },
      {
        name: { code: 'expected-use' },
        value: formatQuantity(data.cost.expected, spec),
        from: { key },
      },
      {
        name: { code: 'month' },
        value: {
          code: 'days',
          params: { number: formatDigits(String(PERIOD_MS.month / PERIOD_MS.day), spec) },
        },
        because: [{ code: 'twelfth' }],
      },
    ],
  };
  if (budget === undefined || budget === 0 || !data.cost.budget) return [monthly];
  return [
    monthly,
    {
      id: 'budget-share',
      what: { code: 'budget-share' },
      value: `${formatNumber((amount / budget) * 100, spec)}\u202f%`,
      formula: { code: 'budget-share' },
      inputs: [
        { name: { code: 'monthly-cost' }, value: monthly.value, derivation: monthly },
        { name: { code: 'budget' }, value: formatQuantity(data.cost.budget, spec), from: { key } },
      ],
    },
  ];
}

function deriveLimit(spec: Spec, constraint: Constraint): Derivation[] {
  const found = peakDemand(spec, constraint);
  const [mean] = found?.demands.filter(({ isMean }) => isMean) ?? [];
  if (found && mean && found.demand === undefined) {
    return [
      {
        id: 'mean-demand',
        what: { code: 'mean-demand' },
        value: `${formatNumber(mean.rate.base, spec)}\u202frps`,
        formula: { code: 'mean-demand' },
        inputs: [
          {
            name: `${mean.item.id} ${mean.part}`,
            value: formatQuantity(mean.rate, spec),
            from: { key: mean.item.key },
            because: [{ code: 'same-service' }],
          },
        ],
      },
    ];
  }
  if (found?.demand === undefined || found.use === undefined) return [];
  const together = found.together !== undefined && found.together >= found.demand;
  const demand: Derivation = {
    id: 'peak-demand',
    what: { code: 'peak-demand' },
    value: `${formatNumber(found.demand, spec)}\u202frps`,
    formula: { code: together ? 'sum-of-loads' : 'largest-demand' },
    inputs: found.demands.map(({ item, part, rate, through, isMean }): DerivedInput => ({
      name: `${item.id} ${part}`,
      value: formatQuantity(rate, spec),
      from: { key: item.key, ...(item.kind === 'requirement' && part !== 'load' && { part }) },
      because: [
        {
          code: `${through === 'service' ? 'same-service' : 'linked-item'}${isMean ? '-mean' : ''}`,
        },
      ],
    })),
  };
  return [
    demand,
    {
      id: 'limit-use',
      what: { code: 'limit-use' },
      value: `${formatNumber(found.use * 100, spec)}\u202f%`,
      formula: { code: 'limit-use' },
      inputs: [
        { name: { code: 'demand' }, value: demand.value, derivation: demand },
        {
          name: { code: 'limit' },
          value: formatQuantity(found.limit, spec),
          from: { key: constraint.key },
        },
      ],
    },
  ];
}

/** Cost of a month against its budget; demand against a limited rate. */
export function deriveConstraint(spec: Spec, constraint: Constraint): Derivation[] {
  return [...deriveCost(spec, constraint), ...deriveLimit(spec, constraint)];
}
