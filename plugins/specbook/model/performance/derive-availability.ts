/** How the numbers of an availability requirement came about. */
import { PERIOD_MS } from '../../schema/units.ts';
import {
  availabilityBudget,
  downtime,
  type AvailabilityBudget,
  type Dependency,
} from './availability.ts';
import type { DerivedInput, Derivation } from './derivation.ts';
import { burnOf } from './error-budget.ts';
import type { Key, Requirement } from '../item.ts';
import { formatDuration, formatExactDuration, formatNumber, formatShare } from '../quantity.ts';
import type { Spec } from '../spec.ts';

const SRE =
  'Beyer et al., Site Reliability Engineering, O\u2019Reilly 2016, chapter 3 and appendix A';
const WORKBOOK = 'Beyer et al., The Site Reliability Workbook, O\u2019Reilly 2018, chapter 5';

/** Months and years as tables of downtime have them, beside the window that the requirement states. */
export const DOWNTIME_PERIODS = [
  ['a month of 30 days', 30 * PERIOD_MS.day],
  ['a year of 365 days', 365 * PERIOD_MS.day],
] as const;

function targetOf({ key }: Requirement, target: number): DerivedInput {
  return { name: 'availability', value: formatShare(target), from: { key, part: 'availability' } };
}

function windowOf({ key }: Requirement, budget: AvailabilityBudget): DerivedInput {
  return {
    name: 'window',
    value: formatDuration(budget.windowMs),
    ...(budget.windowStated ? { from: { key } } : { because: 'the usual one, as none is stated' }),
  };
}

function downtimes(requirement: Requirement, budget: AvailabilityBudget): Derivation[] {
  const target = targetOf(requirement, budget.target);
  const over = (id: string, words: string, ms: number, window: DerivedInput): Derivation => ({
    id,
    what: `Downtime allowed in ${words}`,
    value: formatExactDuration(downtime(budget.target, ms)),
    formula: '(1 - availability) × window',
    source: SRE,
    inputs: [target, window],
  });
  const stated = over(
    'downtime',
    formatDuration(budget.windowMs),
    budget.windowMs,
    windowOf(requirement, budget),
  );
  const others = DOWNTIME_PERIODS.filter(([, ms]) => ms !== budget.windowMs).map(([words, ms]) =>
    over(ms > 31 * PERIOD_MS.day ? 'downtime-year' : 'downtime-month', words, ms, {
      name: 'window',
      value: formatDuration(ms),
    }),
  );
  return [stated, ...others];
}

function effectiveOf({ service, promised, copies, effective }: Dependency): DerivedInput[] {
  if (promised === undefined || effective === undefined) return [];
  const from = { key: service.key };
  const copiesOf: Derivation = {
    id: `copies-${service.id}`,
    what: `Availability of ${copies} copies of which one is enough`,
    value: formatShare(effective),
    formula: '1 - (1 - promised)^copies',
    source: SRE,
    inputs: [
      { name: 'promised', value: formatShare(promised), from },
      { name: 'copies', value: String(copies), from },
    ],
  };
  return [
    {
      name: service.title,
      value: formatShare(effective),
      from,
      ...(copies > 1 && { derivation: copiesOf }),
    },
  ];
}

function ceiling(requirement: Requirement, budget: AvailabilityBudget): Derivation[] {
  if (budget.ceiling === undefined) return [];
  const inputs = budget.dependencies.flatMap(effectiveOf);
  const together: Derivation = {
    id: 'ceiling',
    what: 'The most that its dependencies allow together',
    value: formatShare(budget.ceiling),
    formula: inputs.map(({ name }) => name).join(' × '),
    source: SRE,
    inputs,
  };
  if (!budget.reachable) return [together];
  return [
    together,
    {
      id: 'own-share',
      what: 'What all the rest must reach for the target',
      value: formatShare(Math.min(1, budget.target / budget.ceiling)),
      formula: 'availability ÷ dependencies',
      inputs: [
        targetOf(requirement, budget.target),
        { name: 'dependencies', value: formatShare(budget.ceiling), derivation: together },
      ],
    },
  ];
}

/** Downtime in the window, a month and a year; what the dependencies allow, and what is left for the rest. */
export function deriveAvailability(spec: Spec, requirement: Requirement): Derivation[] {
  const budget = availabilityBudget(spec, requirement);
  if (!budget) return [];
  return [...downtimes(requirement, budget), ...ceiling(requirement, budget)];
}

/**
 * How much of the error budget a measured availability used; nothing for other requirements.
 *
 * @param measured the share that was good, by which run, and over how long; over the window when absent
 */
export function deriveBurn(
  spec: Spec,
  requirement: Requirement,
  measured: { share: number; run?: Key; overMs?: number },
): Derivation[] {
  const budget = availabilityBudget(spec, requirement);
  if (!budget) return [];
  const overMs = measured.overMs ?? budget.windowMs;
  const { burnRate, used } = burnOf(budget, measured.share, overMs);
  const burn: Derivation = {
    id: 'burn-rate',
    what: 'Burn rate of the error budget',
    value: Number.isFinite(burnRate) ? formatNumber(burnRate) : 'without end',
    formula: '(1 - measured) ÷ (1 - availability)',
    source: WORKBOOK,
    inputs: [
      {
        name: 'measured',
        value: formatShare(measured.share),
        ...(measured.run && { from: { key: measured.run } }),
      },
      targetOf(requirement, budget.target),
    ],
  };
  return [
    burn,
    {
      id: 'budget-used',
      what: 'Error budget used',
      value: Number.isFinite(used) ? `${formatNumber(used * 100)}\u202f%` : 'all of it',
      formula: 'burn rate × measured time ÷ window',
      source: WORKBOOK,
      inputs: [
        { name: 'burn rate', value: burn.value, derivation: burn },
        {
          name: 'measured time',
          value: formatDuration(overMs),
          because:
            measured.overMs === undefined
              ? 'the whole window, as the result tells no duration'
              : 'of the run',
        },
        windowOf(requirement, budget),
      ],
    },
  ];
}
