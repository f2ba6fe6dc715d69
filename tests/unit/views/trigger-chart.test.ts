/** The chart of a metric on its way to its trigger reaches the trigger, however far away that is. */
import { expect, it } from 'vitest';
import type { GrowthChart } from '../../../plugins/specbook/charts/index.ts';
import { triggerChart } from '../../../plugins/specbook/views/charts/growth.ts';
import { requirementOf } from '../model/shop.ts';
import { specOf } from '../../support/spec-of.ts';

async function chartOf(growth: string, asOf = '2026-11-01'): Promise<GrowthChart> {
  const { spec, problems } = await specOf({
    'performance/a.yaml': `SC-1: { kind: scalability, metric: rows, now: 10k, asOf: ${asOf}, growth: ${growth}, trigger: 40k, leadTime: 6 weeks, action: Partition. }\n`,
  });
  expect(problems).toEqual([]);
  const [chart] = triggerChart(spec, requirementOf(spec, 'SC-1'));
  if (!chart) throw new Error('no chart');
  return chart;
}

const daysOf = ({ days }: GrowthChart) => days.map(({ label, day }) => `${label} ${day}`);

it.each([
  ['+3k/month', '2027-09-02'],
  ['+600/month', '2031-01-01'],
  ['+200/month', '2039-05-03'],
])('grows by %s beyond its trigger, on %s', async (growth, reachedOn) => {
  const chart = await chartOf(growth);
  expect(daysOf(chart)).toEqual([
    'today 2026-11-22',
    expect.stringMatching(/^start by /u),
    `trigger date ${reachedOn}`,
  ]);
  const [first, last] = [chart.points[0], chart.points.at(-1)];
  expect(first).toEqual({ day: '2026-11-01', value: 10_000 });
  expect((last?.day ?? '') > reachedOn).toBe(true);
  expect(last?.value).toBeGreaterThan(40_000);
  expect(chart.marks).toEqual([{ label: 'trigger', value: 40_000 }]);
});

it('that is too far away to be drawn is named with its day', async () => {
  const chart = await chartOf('+100/month');
  expect(daysOf(chart)).toEqual(['today 2026-11-22']);
  expect(chart.marks).toEqual([{ label: 'trigger, reached on 2051-11-02:', value: 40_000 }]);
  expect(chart.points.at(-1)?.value).toBeLessThan(40_000);
});

it('that is never reached has the usual horizon', async () => {
  const chart = await chartOf('+0/month');
  expect(chart.marks).toEqual([{ label: 'trigger', value: 40_000 }]);
  expect(chart.points.at(-1)?.day.slice(0, 4)).toBe('2030');
});
