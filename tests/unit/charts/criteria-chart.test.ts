import { expect, it } from 'vitest';
import { drawChart } from '../../../plugins/specbook/charts/index.ts';
import { criteriaChart } from '../../../plugins/specbook/documents/charts-of-criteria.ts';
import { measuredSpec } from '../model/measured.ts';

const area = (name: string, ...criteria: string[]): string =>
  [`area: ${name}`, 'criteria:', ...criteria.map((line) => `  ${line}`), ''].join('\n');

it('the criteria met of each area stand beside all of them, under the worst verdict', async () => {
  const { spec } = await measuredSpec(
    {
      'acceptance/paying.yaml': area(
        'Paying',
        'AC-1: { kind: security, statement: Read by others., method: review }',
        'AC-2: { kind: functional, statement: It can be paid. }',
      ),
      'acceptance/looking.yaml': area(
        'Looking <b>',
        'AC-3: { kind: security, statement: Read too., method: review }',
      ),
    },
    {
      review: {
        yaml: 'results:\n  - { tool: review, criterion: AC-1, outcome: passed, by: K, on: 2026-11-20 }\n  - { tool: review, criterion: AC-3, outcome: failed, by: K, on: 2026-11-20 }\n',
      },
    },
  );
  const [chart] = criteriaChart(spec);
  if (chart?.kind !== 'bullets') throw new Error('no chart of bars');
  expect(
    chart.bars.map(({ label, measured, target, verdict }) => [label, measured, target, verdict]),
  ).toEqual([
    ['Paying', 1, 2, 'not measured'],
    ['Looking <b>', 0, 1, 'missed'],
  ]);
  const drawn = await drawChart(chart);
  expect(drawn).toContain('Looking &lt;b&gt;');
  expect(drawn).toContain('○ 1 &lt; 2');
  expect(drawn).not.toContain('unproved');
});

it('there is nothing to draw without criteria', async () => {
  const { spec } = await measuredSpec({}, {});
  expect(criteriaChart(spec)).toEqual([]);
});
