/** The data table of a chart, for accessibility and for Markdown. */
import type { Strings } from '../i18n/index.ts';
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
import { formatHeadroom, formatValue } from './units.ts';

/** Columns and rows; columns of numbers are right-aligned. */
export interface ChartTable {
  columns: { label: string; number?: boolean }[];
  rows: string[][];
}

const withSign = (
  { verdicts }: Strings,
  verdict: Verdict,
  of: StatusChart['of'] = 'requirement',
): string => `${VERDICT_SIGNS[verdict]} ${verdicts[of][verdict]}`;

function bulletTable({ bars, unit, expectedLabel }: BulletChart, strings: Strings): ChartTable {
  const { table: t } = strings.charts;
  return {
    columns: [
      { label: t.target },
      { label: t.required, number: true },
      { label: t.measured, number: true },
      { label: expectedLabel ?? t.expected, number: true },
      { label: t.verdict },
    ],
    rows: bars.map(({ label, bound, target, measured, expected, verdict }) => [
      label,
      t[bound === 'upper' ? 'atMost' : 'atLeast']({ value: formatValue(target, unit, strings) }),
      measured === undefined ? '' : formatValue(measured, unit, strings),
      expected === undefined ? '' : formatValue(expected, unit, strings),
      withSign(strings, verdict),
    ]),
  };
}

function useTable({ bars }: UseChart, strings: Strings): ChartTable {
  const { table: t } = strings.charts;
  return {
    columns: [{ label: t.requirement }, { label: t.headroom, number: true }, { label: t.verdict }],
    rows: bars.map(({ label, headroom, verdict }) => [
      label,
      headroom === undefined ? '' : formatHeadroom(headroom, strings),
      withSign(strings, verdict),
    ]),
  };
}

function statusTable({ bars, title, of }: StatusChart, strings: Strings): ChartTable {
  const shown = VERDICTS.filter((verdict) => bars.some(({ counts }) => counts[verdict]));
  return {
    columns: [
      { label: strings.charts.table.item },
      ...shown.map((verdict) => ({ label: withSign(strings, verdict, of), number: true })),
    ],
    rows: bars.map(({ label, counts }) => [
      bars.length === 1 ? title : label,
      ...shown.map((verdict) => String(counts[verdict] ?? 0)),
    ]),
  };
}

function trendTable({ points, targets, unit }: TrendChart, strings: Strings): ChartTable {
  const { table: t } = strings.charts;
  return {
    columns: [
      { label: t.day },
      { label: t.runs, number: true },
      { label: t.measured, number: true },
      { label: t.range, number: true },
      { label: t.targetThen, number: true },
      { label: t.verdict },
    ],
    rows: summarise(points)
      .toReversed()
      .map(({ day, value, range, runs = 1, verdict }) => {
        const target = targets.findLast(({ from }) => from <= day) ?? targets[0];
        return [
          day,
          String(runs),
          formatValue(value, unit, strings),
          range
            ? t.rangeOf({
                least: formatValue(range[0], unit, strings),
                greatest: formatValue(range[1], unit, strings),
              })
            : '',
          target ? formatValue(target.value, unit, strings) : '',
          withSign(strings, verdict),
        ];
      }),
  };
}

function growthTable(
  { points, marks = [], days, unit }: GrowthChart,
  strings: Strings,
): ChartTable {
  const { table: t } = strings.charts;
  const valueOn = new Map(points.map(({ day, value }) => [day, value]));
  const labelsOn = Map.groupBy(days, ({ day }) => day);
  const all = [...new Set([...valueOn.keys(), ...labelsOn.keys()])].sort();
  return {
    columns: [
      { label: t.day },
      { label: t.value, number: true },
      ...marks.map(({ label }) => ({ label, number: true })),
      { label: t.event },
    ],
    rows: all.map((day) => {
      const value = valueOn.get(day);
      return [
        day,
        value === undefined ? '' : formatValue(value, unit, strings),
        ...marks.map((mark) => formatValue(mark.value, unit, strings)),
        (labelsOn.get(day) ?? []).map(({ label }) => label).join(', '),
      ];
    }),
  };
}

/** The values of a chart as text. */
export function dataTableOf(chart: Chart, strings: Strings): ChartTable {
  switch (chart.kind) {
    case 'bullets':
      return bulletTable(chart, strings);
    case 'use':
      return useTable(chart, strings);
    case 'status':
      return statusTable(chart, strings);
    case 'trend':
      return trendTable(chart, strings);
    case 'growth':
      return growthTable(chart, strings);
  }
}
