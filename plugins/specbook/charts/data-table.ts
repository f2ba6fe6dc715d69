/** The numbers of a chart as rows, for those who would rather read, and for Markdown. */
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
import { inUnit, percentOf } from './units.ts';

/** Rows under headings; numbers are to be aligned to the right. */
export interface ChartTable {
  columns: { label: string; number?: boolean }[];
  rows: string[][];
}

const signed = (verdict: Verdict): string => `${VERDICT_SIGNS[verdict]} ${verdict}`;

function bulletTwin({ bars, unit, expectedLabel = 'Expected' }: BulletChart): ChartTable {
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
      `${bound === 'upper' ? 'at most' : 'at least'} ${inUnit(target, unit)}`,
      measured === undefined ? '' : inUnit(measured, unit),
      expected === undefined ? '' : inUnit(expected, unit),
      signed(verdict),
    ]),
  };
}

function useTwin({ bars }: UseChart): ChartTable {
  return {
    columns: [
      { label: 'Requirement' },
      { label: 'Of its target', number: true },
      { label: 'Verdict' },
    ],
    rows: bars.map(({ label, use, verdict }) => [
      label,
      use === undefined ? '' : percentOf(use),
      signed(verdict),
    ]),
  };
}

function standingTwin({ bars, title }: StatusChart): ChartTable {
  const shown = VERDICTS.filter((verdict) => bars.some(({ counts }) => counts[verdict]));
  return {
    columns: [
      { label: 'What' },
      ...shown.map((verdict) => ({ label: signed(verdict), number: true })),
    ],
    rows: bars.map(({ label, counts }) => [
      bars.length === 1 ? title : label,
      ...shown.map((verdict) => String(counts[verdict] ?? 0)),
    ]),
  };
}

function trendTwin({ points, targets, unit }: TrendChart): ChartTable {
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
          inUnit(value, unit),
          range ? `${inUnit(range[0], unit)} to ${inUnit(range[1], unit)}` : '',
          target ? inUnit(target.value, unit) : '',
          signed(verdict),
        ];
      }),
  };
}

function growthTwin({ points, mark, days, unit }: GrowthChart): ChartTable {
  const valueOn = new Map(points.map(({ day, value }) => [day, value]));
  const wordsOn = Map.groupBy(days, ({ day }) => day);
  const all = [...new Set([...valueOn.keys(), ...wordsOn.keys()])].sort();
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
        value === undefined ? '' : inUnit(value, unit),
        ...(mark ? [inUnit(mark.value, unit)] : []),
        (wordsOn.get(day) ?? []).map(({ label }) => label).join(', '),
      ];
    }),
  };
}

/** The same numbers as the chart shows, as text. */
export function dataTableOf(chart: Chart): ChartTable {
  switch (chart.kind) {
    case 'bullets':
      return bulletTwin(chart);
    case 'use':
      return useTwin(chart);
    case 'standing':
      return standingTwin(chart);
    case 'trend':
      return trendTwin(chart);
    case 'growth':
      return growthTwin(chart);
  }
}
