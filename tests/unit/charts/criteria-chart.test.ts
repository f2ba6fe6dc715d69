import { expect, it } from 'vitest';
import { stringsOf } from '../../../plugins/specbook/i18n/index.ts';
import { renderChart, dataTableOf } from '../../../plugins/specbook/charts/index.ts';
import { areaCharts, criteriaChart } from '../../../plugins/specbook/views/charts/criteria.ts';
import { measuredSpec } from '../model/measured.ts';

const area = (name: string, ...criteria: string[]): string =>
  [`area: ${name}`, 'criteria:', ...criteria.map((line) => `  ${line}`), ''].join('\n');

it('the criteria of each area are a bar in pieces by their verdicts', async () => {
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
  expect(chart?.bars).toEqual([
    { label: 'Paying', counts: { met: 1, 'not-measured': 1 } },
    { label: 'Looking <b>', counts: { missed: 1 } },
  ]);
  if (!chart) throw new Error('no chart');
  const drawn = await renderChart(chart, stringsOf({}));
  expect(drawn).toContain('Looking &lt;b&gt;');
  expect(drawn).toContain('1 of 2 met');
  expect(drawn).toContain('Paying: 1 not measured, 1 met.');
  expect(dataTableOf(chart, stringsOf({}))).toEqual({
    columns: [
      { label: 'Group' },
      { label: '▲ failed', number: true },
      { label: '○ not measured', number: true },
      { label: '● met', number: true },
    ],
    rows: [
      ['Paying', '0', '1', '1'],
      ['Looking <b>', '1', '0', '0'],
    ],
  });
  expect(areaCharts(spec).map(({ chart: { bars, most } }) => [bars[0]?.label, most])).toEqual([
    ['○ 1', 2],
    ['▲ 1', 2],
  ]);
});

it('there is nothing to draw without criteria', async () => {
  const { spec } = await measuredSpec({}, {});
  expect(criteriaChart(spec)).toEqual([]);
});
