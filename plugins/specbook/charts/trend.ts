/** Trend charts: values by run at equal distances, with the target as a step line. */
import type { Strings } from '../i18n/index.ts';
import { VERDICT_SIGNS, VERDICTS } from '../model/verdicts/verdict.ts';
import { lowerAxis, MARGINS, valueAxis, valueDomain } from './axes.ts';
import type { TrendChart } from './chart.ts';
import type { ChartBuilder } from './plot.ts';
import { sampleEvenly } from './scale.ts';
import { summarise } from './summarise.ts';
import { formatValue } from './units.ts';
import { VERDICT_CLASSES } from './bar-label.ts';

const HEIGHT = 140;

/** Shapes of verdicts: none is distinguished by colour alone. */
const SYMBOLS = {
  met: 'circle',
  'on-track': 'circle',
  missed: 'triangle',
  'not-measured': 'circle',
  stale: 'square',
  due: 'square',
  'wrong-conditions': 'diamond',
} as const;

function describe({ points, targets, bound, unit }: TrendChart, strings: Strings): string {
  const { charts, verdicts } = strings;
  const { description: t } = charts;
  const newest = points.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0];
  const target = targets.at(-1);
  const before = targets.slice(0, -1).map(({ value }) => formatValue(value, unit, strings));
  return [
    t.runs({ count: points.length }),
    newest &&
      t.newest({
        value: formatValue(newest.value, unit, strings),
        day: newest.day,
        verdict: verdicts.requirement[newest.verdict],
      }),
    target &&
      t[bound === 'upper' ? 'targetAtMost' : 'targetAtLeast']({
        value: formatValue(target.value, unit, strings),
      }),
    before.length > 0 ? t.earlierTargets({ values: before.join(', ') }) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** The target at each point; it changes halfway between two points. */
function targetSteps(
  targets: TrendChart['targets'],
  points: readonly { day: string; x: number }[],
): { x: number; value: number }[] {
  return points.flatMap(({ day, x }) => {
    const target = targets.findLast(({ from }) => from <= day) ?? targets[0];
    return target
      ? [
          { x: x - 0.5, value: target.value },
          { x: x + 0.5, value: target.value },
        ]
      : [];
  });
}

/** Runs as symbols, older ones as ranges, the target as a step line. */
export const plotTrend: ChartBuilder<TrendChart> = (chart, plot, strings) => {
  const { unit, bound, targets, now } = chart;
  const points = summarise(chart.points).map((point, x) => ({ ...point, x }));
  const newest = points.at(-1);
  const target = targets.at(-1);
  const line = targetSteps(targets, points);
  // Today's target, where it has changed since the newest run.
  if (newest && target && line.at(-1)?.value !== target.value) {
    line.push({ x: newest.x + 0.5, value: target.value }, { x: newest.x + 1, value: target.value });
  }
  const domain: [number, number] = [-0.5, Math.max(0.5, ...line.map(({ x }) => x))];
  const values = [
    ...points.flatMap(({ value, range = [] }) => [value, ...range]),
    ...line.map(({ value }) => value),
  ];
  const vertical = valueDomain(values, unit);
  const spansYears = points.some(({ day }) => day.slice(0, 4) !== now.slice(0, 4));
  const ranges = points.flatMap(({ x, range }) =>
    range ? [{ x, least: range[0], most: range[1] }] : [],
  );
  const marks = VERDICTS.flatMap((verdict) => {
    const data = points.filter((point) => point.verdict === verdict);
    const options = { x: 'x', y: 'value', symbol: SYMBOLS[verdict], r: 4 };
    return data.length === 0
      ? []
      : [plot.dot(data, { ...options, className: `sb-run ${VERDICT_CLASSES[verdict]}` })];
  });
  return {
    height: HEIGHT,
    description: describe(chart, strings),
    options: {
      ...MARGINS,
      x: { domain, axis: null },
      y: { domain: vertical, axis: null },
      marks: [
        ...valueAxis(plot, vertical, unit, strings),
        ...lowerAxis(
          plot,
          sampleEvenly(points, 3).map(({ x, day }) => ({
            x,
            label: spansYears ? day.slice(0, 7) : day.slice(5),
          })),
          domain,
        ),
        plot.line(line, { className: 'sb-target', x: 'x', y: 'value' }),
        plot.line(points, { className: 'sb-series', x: 'x', y: 'value' }),
        ...(ranges.length === 0
          ? []
          : [plot.ruleX(ranges, { className: 'sb-range', x: 'x', y1: 'least', y2: 'most' })]),
        ...marks,
        ...(newest
          ? [
              plot.text(
                [`${VERDICT_SIGNS[newest.verdict]} ${formatValue(newest.value, unit, strings)}`],
                {
                  className: `sb-words ${VERDICT_CLASSES[newest.verdict]}`,
                  text: (words: string) => words,
                  frameAnchor: 'top-right',
                  textAnchor: 'end',
                  dy: -14,
                },
              ),
            ]
          : []),
        ...(target
          ? [
              plot.text(
                [`${bound === 'upper' ? '≤' : '≥'} ${formatValue(target.value, unit, strings)}`],
                {
                  className: 'sb-label',
                  text: (words: string) => words,
                  frameAnchor: 'top-left',
                  textAnchor: 'start',
                  dy: -14,
                },
              ),
            ]
          : []),
      ],
    },
  };
};
