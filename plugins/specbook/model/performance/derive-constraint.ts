/** How the numbers of a constraint came about: cost of a month, and use of a limit at peak demand. */
import { PERIOD_MS } from '../../schema/units.ts';
import { monthlyCost } from './cost.ts';
import type { Derivation, DerivedInput } from './derivation.ts';
import type { Constraint } from '../item.ts';
import { peakDemand } from './peak-demand.ts';
import { formatNumber, formatQuantity } from '../quantity.ts';
import type { Spec } from '../spec.ts';

function deriveCost(constraint: Constraint): Derivation[] {
  const { data, key } = constraint;
  const cost = monthlyCost(constraint);
  if (data.kind !== 'cost' || cost?.amount === undefined || !data.cost.expected) return [];
  const { amount, budget, currency } = cost;
  const monthly: Derivation = {
    id: 'monthly-cost',
    what: 'Cost of a month',
    value: `${formatNumber(amount)}\u202f${currency}`,
    formula: 'price × expected use × month',
    inputs: [
      { name: 'price', value: formatQuantity(data.cost.price), from: { key } },
      { name: 'expected use', value: formatQuantity(data.cost.expected), from: { key } },
      {
        name: 'month',
        value: `${PERIOD_MS.month / PERIOD_MS.day} days`,
        because: 'a twelfth of 365.25 days',
      },
    ],
  };
  if (budget === undefined || budget === 0 || !data.cost.budget) return [monthly];
  return [
    monthly,
    {
      id: 'budget-share',
      what: 'Share of the budget',
      value: `${formatNumber((amount / budget) * 100)}\u202f%`,
      formula: 'cost of a month ÷ budget',
      inputs: [
        { name: 'cost of a month', value: monthly.value, derivation: monthly },
        { name: 'budget', value: formatQuantity(data.cost.budget), from: { key } },
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
        what: 'Mean demand upon the limit',
        value: `${formatNumber(mean.rate.base)}\u202frps`,
        formula: 'expected use ÷ its period; the peak is higher, and nothing states it',
        inputs: [
          {
            name: `${mean.item.id} ${mean.part}`,
            value: formatQuantity(mean.rate),
            from: { key: mean.item.key },
            because: 'of the same service',
          },
        ],
      },
    ];
  }
  if (found?.demand === undefined || found.use === undefined) return [];
  const together = found.together !== undefined && found.together >= found.demand;
  const demand: Derivation = {
    id: 'peak-demand',
    what: 'Largest demand upon the limit',
    value: `${formatNumber(found.demand)}\u202frps`,
    formula: together ? 'sum of the loads of its response times' : 'largest of the demands',
    inputs: found.demands.map(({ item, part, rate, through, isMean }): DerivedInput => ({
      name: `${item.id} ${part}`,
      value: formatQuantity(rate),
      from: { key: item.key, ...(item.kind === 'requirement' && part !== 'load' && { part }) },
      because: `${through === 'service' ? 'of the same service' : 'one names the other'}${isMean ? ', a mean without its peak' : ''}`,
    })),
  };
  return [
    demand,
    {
      id: 'limit-use',
      what: 'Share of the limit that is used',
      value: `${formatNumber(found.use * 100)}\u202f%`,
      formula: 'demand ÷ limit',
      inputs: [
        { name: 'demand', value: demand.value, derivation: demand },
        { name: 'limit', value: formatQuantity(found.limit), from: { key: constraint.key } },
      ],
    },
  ];
}

/** Cost of a month against its budget; demand against a limited rate. */
export function deriveConstraint(spec: Spec, constraint: Constraint): Derivation[] {
  return [...deriveCost(constraint), ...deriveLimit(spec, constraint)];
}
