import { formatCount } from '../model/quantity.ts';
import { monthlyCost } from '../model/performance/cost.ts';
import { grow, valueAt } from '../model/performance/growth.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const excessiveValue = defineCheck({
  id: 'excessive-value',
  severity: 'error',
  docs: 'Growth that leads to more than any system holds, and use that leads to more than anyone pays.',
  run: (spec: Spec) => [
    ...findGrowingEntities(spec),
    ...findGrowingMetrics(spec),
    ...findExcessiveCosts(spec),
  ],
});

/** More rows, bytes or requests than any system has; what is computed from them cannot be shown. */
const MOST = 1e24;
const MOST_ROWS = 1e15;
const YEAR_MS = 365.25 * 86_400_000;
/** How far forecasts look, where no requirement looks further. */
const FORECAST_MS = 3 * YEAR_MS;

const HINT = 'write the growth that is expected, or a longer period such as 4 %/year';

/** How far ahead somebody looks. */
function horizonMs(spec: Spec): number {
  const stated = spec.requirements.flatMap(({ data }) =>
    data.kind === 'data-volume' && data.horizon ? [data.horizon.base] : [],
  );
  return Math.max(FORECAST_MS, ...stated);
}

function findGrowingEntities(spec: Spec): ProblemInput[] {
  const ahead = horizonMs(spec);
  return spec.entities.flatMap((item) => {
    const { volume } = item.data;
    if (!volume?.growth) return [];
    const asOf = volume.asOf ?? spec.info.asOf ?? spec.now;
    const today = valueAt(volume.initial.base, volume.growth, asOf, spec.now);
    const rows = grow(today, volume.growth, ahead);
    if (rows <= MOST_ROWS) return [];
    return {
      item,
      path: ['volume', 'growth'],
      message: `"${volume.growth.text}" leads to more than ${formatCount(MOST_ROWS)} rows in ${Math.round(ahead / YEAR_MS)} years`,
      hint: HINT,
    };
  });
}

function findGrowingMetrics(spec: Spec): ProblemInput[] {
  return spec.requirements.flatMap((item) => {
    const { data } = item;
    if (data.kind !== 'scalability') return [];
    const today = valueAt(
      data.now.base,
      data.growth,
      data.asOf ?? spec.info.asOf ?? spec.now,
      spec.now,
    );
    if (Math.abs(today) <= MOST) return [];
    return {
      item,
      path: ['growth'],
      message: `"${data.growth.text}" leads to a value today that is too large to be shown`,
      hint: HINT,
    };
  });
}

/** A month costs more than all there is. */
const MOST_COST = 1e15;

function findExcessiveCosts(spec: Spec): ProblemInput[] {
  return spec.constraints.flatMap((item) => {
    const { amount = 0, currency } = monthlyCost(item) ?? { currency: '' };
    if (amount <= MOST_COST) return [];
    return {
      item,
      path: ['cost', 'expected'],
      message: `the expected cost is more than ${formatCount(MOST_COST)} ${currency} per month`,
      hint: 'correct the price or the expected use',
    };
  });
}
