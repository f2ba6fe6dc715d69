/** How the numbers of an availability requirement came about. */
import { PERIOD_MS } from '../../schema/units.ts';
import {
  availabilityBudget,
  downtime,
  type AvailabilityBudget,
  type Dependency,
} from './availability.ts';
import type { DerivedInput, DerivedValue, Derivation } from './derivation.ts';
import { burnOf } from './error-budget.ts';
import type { Key, Requirement } from '../item.ts';
import { formatDuration, formatExactDuration, formatNumber, formatShare } from '../quantity.ts';
import type { Spec } from '../spec.ts';

/** Months and years as tables of downtime have them, beside the window that the requirement states. */
const DOWNTIME_PERIODS = [
  ['downtime-month', 30 * PERIOD_MS.day],
  ['downtime-year', 365 * PERIOD_MS.day],
] as const;

function targetOf(spec: Spec, { key }: Requirement, target: number): DerivedInput {
  return {
    name: { code: 'availability' },
    value: formatShare(target, spec),
    from: { key, part: 'availability' },
  };
}

/** The window of an availability. @example windowLength(spec, budget) // '30 days', or { code: 'calendar-month', … } */
export function windowLength(
  spec: Spec,
  { windowMs, calendar }: Pick<AvailabilityBudget, 'windowMs' | 'calendar'>,
): DerivedValue {
  const length = formatDuration(windowMs, spec);
  return calendar === undefined ? length : { code: `calendar-${calendar}`, params: { length } };
}

/** What is computed for the window that counts. */
function allowedIn(spec: Spec, { windowMs, calendar }: AvailabilityBudget): Derivation['what'] {
  const length = formatDuration(windowMs, spec);
  return calendar === undefined
    ? { code: 'downtime', params: { window: length } }
    : { code: `downtime-calendar-${calendar}`, params: { length } };
}

function windowOf(spec: Spec, { key }: Requirement, budget: AvailabilityBudget): DerivedInput {
  return {
    name: { code: 'window' },
    value: windowLength(spec, budget),
    ...(budget.windowStated ? { from: { key } } : { because: [{ code: 'default-window' }] }),
  };
}

function downtimes(spec: Spec, requirement: Requirement, budget: AvailabilityBudget): Derivation[] {
  const target = targetOf(spec, requirement, budget.target);
  const over = (what: Derivation['what'], ms: number, window: DerivedInput): Derivation => ({
    id: what.code,
    what,
    value: formatExactDuration(downtime(budget.target, ms), spec),
    formula: { code: 'downtime' },
    source: 'sre',
    inputs: [target, window],
  });
  const stated = over(
    allowedIn(spec, budget),
    budget.windowMs,
    windowOf(spec, requirement, budget),
  );
  const others = DOWNTIME_PERIODS.filter(([, ms]) => ms !== budget.windowMs).map(([code, ms]) =>
    over({ code }, ms, { name: { code: 'window' }, value: formatDuration(ms, spec) }),
  );
  return [{ ...stated, id: 'downtime' }, ...others];
}

function effectiveOf(
  spec: Spec,
  { service, promised, copies, effective }: Dependency,
): DerivedInput[] {
  if (promised === undefined || effective === undefined) return [];
  const from = { key: service.key };
  const copiesOf: Derivation = {
    id: `copies-${service.id}`,
    what: { code: 'copies', params: { copies: String(copies) } },
    value: formatShare(effective, spec),
    formula: { code: 'copies' },
    source: 'sre',
    inputs: [
      { name: { code: 'promised' }, value: formatShare(promised, spec), from },
      { name: { code: 'copies' }, value: String(copies), from },
    ],
  };
  return [
    {
      name: service.title,
      value: formatShare(effective, spec),
      from,
      ...(copies > 1 && { derivation: copiesOf }),
    },
  ];
}

function ceiling(spec: Spec, requirement: Requirement, budget: AvailabilityBudget): Derivation[] {
  if (budget.ceiling === undefined) return [];
  const promising = budget.dependencies.filter(({ effective }) => effective !== undefined);
  const inputs = promising.flatMap((dependency) => effectiveOf(spec, dependency));
  const together: Derivation = {
    id: 'ceiling',
    what: { code: 'ceiling' },
    value: formatShare(budget.ceiling, spec),
    formula: promising.map(({ service }) => service.title).join(' × '),
    source: 'sre',
    inputs,
  };
  if (!budget.reachable) return [together];
  return [
    together,
    {
      id: 'own-share',
      what: { code: 'own-share' },
      value: formatShare(Math.min(1, budget.target / budget.ceiling), spec),
      formula: { code: 'own-share' },
      inputs: [
        targetOf(spec, requirement, budget.target),
        {
          name: { code: 'dependencies' },
          value: formatShare(budget.ceiling, spec),
          derivation: together,
        },
      ],
    },
  ];
}

/** Downtime in the window, a month and a year; what the dependencies allow, and what is left for the rest. */
export function deriveAvailability(spec: Spec, requirement: Requirement): Derivation[] {
  const budget = availabilityBudget(spec, requirement);
  if (!budget) return [];
  return [...downtimes(spec, requirement, budget), ...ceiling(spec, requirement, budget)];
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
    what: { code: 'burn-rate' },
    value: Number.isFinite(burnRate) ? formatNumber(burnRate, spec) : { code: 'without-end' },
    formula: { code: 'burn-rate' },
    source: 'workbook',
    inputs: [
      {
        name: { code: 'measured' },
        value: formatShare(measured.share, spec),
        ...(measured.run && { from: { key: measured.run } }),
      },
      targetOf(spec, requirement, budget.target),
    ],
  };
  return [
    burn,
    {
      id: 'budget-used',
      what: { code: 'budget-used' },
      value: Number.isFinite(used)
        ? `${formatNumber(used * 100, spec)}\u202f%`
        : { code: 'all-of-it' },
      formula: { code: 'budget-used' },
      source: 'workbook',
      inputs: [
        { name: { code: 'burn-rate' }, value: burn.value, derivation: burn },
        {
          name: { code: 'measured-time' },
          value: formatDuration(overMs, spec),
          because: [{ code: measured.overMs === undefined ? 'whole-window' : 'of-run' }],
        },
        windowOf(spec, requirement, budget),
      ],
    },
  ];
}
