/** The data table of a chart, for accessibility and for Markdown. */
import { VERDICTS, VERDICT_SIGNS, type Verdict } from '../model/verdicts/verdict.ts';
import type {
  BulletChart,
  Chart,
  GrowthChart,
  StatusChart,
  TrendChart,
  UseChart,
} from './chart.ts';
import { summarise } from './summarise.ts';
import { formatValue, formatPercent } from './units.ts';

/** Columns and rows; columns of numbers are right-aligned. */
export interface ChartTable {
  columns: { label: string; number?: boolean }[];
  rows: string[][];
}

const withSign = (verdict: Verdict): string => `${VERDICT_SIGNS[verdict]} ${verdict}`;

function bulletTable({ bars, unit, expectedLabel = 'Expected' }: BulletChart): ChartTable {
  return {
    columns: [
      { label: 'Target' },
      { label: 'Asked for', number: true },
      { label: 'Measured', number: true },
      { label: expectedLabel, number: true },
      { label: 'Verdict' },
    ],
    rows: bars.map(({ label, bound, target, measured, expected, verdict }) => [
      label,
      `${bound === 'upper' ? 'at most' : 'at least'} ${formatValue(target, unit)}`,
      measured === undefined ? '' : formatValue(measured, unit),
      expected === undefined ? '' : formatValue(expected, unit),
      withSign(verdict),
    ]),
  };
}

function useTable({ bars }: UseChart): ChartTable {
  return {
    columns: [
      { label: 'Requirement' },
      { label: 'Of its target', number: true },
      { label: 'Verdict' },
    ],
    rows: bars.map(({ label, use, verdict }) => [
      label,
      use === undefined ? '' : formatPercent(use),
      withSign(verdict),
    ]),
  };
}

function statusTable({ bars, title }: StatusChart): ChartTable {
  const shown = VERDICTS.filter((verdict) => bars.some(({ counts }) => counts[verdict]));
  return {
    columns: [
      { label: 'What' },
      ...shown.map((verdict) => ({ label: withSign(verdict), number: true })),
    ],
    rows: bars.map(({ label, counts }) => [
      bars.length === 1 ? title : label,
      ...shown.map((verdict) => String(counts[verdict] ?? 0)),
    ]),
  };
}

function trendTable({ points, targets, unit }: TrendChart): ChartTable {
  return {
    columns: [
      { label: 'Day' },
      { label: 'Runs', number: true },
      { label: 'Measured', number: true },
      { label: 'Range', number: true },
      { label: 'Target then', number: true },
      { label: 'Verdict' },
    ],
    rows: summarise(points)
      .toReversed()
      .map(({ day, value, range, runs = 1, verdict }) => {
        const target = targets.findLast(({ from }) => from <= day) ?? targets[0];
        return [
          day,
          String(runs),
          formatValue(value, unit),
          range ? `${formatValue(range[0], unit)} to ${formatValue(range[1], unit)}` : '',
          target ? formatValue(target.value, unit) : '',
          withSign(verdict),
        ];
      }),
  };
}

function growthTable({ points, mark, days, unit }: GrowthChart): ChartTable {
  const valueOn = new Map(points.map(({ day, value }) => [day, value]));
  const labelsOn = Map.groupBy(days, ({ day }) => day);
  const all = [...new Set([...valueOn.keys(), ...labelsOn.keys()])].sort();
  return {
    columns: [
      { label: 'Day' },
      { label: 'Value', number: true },
      ...(mark ? [{ label: mark.label, number: true }] : []),
      { label: 'What' },
    ],
    rows: all.map((day) => {
      const value = valueOn.get(day);
      return [
        day,
        value === undefined ? '' : formatValue(value, unit),
        ...(mark ? [formatValue(mark.value, unit)] : []),
        (labelsOn.get(day) ?? []).map(({ label }) => label).join(', '),
      ];
    }),
  };
}

/** The values of a chart as text. */
export function dataTableOf(chart: Chart): ChartTable {
  switch (chart.kind) {
    case 'bullets':
      return bulletTable(chart);
    case 'use':
      return useTable(chart);
    case 'status':
      return statusTable(chart);
    case 'trend':
      return trendTable(chart);
    case 'growth':
      return growthTable(chart);
  }
}
